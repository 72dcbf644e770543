package dev.containerarch.slack.view;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionImport.Obstacle;
import dev.containerarch.advisor.decision.DecisionImport.Outcome;
import dev.containerarch.advisor.decision.Verification.Finding;
import dev.containerarch.advisor.decision.archive.ArchiveProblem;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;

/// What came of an import, in plain sentences.
public final class ImportText {

  private static final int MOST_SHOWN = 20;

  private final Phrases phrases;

  public ImportText(Phrases phrases) {
    this.phrases = phrases;
  }

  /// Why something is not taken for an archive.
  public String refused(List<ArchiveProblem> problems) {
    return list(phrases.say("import.refused"), problems.stream().map(this::sentence).toList());
  }

  /// What came of bringing an archive in.
  ///
  /// @param source where its decisions come from
  public String outcome(Outcome outcome, String source) {
    return switch (outcome) {
      case Outcome.BroughtIn(int written, int already) ->
          phrases.say("import.done", "written", written, "already", already)
              + "\n"
              + phrases.say("import.foreign", "source", source);
      case Outcome.Refused(List<Obstacle> obstacles, int written) ->
          list(
              written == 0
                  ? phrases.say("import.refused")
                  : phrases.say("import.stopped", "written", written),
              obstacles.stream().map(this::sentence).toList());
    };
  }

  private String list(String title, List<String> sentences) {
    List<String> lines = new ArrayList<>();
    lines.add(title);
    sentences.stream().limit(MOST_SHOWN).forEach(sentence -> lines.add("• " + sentence));
    if (sentences.size() > MOST_SHOWN) {
      lines.add(phrases.say("import.more", "count", sentences.size() - MOST_SHOWN));
    }
    return String.join("\n", lines);
  }

  private String sentence(ArchiveProblem problem) {
    return switch (problem) {
      case ArchiveProblem.NoJson _ -> phrases.say("import.nojson");
      case ArchiveProblem.NoArchive _ -> phrases.say("import.noarchive");
      case ArchiveProblem.OtherVersion(String version) ->
          phrases.say("import.version", "version", version);
      case ArchiveProblem.Unreadable(String where) ->
          phrases.say("import.unreadable", "where", where);
      case ArchiveProblem.Twice(int number) -> named("import.twice", number);
      case ArchiveProblem.TooLong(int number) -> named("import.toolong", number);
      case ArchiveProblem.LinkBroken(int number, int other) -> linked("import.link", number, other);
      case ArchiveProblem.NotWhole(int number, List<Finding> findings) ->
          phrases.say(
              "import.notwhole",
              "name",
              Decision.name(number),
              "findings",
              String.join("; ", findings.stream().map(this::sentence).toList()));
    };
  }

  private String sentence(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.Taken(int number) -> named("import.taken", number);
      case Obstacle.Remains(int number) -> named("import.remains", number);
      case Obstacle.LinkedElsewhere(int number, int other) ->
          linked("import.elsewhere", number, other);
    };
  }

  private String named(String key, int number) {
    return phrases.say(key, "name", Decision.name(number));
  }

  private String linked(String key, int number, int other) {
    return phrases.say(key, "name", Decision.name(number), "other", Decision.name(other));
  }

  private String sentence(Finding finding) {
    return switch (finding) {
      case Finding.ContentEdited _ -> phrases.say("import.finding.content");
      case Finding.EntryEdited(int ordinal) -> entry("import.finding.edited", ordinal);
      case Finding.EntryMissing(int ordinal) -> entry("import.finding.missing", ordinal);
      case Finding.EntryAdded(int ordinal) -> entry("import.finding.added", ordinal);
      case Finding.ChainBroken(int ordinal) -> entry("import.finding.chain", ordinal);
      case Finding.EntryImpossible(int ordinal) -> entry("import.finding.impossible", ordinal);
      case Finding.TailMissing(int from) -> entry("import.finding.tail", from);
      case Finding.HeadEdited _ -> phrases.say("import.finding.head");
      case Finding.StatusEdited _ -> phrases.say("import.finding.status");
      case Finding.ReviewEdited _ -> phrases.say("import.finding.review");
      case Finding.LastChangeEdited _ -> phrases.say("import.finding.lastchange");
    };
  }

  private String entry(String key, int ordinal) {
    return phrases.say(key, "entry", ordinal);
  }
}
