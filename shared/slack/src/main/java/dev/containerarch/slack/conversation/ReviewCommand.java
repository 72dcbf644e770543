package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.Door;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.AnswerTime;
import dev.containerarch.slack.view.ProblemsView;
import dev.containerarch.slack.view.ReviewDraft;
import dev.containerarch.slack.view.ReviewModal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what was typed behind `review`.
final class ReviewCommand {

  private static final Pattern NUMBER = Pattern.compile("(?i)(?:ar-?|#)?0*([1-9][0-9]{0,5})");
  private static final Pattern MEMBER = Pattern.compile("<@([UW][A-Z0-9]{1,20})(?:\\|[^>]*)?>");

  private final Knowledge knowledge;
  private final RequestReader requests;
  private final Phrases phrases;

  ReviewCommand(Knowledge knowledge, Phrases phrases) {
    this.knowledge = knowledge;
    this.requests = new RequestReader(knowledge);
    this.phrases = phrases;
  }

  /// What somebody wants.
  sealed interface Wish {

    /// A list of reviews.
    record Listed() implements Wish {}

    /// A review as it stands.
    record Shown(int number) implements Wish {}

    /// What came of a review, for the minutes.
    record Minutes(int number) implements Wish {}

    /// Another review.
    ///
    /// @param draft with everything that was typed but its request
    /// @param request words of a comparison
    record Another(ReviewDraft draft, List<String> request) implements Wish {}

    /// It cannot be told.
    record Unclear(String sentence) implements Wish {}
  }

  /// A review's number, written `7`, `#7` or `AR-7`.
  static Optional<Integer> number(String typed) {
    Matcher matcher = NUMBER.matcher(typed.strip());
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  Wish read(List<String> words, String member) {
    if (words.size() == 1 && isOneOf("review.word.list", words.getFirst())) {
      return new Wish.Listed();
    }
    Optional<Integer> number = words.stream().flatMap(word -> number(word).stream()).findFirst();
    boolean isAboutOne =
        words.size() <= 2
            && words.stream()
                .allMatch(word ->
                    number(word).isPresent()
                        || isOneOf("review.word.show", word)
                        || isOneOf("review.word.minutes", word));
    if (!words.isEmpty() && isAboutOne && number.isPresent()) {
      return words.stream().anyMatch(word -> isOneOf("review.word.minutes", word))
          ? new Wish.Minutes(number.get())
          : new Wish.Shown(number.get());
    }
    if (words.size() == 2 && isOneOf("review.word.show", words.getFirst())) {
      return new Wish.Unclear(
          phrases.say("review.number", "typed", ProblemsView.echo(words.getLast())));
    }
    return another(words, member);
  }

  private Wish another(List<String> words, String member) {
    List<String> question = new ArrayList<>();
    List<String> request = new ArrayList<>();
    List<String> with = new ArrayList<>();
    Door door = Door.TWO_WAY;
    Duration within = AnswerTime.USUAL;
    boolean anonymous = false;
    for (String word : words) {
      String value = word.substring(word.indexOf('=') + 1).strip();
      if (isNamed("review.key.question", word)) {
        question.add(value);
      } else if (isNamed("review.key.door", word)) {
        String typed = value.toLowerCase(Locale.ROOT);
        if (isOneOf("review.value.oneway", typed)) {
          door = Door.ONE_WAY;
        } else if (!isOneOf("review.value.twoway", typed)) {
          return new Wish.Unclear(phrases.say("review.nodoor", "typed", ProblemsView.echo(value)));
        }
      } else if (isNamed("review.key.within", word)) {
        Optional<Duration> read = AnswerTime.read(value);
        if (read.isEmpty() || !AnswerTime.isPossible(read.get())) {
          return new Wish.Unclear(
              phrases.say("review.nowithin", "typed", ProblemsView.echo(value)));
        }
        within = read.get();
      } else if (isNamed("review.key.anonymous", word)) {
        boolean yes = isOneOf("review.value.yes", value.toLowerCase(Locale.ROOT));
        if (!yes && !isOneOf("review.value.no", value.toLowerCase(Locale.ROOT))) {
          return new Wish.Unclear(
              phrases.say("review.noanonymous", "typed", ProblemsView.echo(value)));
        }
        anonymous = yes;
      } else if (isNamed("review.key.with", word) || MEMBER.matcher(word).matches()) {
        for (String typed : value.split("[, ]+", -1)) {
          Matcher mention = MEMBER.matcher(typed);
          if (mention.matches()) {
            with.add(mention.group(1));
          } else if (!typed.isEmpty()) {
            return new Wish.Unclear(
                phrases.say("review.nomember", "typed", ProblemsView.echo(typed)));
          }
        }
      } else if (isOfTheRequest(word)) {
        request.add(word);
      } else {
        question.add(word);
      }
    }
    with.remove(member);
    return new Wish.Another(
        new ReviewDraft(
            String.join(" ", question),
            door,
            "",
            List.of(member),
            with,
            List.of(),
            within,
            anonymous),
        request);
  }

  /// What names a fact, a criterion or a use case, or looks as if it should; a sentence does not.
  private boolean isOfTheRequest(String word) {
    int separator = separator(word);
    if (separator > 0) {
      String name = word.substring(0, separator);
      return requests.knows(name) || word.chars().noneMatch(Character::isWhitespace);
    }
    return knowledge.useCaseWords().find(word).isPresent()
        || knowledge.factWords().find(word).isPresent();
  }

  private static int separator(String word) {
    int equals = word.indexOf('=');
    int colon = word.indexOf(':');
    return equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
  }

  private boolean isOneOf(String key, String word) {
    return phrases.words(key).contains(word.toLowerCase(Locale.ROOT));
  }

  private boolean isNamed(String key, String word) {
    int separator = word.indexOf('=');
    return separator > 0
        && phrases.words(key).contains(word.substring(0, separator).toLowerCase(Locale.ROOT));
  }

  /// What an option of the modal that starts a review stands for.
  static Door door(String value) {
    return value.equals(ReviewModal.ONE_WAY) ? Door.ONE_WAY : Door.TWO_WAY;
  }
}
