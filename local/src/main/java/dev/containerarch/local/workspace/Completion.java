package dev.containerarch.local.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.SubCriterion;
import dev.containerarch.advisor.knowledge.UseCase;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.advisor.workload.FactDefinition;
import dev.containerarch.slack.command.Subcommand;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.text.Texts;
import java.util.List;
import java.util.Locale;

/// What may be typed behind `/container-arch`, in a language, from the knowledge and the texts.
public final class Completion {

  /// As in the texts, `filter.key.…`; what has no value (`due`) is a word that needs no completion.
  private static final List<String> FILTERS =
      List.of("status", "by", "architecture", "channel", "since", "until");

  private final Knowledge knowledge;
  private final Texts texts;

  public Completion(Knowledge knowledge, Texts texts) {
    this.knowledge = knowledge;
    this.texts = texts;
  }

  /// Lists of `{word, note}`: `commands`, `useCases`, `facts` (with the `values` of each),
  /// `criteria`, `architectures`, `editions`, `filters` (of the history; `values` as of a fact,
  /// where they can be counted).
  public JsonObject words(Language language) {
    Phrases phrases = texts.in(language);
    JsonObject all = new JsonObject();
    JsonArray commands = new JsonArray();
    for (Subcommand subcommand : Subcommand.values()) {
      String key = "command." + subcommand.key();
      JsonObject one =
          word(phrases.words(key + ".words").getFirst(), note(phrases.say(key + ".line")));
      one.addProperty("key", subcommand.key());
      commands.add(one);
    }
    all.add("commands", commands);
    JsonArray useCases = new JsonArray();
    for (UseCase useCase : knowledge.useCases()) {
      useCases.add(
          word(typed(useCase.id(), useCase.aliases(), language), phrases.say(useCase.name())));
    }
    all.add("useCases", useCases);
    JsonArray facts = new JsonArray();
    knowledge.facts().forEach(fact -> facts.add(fact(fact, language, phrases)));
    all.add("facts", facts);
    JsonArray criteria = new JsonArray();
    for (Criterion criterion : knowledge.criteria()) {
      criteria.add(
          word(
              typed(criterion.id(), criterion.aliases(), language), phrases.say(criterion.name())));
      for (SubCriterion part : criterion.parts()) {
        criteria.add(word(typed(part.id(), part.aliases(), language), phrases.say(part.name())));
      }
    }
    all.add("criteria", criteria);
    JsonArray architectures = new JsonArray();
    knowledge
        .architectures()
        .forEach(each -> architectures.add(word(each.id(), phrases.say(each.name()))));
    all.add("architectures", architectures);
    JsonArray editions = new JsonArray();
    knowledge.editions().forEach(each -> editions.add(word(each.id(), "")));
    all.add("editions", editions);
    all.add("filters", filters(language, phrases));
    return all;
  }

  private JsonArray filters(Language language, Phrases phrases) {
    JsonArray filters = new JsonArray();
    for (String key : FILTERS) {
      JsonObject filter = word(typed(phrases.words("filter.key." + key), language), "");
      JsonArray values = new JsonArray();
      switch (key) {
        case "status" -> {
          for (Status.Name status : Status.Name.values()) {
            String name = status.name().toLowerCase(Locale.ROOT);
            values.add(
                word(
                    typed(phrases.words("filter.value." + name), language),
                    phrases.say("status." + name)));
          }
        }
        case "by" -> values.add(word(typed(phrases.words("filter.me"), language), ""));
        case "channel" -> values.add(word(typed(phrases.words("filter.here"), language), ""));
        case "architecture" ->
            knowledge
                .architectures()
                .forEach(each -> values.add(word(each.id(), phrases.say(each.name()))));
        default -> {
          // Days are without number.
        }
      }
      filter.add("values", values);
      filters.add(filter);
    }
    return filters;
  }

  private static String typed(List<String> words, Language language) {
    return typed(words.getFirst(), words, language);
  }

  /// The word for it that somebody types in this language: the first Korean one, if there is one
  /// without a blank.
  private static String typed(String id, List<String> aliases, Language language) {
    if (language == Language.KOREAN) {
      for (String alias : aliases) {
        if (alias.codePoints().allMatch(Completion::isHangul)) {
          return alias;
        }
      }
    }
    return id;
  }

  private static boolean isHangul(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HANGUL;
  }

  /// `• `compare …` — score …` without its mark-up.
  private static String note(String line) {
    int dash = line.indexOf('—');
    return dash < 0 ? line : line.substring(dash + 1).strip();
  }

  private static JsonObject fact(FactDefinition fact, Language language, Phrases phrases) {
    JsonObject json = word(typed(fact.name(), fact.aliases(), language), phrases.say(fact.label()));
    JsonArray values = new JsonArray();
    switch (fact) {
      case FactDefinition.Flag _ -> {
        boolean korean = language == Language.KOREAN;
        for (String value : korean ? List.of("예", "아니요") : List.of("yes", "no")) {
          values.add(word(value, ""));
        }
      }
      case FactDefinition.Quantity quantity -> json.addProperty("unit", quantity.unit());
      case FactDefinition.Choice choice ->
          choice
              .values()
              .forEach(value -> values.add(word(value.id(), phrases.say(value.label()))));
    }
    json.add("values", values);
    return json;
  }

  private static JsonObject word(String word, String note) {
    JsonObject json = new JsonObject();
    json.addProperty("word", word);
    json.addProperty("note", note);
    return json;
  }
}
