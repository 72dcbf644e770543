package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.workload.FactDefinition;
import dev.containerarch.slack.command.Subcommand;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the app can do, and how to ask for it.
public final class HelpView {

  private static final int WELCOME_LINES = 5;

  private final Knowledge knowledge;

  public HelpView(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// The answer to `/container-arch` alone: a line for each command, and buttons.
  public Answer welcome(Phrases phrases) {
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("welcome.title"));
    for (int line = 1; line <= WELCOME_LINES; line++) {
      lines.add("• " + phrases.say("welcome." + line));
    }
    State none = State.of(phrases.language());
    return new Answer(
        phrases.say("welcome.title"),
        List.of(
            Parts.section(String.join("\n", lines)),
            Parts.actions(
                List.of(
                    Parts.button(phrases.say("button.compare"), Actions.COMPARE, none.encoded()),
                    Parts.button(
                        phrases.say("button.record"), Actions.RECORD_DECISION, none.encoded()),
                    Parts.button(
                        phrases.say("button.history"), Actions.HISTORY_PAGE, none.encoded()),
                    Parts.button(phrases.say("button.help"), Actions.HELP, none.encoded())))));
  }

  /// The answer to `help`, which is every command in a line, or to `help compare`, which is all
  /// about one.
  public Answer help(Optional<Subcommand> subcommand, Phrases phrases) {
    if (subcommand.isEmpty()) {
      List<String> lines = new ArrayList<>();
      lines.add(phrases.say("help.title"));
      Arrays.stream(Subcommand.values())
          .forEach(each -> lines.add(phrases.say("command." + each.key() + ".line")));
      lines.add(phrases.say("help.more"));
      return new Answer(
          phrases.say("help.title"), List.of(Parts.section(String.join("\n", lines))));
    }
    String key = "command." + subcommand.get().key();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(phrases.say(key + ".line") + "\n" + phrases.say(key + ".help")));
    if (subcommand.get() == Subcommand.COMPARE || subcommand.get() == Subcommand.RECOMMEND) {
      blocks.add(Parts.section(useCases(phrases)));
      blocks.add(Parts.section(facts(phrases)));
      blocks.add(Parts.section(criteria(phrases)));
      blocks.add(Parts.section(architectures(phrases)));
    }
    if (subcommand.get() == Subcommand.COST) {
      blocks.add(Parts.section(facts(phrases)));
    }
    if (subcommand.get() == Subcommand.DECIDE) {
      blocks.add(Parts.section(architectures(phrases)));
    }
    return new Answer(phrases.say(key + ".line"), blocks);
  }

  private String useCases(Phrases phrases) {
    return list(
        "help.usecases",
        knowledge.useCases().stream()
            .map(useCase -> "`" + useCase.id() + "` " + phrases.say(useCase.name()))
            .toList(),
        phrases);
  }

  private String facts(Phrases phrases) {
    return list(
        "help.facts",
        knowledge.facts().stream()
            .map(fact -> "`" + fact.name() + "=`" + accepts(fact) + " " + phrases.say(fact.label()))
            .toList(),
        phrases);
  }

  private static String accepts(FactDefinition fact) {
    return switch (fact) {
      case FactDefinition.Flag _ -> "yes|no";
      case FactDefinition.Quantity quantity -> quantity.unit().isEmpty() ? "0…" : quantity.unit();
      case FactDefinition.Choice choice ->
          choice.values().size() > 6
              ? choice.values().getFirst().id() + "|…"
              : String.join("|", choice.values().stream().map(v -> v.id()).toList());
    };
  }

  private String criteria(Phrases phrases) {
    List<String> lines = new ArrayList<>();
    for (Criterion criterion : knowledge.criteria()) {
      lines.add(
          "`"
              + criterion.id()
              + ":"
              + Figures.given(criterion.points())
              + "` "
              + phrases.say(criterion.name())
              + " — "
              + String.join(
                  ", ",
                  criterion.parts().stream()
                      .map(part -> "`" + part.id() + ":`" + Figures.given(part.points()))
                      .toList()));
    }
    return list("help.criteria", lines, phrases);
  }

  private String architectures(Phrases phrases) {
    return list(
        "help.architectures",
        knowledge.architectures().stream()
            .map(architecture ->
                "`"
                    + architecture.id()
                    + "` "
                    + phrases.say(architecture.name())
                    + " — "
                    + phrases.say(architecture.summary()))
            .toList(),
        phrases);
  }

  private static String list(String titleKey, List<String> lines, Phrases phrases) {
    return phrases.say(titleKey) + "\n" + String.join("\n", lines);
  }
}
