package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.robustness.Question;
import dev.containerarch.advisor.robustness.WhatIf;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// "What if this service fee were so many per cent more or less?", in place of the step up or down
/// that a rating is tried with.
///
/// @param percent of the fee; negative when it falls
record FeeChange(String architecture, int percent) {

  private static final int[] STEPS = {-50, -25, -10, 10, 25, 50};
  private static final String PREFIX = ServiceFees.PART + " ";
  private static final double ALL = 100;

  /// The question with money tried as money where fees are computed.
  static Question asked(Question question, ServiceFees fees) {
    if (!(fees instanceof ComputedFees computed)) {
      return question;
    }
    Set<String> rated = new HashSet<>(question.rated());
    rated.remove(ServiceFees.PART);
    List<WhatIf> whatIfs = new ArrayList<>(question.whatIfs());
    for (String option : question.eligible()) {
      for (int step : STEPS) {
        whatIfs.add(new FeeChange(option, step).whatIf(computed));
      }
    }
    return question.withRated(rated).withWhatIfs(whatIfs);
  }

  private WhatIf whatIf(ComputedFees fees) {
    double now = fees.of(architecture).orElseThrow().amount().doubleValue();
    double before = fees.worth(now);
    double after = fees.worth(now * (ALL + percent) / ALL);
    return WhatIf.values(
        PREFIX + architecture + " " + percent,
        Math.abs(after - before),
        List.of(new WhatIf.Cell(architecture, ServiceFees.PART, after)));
  }

  /// Empty when the question was another.
  static Optional<FeeChange> of(WhatIf whatIf) {
    if (!whatIf.id().startsWith(PREFIX)) {
      return Optional.empty();
    }
    String[] parts = whatIf.id().substring(PREFIX.length()).split(" ", -1);
    return Optional.of(new FeeChange(parts[0], Integer.parseInt(parts[1])));
  }
}
