package dev.containerarch.store;

import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Concern;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewBoard.Revealed;
import dev.containerarch.advisor.review.Vote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What everybody may see of a review: the answers that were written down as counting when they
/// were shown. What is being asked is not read at all.
record RevealedAnswers(ReviewReads reads, Review review) {

  Revealed read() {
    List<Counted> counted = reads.counted(review.number());
    List<List<Ballot>> rounds =
        counted.stream()
            .filter(answers -> answers.asking().round().isPresent())
            .filter(answers -> answers.asking().round().get() <= review.phase().revealed())
            .sorted(Comparator.comparing(answers -> answers.asking().round().orElseThrow()))
            .map(answers -> said(answers).stream().map(Answer::ballot).toList())
            .toList();
    List<Concern> concerns =
        counted.stream()
            .filter(answers -> answers.asking().equals(Asking.ahead()))
            .flatMap(answers -> said(answers).stream().map(Answer::concern))
            .toList();
    Optional<Counted> newestPoll =
        counted.stream()
            .filter(answers -> answers.asking().poll().isPresent())
            .max(Comparator.comparing(answers -> answers.asking().poll().orElseThrow()));
    List<Vote> votes =
        newestPoll
            .map(answers -> said(answers).stream().map(Answer::vote).toList())
            .orElse(List.of());
    return new Revealed(rounds, concerns, votes);
  }

  /// By member.
  private List<Map<String, AttributeValue>> said(Counted counted) {
    while (true) {
      List<Map<String, AttributeValue>> said = new ArrayList<>();
      for (Map<String, AttributeValue> answer : reads.answers(review.number(), counted.asking())) {
        if (counted.has(answer)) {
          said.add(answer);
        }
      }
      if (said.size() == counted.ordinals().size()) {
        return said;
      }
      // The writes of one transaction need not be seen at the same moment.
      if (!reads.requests().deadline().pause()) {
        throw new IllegalStateException("answers to review " + review.number() + " are gone");
      }
    }
  }
}
