package dev.containerarch.advisor.decision;

import dev.containerarch.advisor.text.WholeText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What a record of a decision says. It may change while the decision is proposed; once accepted it
/// is frozen.
///
/// @param title what was decided about
/// @param architecture id of the chosen architecture; where the choice comes in two steps, of the
///   later one
/// @param interim id of the architecture to use until the chosen one takes over
/// @param reasoning why, and what follows
/// @param actions what is to be done, in the order in which it was written
/// @param reviewOn the day on which somebody has to look at the decision again
/// @param people who took part
/// @param origin who recorded it, when and where
/// @param supersedes number of the decision that this one takes the place of
/// @param basis the comparison that it was taken on
public record Content(
    String title,
    String architecture,
    Optional<String> interim,
    Reasoning reasoning,
    List<Action> actions,
    Optional<LocalDate> reviewOn,
    People people,
    Origin origin,
    OptionalInt supersedes,
    Basis basis) {

  /// In characters as Java counts them, which is also how Slack's inputs count.
  public static final int LONGEST_TITLE = 150;

  /// For each of the texts of [Reasoning].
  public static final int LONGEST_REASON = 3000;

  public static final int LONGEST_ACTION = 300;
  public static final int MOST_ACTIONS = 20;

  /// Each of them finds the decision by their name.
  public static final int MOST_DECIDERS = 20;

  /// Of those consulted, and of those informed.
  public static final int MOST_PEOPLE = 50;

  public static final int LONGEST_PERMALINK = 500;
  public static final int LONGEST_REQUEST = 10_000;

  /// The texts of a record; each may be empty.
  ///
  /// @param context what made a decision necessary
  /// @param reasons why this one was chosen
  /// @param consequences what becomes easier and what becomes harder
  /// @param risks what could go wrong
  /// @param againstRecommendation why the recommendation of the basis was not followed
  public record Reasoning(
      String context,
      String reasons,
      String consequences,
      String risks,
      String againstRecommendation) {

    public Reasoning {
      context = WholeText.of(context);
      reasons = WholeText.of(reasons);
      consequences = WholeText.of(consequences);
      risks = WholeText.of(risks);
      againstRecommendation = WholeText.of(againstRecommendation);
    }
  }

  /// Something to be done.
  ///
  /// @param owner Slack's id of who does it
  public record Action(String text, Optional<String> owner, Optional<LocalDate> dueOn) {

    public Action {
      text = WholeText.of(text);
    }
  }

  /// Slack's ids of members.
  ///
  /// @param deciders who decided
  /// @param consulted who was asked before
  /// @param informed who is told
  public record People(List<String> deciders, List<String> consulted, List<String> informed) {

    public static final People NONE = new People(List.of(), List.of(), List.of());

    public People {
      deciders = List.copyOf(deciders);
      consulted = List.copyOf(consulted);
      informed = List.copyOf(informed);
    }
  }

  /// Where a record comes from.
  ///
  /// @param by Slack's id of the member who recorded it
  /// @param at to the millisecond
  /// @param channel Slack's id of the conversation in which it was recorded; may be empty
  /// @param permalink Slack's link to the message that it was recorded from
  public record Origin(String by, Instant at, String channel, Optional<String> permalink) {

    public Origin {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  public Content {
    title = WholeText.of(title);
    actions = List.copyOf(actions);
  }

  /// A record of what can be typed in one line: the rest is empty. A reason counts as the reason
  /// against a recommendation too, where that was not followed.
  public static Content of(
      String title,
      String architecture,
      String reason,
      String by,
      String channel,
      Instant at,
      Basis basis) {
    boolean follows = basis.recommended().contains(architecture);
    return new Content(
        title,
        architecture,
        Optional.empty(),
        new Reasoning("", reason, "", "", follows ? "" : reason),
        List.of(),
        Optional.empty(),
        People.NONE,
        new Origin(by, at, channel, Optional.empty()),
        OptionalInt.empty(),
        basis);
  }

  /// Whether the choice is another one than what the comparison recommended. Where it recommended
  /// several, each of them follows it; where it recommended none, every choice is against it.
  public boolean isAgainstRecommendation() {
    return !basis.recommended().contains(architecture);
  }

  /// The same to be looked at again on a day.
  public Content reviewedOn(LocalDate day) {
    return new Content(
        title,
        architecture,
        interim,
        reasoning,
        actions,
        Optional.of(day),
        people,
        origin,
        supersedes,
        basis);
  }

  /// The same as the successor of another decision.
  public Content superseding(int number) {
    return new Content(
        title,
        architecture,
        interim,
        reasoning,
        actions,
        reviewOn,
        people,
        origin,
        OptionalInt.of(number),
        basis);
  }

  /// SHA-256 of its canonical form, in 64 hexadecimal digits.
  public String hash() {
    return RecordForm.of(this).sha256();
  }
}
