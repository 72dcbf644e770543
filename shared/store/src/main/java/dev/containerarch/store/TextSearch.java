package dev.containerarch.store;

import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.store.NumberedLines.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// A page of the decisions that have words: one query for every word, mostly of one request, and
/// one request for the lines of the newest decisions that have all of them.
///
/// A word that begins more than [#MOST_REQUESTS] MB of entries, some 50,000 words of decisions, is
/// refused. Other conditions are applied to the lines; a page that is not full after
/// [NumberedLines#MOST] of them says how far it searched.
///
/// @param below only decisions with a lower number
record TextSearch(Requests requests, Paging paging, int below) {

  /// For each word.
  static final int MOST_REQUESTS = 3;

  Listing page() {
    Set<String> words = SearchTerms.words(paging.filter().text());
    if (words.isEmpty()) {
      return new Listing.NothingToLookFor();
    }
    if (words.size() > SearchTerms.MOST_WORDS) {
      return new Listing.TooManyWords(SearchTerms.MOST_WORDS);
    }
    Optional<NavigableMap<Integer, Integer>> having = Optional.empty();
    for (String word : words) {
      Optional<NavigableMap<Integer, Integer>> found = having(word);
      if (found.isEmpty()) {
        return new Listing.TooCommon(word);
      }
      having = Optional.of(having.map(all -> both(all, found.get())).orElseGet(found::get));
      if (having.get().isEmpty()) {
        break;
      }
    }
    return lines(having.orElseThrow().descendingMap());
  }

  /// The decisions that have a word that begins like this, with the newest version of their content
  /// that had; empty when there are too many.
  private Optional<NavigableMap<Integer, Integer>> having(String word) {
    NavigableMap<Integer, Integer> having = new TreeMap<>();
    QueryRequest.Builder query =
        requests
            .query(
                Key.terms(paging.tenant(), word),
                "begins_with(sk, :word)",
                Map.of(":word", AttributeValue.fromS(word)))
            .projectionExpression("sk, " + LineItem.CONTENT_VERSION);
    for (int request = 1; request <= MOST_REQUESTS; request++) {
      QueryResponse answer = requests.query(query);
      for (Map<String, AttributeValue> term : answer.items()) {
        int number = TermItem.number(term);
        if (number < below) {
          having.merge(number, TermItem.contentVersion(term), Math::max);
        }
      }
      if (!answer.hasLastEvaluatedKey()) {
        return Optional.of(having);
      }
      query.exclusiveStartKey(answer.lastEvaluatedKey());
    }
    return Optional.empty();
  }

  /// What both have in the same version; a version that is not the newest of either has gone.
  private static NavigableMap<Integer, Integer> both(
      NavigableMap<Integer, Integer> one, NavigableMap<Integer, Integer> other) {
    NavigableMap<Integer, Integer> both = new TreeMap<>(one);
    both.entrySet().removeIf(entry -> !entry.getValue().equals(other.get(entry.getKey())));
    return both;
  }

  private Listing.Page lines(NavigableMap<Integer, Integer> newestFirst) {
    List<Found> found = new ArrayList<>();
    newestFirst.forEach((number, version) ->
        found.add(new Found(Cursor.of(number), listed -> listed.contentVersion() == version)));
    return new NumberedLines(requests, paging).page(found, false);
  }
}
