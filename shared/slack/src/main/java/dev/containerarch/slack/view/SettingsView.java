package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.robustness.Firmness.Thresholds;
import dev.containerarch.advisor.settings.MemberSettings;
import dev.containerarch.advisor.settings.SettingsProblem;
import dev.containerarch.advisor.settings.SettingsStore.Held;
import dev.containerarch.advisor.settings.TeamSettings;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.advisor.workload.FactValue;
import dev.containerarch.slack.text.Mrkdwn;
import dev.containerarch.slack.text.Phrases;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What holds now for a member and their team, and what could not be taken.
public final class SettingsView {

  private static final int LONGEST_ECHO = 300;

  private final Knowledge knowledge;
  private final SettingsText text;

  public SettingsView(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.text = new SettingsText(knowledge);
  }

  /// What holds now.
  ///
  /// @param first a sentence before it
  public Answer summary(Held held, Optional<String> first, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    first.ifPresent(sentence -> blocks.add(Parts.section(sentence)));
    blocks.addAll(blocks(held, phrases));
    blocks.add(
        Parts.actions(
            List.of(
                Parts.button(
                    phrases.say("button.settings"),
                    Actions.SETTINGS,
                    State.of(phrases.language()).encoded()))));
    return new Answer(first.orElseGet(() -> phrases.say("settings.title")), blocks);
  }

  /// The same in the window in which it was saved.
  public View saved(Held held, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(phrases.say("settings.saved")));
    blocks.addAll(blocks(held, phrases));
    return Parts.modal(phrases.say("settings.title"), phrases.say("modal.done"))
        .blocks(blocks)
        .build();
  }

  /// What could not be taken of what was typed.
  ///
  /// @param typed the words, so that nothing has to be typed again
  public Answer problems(
      Collection<SettingsProblem> problems, List<String> typed, Phrases phrases) {
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("problem.title"));
    for (SettingsProblem problem : problems) {
      lines.add("• " + text.sentence(problem, phrases));
    }
    return new Answer(
        lines.get(0) + " " + lines.get(1).substring(2),
        List.of(
            Parts.section(String.join("\n", lines)),
            Parts.section(phrases.say("settings.again", "words", echo(typed)))));
  }

  /// The words that were typed, short and harmless.
  public static String echo(List<String> typed) {
    return Mrkdwn.escape(String.join(" ", typed), LONGEST_ECHO);
  }

  private List<LayoutBlock> blocks(Held held, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Parts.section(
            phrases.say("settings.you")
                + "\n"
                + line("settings.language", own(held.member().value(), phrases), phrases)));
    if (held.team().broken()) {
      blocks.add(Parts.section(phrases.say("settings.broken")));
    }
    TeamSettings team = held.team().value();
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("settings.team"));
    lines.add(
        line(
            "settings.team.language",
            team.language()
                .map(language -> language(language, phrases))
                .orElseGet(() -> phrases.say("settings.open.language")),
            phrases));
    lines.add(
        line(
            "settings.edition",
            team.edition()
                .map(id -> phrases.say(knowledge.edition(id).name()))
                .orElseGet(() -> open(phrases.say(knowledge.defaultEdition().name()), phrases)),
            phrases));
    lines.add(
        line(
            "settings.region",
            team.region()
                .map(code ->
                    new FactText(knowledge, phrases)
                            .value(knowledge.fact("region"), new FactValue.Choice(code))
                        + " (`"
                        + code
                        + "`)")
                .orElseGet(() -> phrases.say("settings.open.region")),
            phrases));
    lines.add(line("settings.currency", currency(team, phrases), phrases));
    lines.add(line("settings.points", points(team, phrases), phrases));
    lines.add(
        line(
            "settings.thresholds",
            team.thresholds().equals(Thresholds.DEFAULT)
                ? phrases.say("settings.open")
                : String.join(", ", SettingsText.thresholds(team.thresholds(), phrases)),
            phrases));
    lines.add(
        line(
            "settings.digest",
            team.digests().isEmpty()
                ? phrases.say("settings.digest.none")
                : String.join(", ", team.digests().stream().map(id -> "<#" + id + ">").toList()),
            phrases));
    blocks.add(Parts.section(String.join("\n", lines)));
    blocks.add(Parts.context(changed(team.changed(), phrases)));
    return blocks;
  }

  private static String line(String key, String value, Phrases phrases) {
    return "• " + phrases.say(key) + ": " + value;
  }

  private static String open(String convention, Phrases phrases) {
    return phrases.say("settings.open.as", "convention", convention);
  }

  static String language(Language language, Phrases phrases) {
    return phrases.say(
        switch (language) {
          case ENGLISH -> "settings.english";
          case KOREAN -> "settings.korean";
        });
  }

  private static String own(MemberSettings member, Phrases phrases) {
    return member
        .language()
        .map(language -> language(language, phrases))
        .orElseGet(() -> asSlack(member.slack().map(said -> said.locale()), phrases));
  }

  /// @param locale what Slack has said of the member
  static String asSlack(Optional<String> locale, Phrases phrases) {
    return locale
        .map(said ->
            phrases.say("settings.slack.locale", "locale", Mrkdwn.escape(said, LONGEST_ECHO)))
        .orElseGet(() -> phrases.say("settings.slack"));
  }

  private static String currency(TeamSettings team, Phrases phrases) {
    return team.currency()
        .map(rate ->
            phrases.say(
                "settings.currency.rate",
                "currency",
                rate.currency().getCurrencyCode(),
                "rate",
                Figures.unitPrice(rate.perUsd()),
                "date",
                rate.setOn()))
        .orElseGet(() -> phrases.say("settings.open.currency"));
  }

  private String points(TeamSettings team, Phrases phrases) {
    List<String> said = new ArrayList<>();
    for (Criterion criterion : knowledge.criteria()) {
      add(said, phrases.say(criterion.name()), team.points().get(criterion.id()));
      for (SubCriterion part : criterion.parts()) {
        add(said, phrases.say(part.name()), team.points().get(part.id()));
      }
    }
    return said.isEmpty() ? phrases.say("settings.open") : String.join(" · ", said);
  }

  private static void add(List<String> said, String name, @Nullable Double points) {
    if (points != null) {
      said.add(name + " " + Figures.given(points));
    }
  }

  /// Who has changed the team's settings last, and when.
  static String changed(Optional<TeamSettings.Change> change, Phrases phrases) {
    return change
        .map(last ->
            phrases.say(
                "settings.changed",
                "member",
                "<@" + last.by() + ">",
                "date",
                Figures.date(last.at())))
        .orElseGet(() -> phrases.say("settings.unchanged"));
  }
}
