package dev.containerarch.slack.view;

import dev.containerarch.advisor.decision.DecisionLog.Kept;
import java.util.List;
import java.util.function.Function;

/// As many decisions as a canvas has room for, as Markdown. One always has: a decision has 60,000
/// characters at most, before anything in it is escaped.
///
/// @param decisions that it is of; at least one
public record CanvasDocument(String markdown, List<Kept> decisions) {

  /// Characters. Slack takes 1,048,576.
  public static final int MOST = 1_000_000;

  public CanvasDocument {
    decisions = List.copyOf(decisions);
  }

  /// The first of these decisions, half as many of them as long as they have no room.
  ///
  /// @param page at least one decision
  public static CanvasDocument of(List<Kept> page, Function<List<Kept>, String> written) {
    List<Kept> taken = page;
    String markdown = written.apply(taken);
    while (markdown.length() > MOST && taken.size() > 1) {
      taken = taken.subList(0, (taken.size() + 1) / 2);
      markdown = written.apply(taken);
    }
    return new CanvasDocument(markdown, taken);
  }
}
