package dev.containerarch.advisor.text;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words that a user may type for a set of things, and the nearest of them to a typing error.
///
/// Case does not matter; blanks and underscores count as hyphens.
public final class Vocabulary<T> {

  private final Map<String, T> meanings;

  private Vocabulary(Map<String, T> meanings) {
    this.meanings = meanings;
  }

  public static <T> Builder<T> builder() {
    return new Builder<>();
  }

  public Optional<T> find(String word) {
    return Optional.ofNullable(meanings.get(normal(word)));
  }

  /// The known word that needs the fewest edits (insert, delete, replace, swap of neighbours) to
  /// become this one; empty when more than about a third of it would have to change.
  public Optional<String> nearest(String word) {
    return nearest(word, 1).stream().findFirst();
  }

  private record Near(String word, int edits) {}

  /// The nearest known words, the nearest first and only one for each meaning; those of which more
  /// than about a third would have to change are not among them.
  ///
  /// @param most how many to give at the most
  public List<String> nearest(String word, int most) {
    String typed = normal(word);
    if (typed.length() > LONGEST_WORD) {
      return List.of();
    }
    int length = typed.codePointCount(0, typed.length());
    // At least one letter stays: nothing at all is no typing error of a word of one letter.
    int allowed = Math.min(Math.max(1, (length + 1) / 3), length - 1);
    Map<T, Near> byMeaning = new LinkedHashMap<>();
    meanings.forEach((known, meaning) -> {
      int edits = edits(typed, known);
      Near before = byMeaning.get(meaning);
      if (edits <= allowed && (before == null || edits < before.edits())) {
        byMeaning.put(meaning, new Near(known, edits));
      }
    });
    return byMeaning.values().stream()
        .sorted(Comparator.comparingInt(Near::edits))
        .limit(most)
        .map(Near::word)
        .toList();
  }

  /// The meanings of all words that contain this one, in the order in which they were taught.
  ///
  /// @param shortest fewer characters than this are contained in too much to mean anything; a
  ///   Hangul syllable counts as two
  public List<T> containing(String part, int shortest) {
    String typed = normal(part);
    int size =
        typed
            .codePoints()
            .map(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL ? 2 : 1)
            .sum();
    if (size < shortest) {
      return List.of();
    }
    return meanings.entrySet().stream()
        .filter(word -> word.getKey().contains(typed))
        .map(Map.Entry::getValue)
        .distinct()
        .toList();
  }

  /// Longer input is no typing error of a word of ours, and comparing it would only burn time.
  private static final int LONGEST_WORD = 64;

  private static String normal(String word) {
    return Typed.normal(word).replace(' ', '-').replace('_', '-');
  }

  /// Damerau–Levenshtein distance, optimal string alignment.
  private static int edits(String from, String to) {
    int[] a = from.codePoints().toArray();
    int[] b = to.codePoints().toArray();
    int[][] d = new int[a.length + 1][b.length + 1];
    for (int i = 0; i <= a.length; i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length; j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      for (int j = 1; j <= b.length; j++) {
        int replaced = d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length][b.length];
  }

  /// Collects words; a word can mean one thing only.
  public static final class Builder<T> {

    private final Map<String, T> meanings = new LinkedHashMap<>();

    private Builder() {}

    /// Teaches one word.
    ///
    /// @throws IllegalArgumentException when the word already means something else
    public Builder<T> add(String word, T meaning) {
      T earlier = meanings.putIfAbsent(normal(word), meaning);
      if (earlier != null && !earlier.equals(meaning)) {
        throw new IllegalArgumentException("\"" + word + "\" has two meanings");
      }
      return this;
    }

    /// Teaches one word, unless it means something already.
    public Builder<T> addUnlessKnown(String word, T meaning) {
      meanings.putIfAbsent(normal(word), meaning);
      return this;
    }

    public Builder<T> addAll(Iterable<String> words, T meaning) {
      words.forEach(word -> add(word, meaning));
      return this;
    }

    public Vocabulary<T> build() {
      return new Vocabulary<>(new LinkedHashMap<>(meanings));
    }
  }
}
