package dev.containerarch.slack.view;

import dev.containerarch.advisor.advice.Intake;
import dev.containerarch.advisor.advice.RequestProblem;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.text.Language;
import java.util.ArrayList;
import java.util.List;

/// One step of the modal that asks for facts, as it is to be shown.
///
/// @param step from 1
/// @param revision counts the times that the modal was drawn: an input that keeps its block id
///   keeps what stands in it, whatever the new view says
/// @param channel where the modal was opened, or empty
/// @param intake what was entered so far
/// @param fromLastVisit whether that comes from a draft
/// @param problems what has to be put right in this step
public record IntakePage(
    int step,
    int revision,
    String channel,
    Intake intake,
    boolean fromLastVisit,
    List<RequestProblem> problems) {

  private static final String NO_CHANNEL = "-";
  private static final int MOST_REVISIONS = 1_000_000;

  public IntakePage {
    problems = List.copyOf(problems);
  }

  /// The first step.
  public static IntakePage first(String channel, Intake intake, boolean fromLastVisit) {
    return new IntakePage(1, 1, channel, intake, fromLastVisit, List.of());
  }

  /// The page that a modal shows: what its callback id and its state say. Whoever edits them only
  /// edits their own entries.
  public static IntakePage of(Knowledge knowledge, String callbackId, State state) {
    List<String> words = state.words();
    String channel = words.isEmpty() || words.get(0).equals(NO_CHANNEL) ? "" : words.get(0);
    int revision = words.size() < 2 ? 1 : number(words.get(1), MOST_REVISIONS);
    String text = words.size() < 3 ? "" : String.join(" ", words.subList(2, words.size()));
    int step = number(callbackId.substring(callbackId.indexOf(':') + 1), knowledge.intake().size());
    return new IntakePage(step, revision, channel, Intake.parse(knowledge, text), false, List.of());
  }

  private static int number(String digits, int most) {
    return digits.matches("[1-9][0-9]{0,6}") ? Math.min(Integer.parseInt(digits), most) : 1;
  }

  /// What the modal carries.
  public State state(Language language) {
    List<String> words = new ArrayList<>();
    words.add(channel.isEmpty() ? NO_CHANNEL : channel);
    words.add(Integer.toString(revision));
    if (!intake.text().isEmpty()) {
      words.add(intake.text());
    }
    return new State(language, words);
  }

  /// The same step with what stands in its inputs now.
  public IntakePage with(Intake now) {
    return new IntakePage(step, revision, channel, now, fromLastVisit, problems);
  }

  /// Another step, or the same one drawn anew.
  public IntakePage turnedTo(int other, List<RequestProblem> toPutRight) {
    return new IntakePage(other, revision + 1, channel, intake, false, toPutRight);
  }

  /// The block id of an input.
  String blockId(String action) {
    return action + "~" + revision;
  }
}
