package dev.containerarch.slack.view;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.Verification.Finding;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Whether a record is what the app wrote.
public final class VerificationView {

  private static final int MOST_FINDINGS = 10;

  /// A head that was edited may be anything.
  private static final int HASH = 64;

  private static final int LONGEST_ITEM = 200;

  private VerificationView() {}

  /// What was found, or that the record is whole, with the hash by which to hold on to it.
  ///
  /// @param misfiled keys of what lists and searches find it by and was edited
  public static Answer answer(Kept kept, List<String> misfiled, Phrases phrases) {
    Decision decision = kept.decision();
    List<String> findings = new ArrayList<>();
    kept.verify().forEach(finding -> findings.add(sentence(finding, phrases)));
    misfiled.forEach(item ->
        findings.add(phrases.say("verify.listing", "item", Mrkdwn.escape(item, LONGEST_ITEM))));
    List<String> lines = new ArrayList<>();
    lines.add(
        findings.isEmpty()
            ? phrases.say("verify.whole", "name", decision.name(), "count", kept.history().size())
            : phrases.say("verify.edited", "name", decision.name()));
    findings.stream().limit(MOST_FINDINGS).map(each -> "• " + each).forEach(lines::add);
    if (findings.size() > MOST_FINDINGS) {
      lines.add(phrases.say("verify.more", "count", findings.size() - MOST_FINDINGS));
    }
    String head = Mrkdwn.escape(decision.head(), HASH);
    return new Answer(
        lines.getFirst().replace("*", ""),
        List.of(
            Parts.section(String.join("\n", lines)),
            Parts.context(
                phrases.say("verify.head", "hash", head) + "\n" + phrases.say("verify.limits")),
            Parts.actions(List.of(DecisionButtons.show(decision.number(), phrases)))));
  }

  private static String sentence(Finding finding, Phrases phrases) {
    return switch (finding) {
      case Finding.ContentEdited _ -> phrases.say("verify.content");
      case Finding.EntryEdited(int ordinal) -> phrases.say("verify.entry", "ordinal", ordinal);
      case Finding.EntryMissing(int ordinal) -> phrases.say("verify.missing", "ordinal", ordinal);
      case Finding.EntryAdded(int ordinal) -> phrases.say("verify.added", "ordinal", ordinal);
      case Finding.ChainBroken(int ordinal) -> phrases.say("verify.chain", "ordinal", ordinal);
      case Finding.EntryImpossible(int ordinal) ->
          phrases.say("verify.impossible", "ordinal", ordinal);
      case Finding.TailMissing(int from) -> phrases.say("verify.tail", "ordinal", from);
      case Finding.HeadEdited _ -> phrases.say("verify.headedited");
      case Finding.StatusEdited(var told) ->
          phrases.say("verify.status", "status", DecisionWords.status(told.name(), phrases));
      case Finding.ReviewEdited(var told) ->
          told.map(LocalDate::toString)
              .map(day -> phrases.say("verify.review", "day", day))
              .orElseGet(() -> phrases.say("verify.noreview"));
      case Finding.LastChangeEdited _ -> phrases.say("verify.lastchange");
    };
  }
}
