package dev.containerarch.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.MultiConversationsSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.robustness.Firmness.Thresholds;
import dev.containerarch.advisor.robustness.Threshold;
import dev.containerarch.advisor.settings.TeamEntries;
import dev.containerarch.advisor.settings.TeamSettings;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.advisor.workload.FactDefinition;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The window in which settings are changed: those of the member first, then those of the team.
/// Everything may stay open.
public final class SettingsModal {

  /// What stands for "not set" in a list of choices, which cannot be emptied everywhere.
  public static final String NOTHING = "-";

  private static final int LONGEST_NUMBER = 12;

  private final Knowledge knowledge;

  public SettingsModal(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// The window; when somebody else has saved meanwhile, it says so first.
  public View page(SettingsPage page, Phrases phrases) {
    return Parts.modal(
            phrases.say("settings.title"),
            phrases.say("settings.submit"),
            phrases.say("modal.cancel"))
        .callbackId(Actions.SETTINGS_MODAL)
        .privateMetadata(page.state(phrases.language()).encoded())
        .blocks(blocks(page, phrases))
        .build();
  }

  private List<LayoutBlock> blocks(SettingsPage page, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (page.isOvertaken()) {
      blocks.add(Parts.section(phrases.say("settings.overtaken")));
    }
    if (page.broken()) {
      blocks.add(Parts.section(phrases.say("settings.broken")));
    }
    blocks.add(Parts.section(phrases.say("settings.you")));
    blocks.add(own(page, phrases));
    blocks.add(Parts.section(phrases.say("settings.team")));
    blocks.add(Parts.context(SettingsView.changed(page.changed(), phrases)));
    blocks.add(
        select(
            page,
            TeamEntries.LANGUAGE,
            phrases.say("settings.team.language"),
            languages(phrases),
            phrases.say("settings.open.language"),
            phrases));
    blocks.add(
        select(
            page,
            TeamEntries.EDITION,
            phrases.say("settings.edition"),
            editions(phrases),
            phrases.say(
                "settings.open.as", "convention", phrases.say(knowledge.defaultEdition().name())),
            phrases));
    blocks.add(
        select(
            page,
            TeamEntries.REGION,
            phrases.say("settings.region"),
            regions(phrases),
            phrases.say("settings.open.region"),
            phrases));
    blocks.add(
        select(
            page,
            TeamEntries.CURRENCY,
            phrases.say("settings.currency"),
            currencies(),
            phrases.say("settings.open.currency"),
            phrases));
    blocks.add(
        input(
            page,
            TeamEntries.RATE,
            phrases.say("settings.rate"),
            Optional.of(phrases.say("settings.rate.hint")),
            text(page, TeamEntries.RATE, "1390"),
            phrases));
    blocks.add(digests(page, phrases));
    blocks.add(Parts.section(phrases.say("settings.points.question")));
    for (Criterion criterion : knowledge.criteria()) {
      blocks.add(
          points(page, criterion.id(), phrases.say(criterion.name()), criterion.points(), phrases));
    }
    for (Criterion criterion : knowledge.criteria()) {
      for (SubCriterion part : criterion.parts()) {
        String label = phrases.say(criterion.name()) + " · " + phrases.say(part.name());
        blocks.add(points(page, part.id(), label, part.points(), phrases));
      }
    }
    blocks.add(Parts.section(phrases.say("settings.thresholds.question")));
    for (Threshold threshold : Threshold.values()) {
      String convention = Figures.given(threshold.in(Thresholds.DEFAULT));
      blocks.add(
          input(
              page,
              threshold.id(),
              SettingsText.meaning(threshold, phrases),
              Optional.of(
                  phrases.say(
                      "settings.threshold.hint",
                      "name",
                      threshold.id(),
                      "most",
                      SettingsText.amount(threshold, threshold.most(), phrases))),
              text(page, threshold.id(), convention),
              phrases));
    }
    return blocks;
  }

  private static LayoutBlock own(SettingsPage page, Phrases phrases) {
    List<OptionObject> options = new ArrayList<>();
    options.add(Parts.option(SettingsView.asSlack(page.locale(), phrases), NOTHING));
    options.addAll(languages(phrases));
    return InputBlock.builder()
        .blockId(page.blockId(Actions.OWN_LANGUAGE_INPUT))
        .label(Parts.plain(phrases.say("settings.language")))
        .optional(true)
        .element(
            IntakeModal.select(
                Actions.OWN_LANGUAGE_INPUT,
                options,
                Optional.of(page.own().isEmpty() ? NOTHING : page.own()),
                phrases.say("settings.slack")))
        .build();
  }

  private static LayoutBlock digests(SettingsPage page, Phrases phrases) {
    String entry = page.entries().getOrDefault(TeamEntries.DIGEST, "");
    MultiConversationsSelectElement.MultiConversationsSelectElementBuilder select =
        MultiConversationsSelectElement.builder()
            .actionId(TeamEntries.DIGEST)
            .placeholder(Parts.plain(phrases.say("settings.digest.none")))
            .filter(
                ConversationsFilter.builder()
                    .include(List.of("public", "private"))
                    .excludeBotUsers(true)
                    .build())
            .maxSelectedItems(TeamSettings.MOST_DIGESTS);
    if (!entry.isEmpty()) {
      select.initialConversations(List.of(entry.split(",")));
    }
    return InputBlock.builder()
        .blockId(page.blockId(TeamEntries.DIGEST))
        .label(Parts.plain(phrases.say("settings.digest")))
        .hint(Parts.plain(phrases.say("settings.digest.hint")))
        .optional(true)
        .element(select.build())
        .build();
  }

  private static List<OptionObject> languages(Phrases phrases) {
    List<OptionObject> options = new ArrayList<>();
    for (Language language : Language.values()) {
      options.add(Parts.option(SettingsView.language(language, phrases), language.tag()));
    }
    return options;
  }

  private List<OptionObject> editions(Phrases phrases) {
    List<OptionObject> options = new ArrayList<>();
    for (Edition edition : knowledge.editions()) {
      options.add(Parts.option(phrases.say(edition.name()), edition.id()));
    }
    return options;
  }

  private List<OptionObject> regions(Phrases phrases) {
    List<OptionObject> options = new ArrayList<>();
    if (knowledge.fact(TeamEntries.REGION) instanceof FactDefinition.Choice choice) {
      for (FactDefinition.Choice.Value region : choice.values()) {
        options.add(Parts.option(phrases.say(region.label()) + " · " + region.id(), region.id()));
      }
    }
    return options;
  }

  private static List<OptionObject> currencies() {
    List<OptionObject> options = new ArrayList<>();
    for (String currency : TeamEntries.currencies()) {
      options.add(Parts.option(currency, currency));
    }
    return options;
  }

  private static LayoutBlock select(
      SettingsPage page,
      String name,
      String label,
      List<OptionObject> values,
      String open,
      Phrases phrases) {
    List<OptionObject> options = new ArrayList<>();
    options.add(Parts.option(open, NOTHING));
    options.addAll(values);
    String chosen = page.entries().getOrDefault(name, NOTHING);
    return input(
        page,
        name,
        label,
        Optional.empty(),
        IntakeModal.select(name, options, Optional.of(chosen), open),
        phrases);
  }

  private static LayoutBlock points(
      SettingsPage page, String id, String label, double convention, Phrases phrases) {
    return input(
        page,
        id,
        label,
        Optional.empty(),
        IntakeModal.number(
            id, Optional.ofNullable(page.entries().get(id)), Figures.given(convention)),
        phrases);
  }

  private static BlockElement text(SettingsPage page, String name, String placeholder) {
    PlainTextInputElement.PlainTextInputElementBuilder input =
        PlainTextInputElement.builder()
            .actionId(name)
            .maxLength(LONGEST_NUMBER)
            .placeholder(Parts.plain(placeholder));
    String entry = page.entries().getOrDefault(name, "");
    if (!entry.isEmpty() && entry.length() <= LONGEST_NUMBER) {
      input.initialValue(entry);
    }
    return input.build();
  }

  private static LayoutBlock input(
      SettingsPage page,
      String name,
      String label,
      Optional<String> hint,
      BlockElement element,
      Phrases phrases) {
    List<String> hints = new ArrayList<>();
    hint.ifPresent(hints::add);
    if (page.isKept(name)) {
      String saved = page.shown().getOrDefault(name, "");
      hints.add(
          saved.isEmpty()
              ? phrases.say("settings.kept.open")
              : phrases.say("settings.kept", "saved", saved));
    }
    InputBlock.InputBlockBuilder block =
        InputBlock.builder()
            .blockId(page.blockId(name))
            .label(Parts.plain(label))
            .optional(true)
            .element(element);
    if (!hints.isEmpty()) {
      block.hint(Parts.plain(String.join(" ", hints)));
    }
    return block.build();
  }
}
