package dev.containerarch.advisor.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with a record that somebody wants to keep.
public sealed interface ContentProblem {

  /// A part of a record.
  enum Field {
    TITLE,
    ARCHITECTURE,
    INTERIM,
    CONTEXT,
    REASONS,
    CONSEQUENCES,
    RISKS,
    AGAINST_RECOMMENDATION,
    ACTIONS,
    REVIEW_DATE,
    DECIDERS,
    CONSULTED,
    INFORMED,
    PERMALINK,
    REQUEST
  }

  Field field();

  /// It has to be said: a title, an architecture, or why a recommendation was not followed.
  record Missing(Field field) implements ContentProblem {}

  /// A text is longer than it may be.
  ///
  /// @param length what it has, in characters
  /// @param most what it may have
  record TooLong(Field field, int length, int most) implements ContentProblem {}

  /// There are more than there may be.
  ///
  /// @param count how many there are
  /// @param most how many there may be
  record TooMany(Field field, int count, int most) implements ContentProblem {}

  /// A review in the past is no review.
  record InThePast(Field field, LocalDate day) implements ContentProblem {}

  /// The interim architecture is the one that is to follow it.
  record SameTwice(Field field) implements ContentProblem {}

  /// Everything that is wrong, in the order of the fields.
  ///
  /// @param today the earliest day on which a review can be
  static List<ContentProblem> of(Content content, LocalDate today) {
    List<ContentProblem> problems = new ArrayList<>(ofSize(content));
    if (content.interim().filter(content.architecture()::equals).isPresent()) {
      problems.add(new SameTwice(Field.INTERIM));
    }
    if (content.isAgainstRecommendation()
        && content.reasoning().againstRecommendation().isBlank()) {
      problems.add(new Missing(Field.AGAINST_RECOMMENDATION));
    }
    content
        .reviewOn()
        .filter(day -> day.isBefore(today))
        .ifPresent(day -> problems.add(new InThePast(Field.REVIEW_DATE, day)));
    return List.copyOf(problems);
  }

  /// What no log can keep: no title, no architecture, or more than the table has room for.
  static List<ContentProblem> ofSize(Content content) {
    List<ContentProblem> problems = new ArrayList<>();
    if (content.title().isBlank()) {
      problems.add(new Missing(Field.TITLE));
    }
    if (content.architecture().isBlank()) {
      problems.add(new Missing(Field.ARCHITECTURE));
    }
    length(problems, Field.TITLE, content.title(), Content.LONGEST_TITLE);
    Content.Reasoning reasoning = content.reasoning();
    length(problems, Field.CONTEXT, reasoning.context(), Content.LONGEST_REASON);
    length(problems, Field.REASONS, reasoning.reasons(), Content.LONGEST_REASON);
    length(problems, Field.CONSEQUENCES, reasoning.consequences(), Content.LONGEST_REASON);
    length(problems, Field.RISKS, reasoning.risks(), Content.LONGEST_REASON);
    length(
        problems,
        Field.AGAINST_RECOMMENDATION,
        reasoning.againstRecommendation(),
        Content.LONGEST_REASON);
    count(problems, Field.ACTIONS, content.actions(), Content.MOST_ACTIONS);
    content
        .actions()
        .forEach(action -> length(problems, Field.ACTIONS, action.text(), Content.LONGEST_ACTION));
    count(problems, Field.DECIDERS, content.people().deciders(), Content.MOST_DECIDERS);
    count(problems, Field.CONSULTED, content.people().consulted(), Content.MOST_PEOPLE);
    count(problems, Field.INFORMED, content.people().informed(), Content.MOST_PEOPLE);
    content
        .origin()
        .permalink()
        .ifPresent(link -> length(problems, Field.PERMALINK, link, Content.LONGEST_PERMALINK));
    length(problems, Field.REQUEST, content.basis().request(), Content.LONGEST_REQUEST);
    return List.copyOf(problems);
  }

  private static void length(List<ContentProblem> problems, Field field, String text, int most) {
    if (text.length() > most) {
      problems.add(new TooLong(field, text.length(), most));
    }
  }

  private static void count(List<ContentProblem> problems, Field field, List<?> things, int most) {
    if (things.size() > most) {
      problems.add(new TooMany(field, things.size(), most));
    }
  }
}
