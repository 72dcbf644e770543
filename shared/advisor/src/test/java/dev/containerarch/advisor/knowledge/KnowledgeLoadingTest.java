package dev.containerarch.advisor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.containerarch.advisor.workload.FactDefinition;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every fault is refused with a message that names the file, the entry and the fault.
class KnowledgeLoadingTest {

  private static final String NOW = "editions/2026.json";
  private static final String BOOK = "editions/book-2021.json";
  private static final Object[] FEE_OF_ONE = {"ratings", "fee", "one"};

  private static Arguments fault(
      String name, Consumer<KnowledgeFolder> fault, String file, String entry, String message) {
    return argumentSet(name, fault, file, entry, message);
  }

  private static Object[] feeOfOne(String member) {
    return new Object[] {"ratings", "fee", "one", member};
  }

  static Stream<Arguments> faultsOfShape() {
    return Stream.of(
        fault(
            "no Korean text",
            f -> f.remove("architectures.json", "architectures", 1, "name", "ko"),
            "architectures.json",
            "architectures[1].name",
            "\"ko\" is missing"),
        fault(
            "a name too long for a label",
            f ->
                f.set(
                    "architectures.json",
                    "{\"en\": \"one\", \"ko\": \"" + "하".repeat(21) + "\"}",
                    "architectures",
                    0,
                    "name"),
            "architectures.json",
            "architectures[0].name",
            "a name for a label must have at most 20 characters; give a shorter \"shortName\""),
        fault(
            "a short name that is long",
            f ->
                f.set(
                    "architectures.json",
                    "{\"en\": \"" + "x".repeat(21) + "\", \"ko\": \"x\"}",
                    "architectures",
                    1,
                    "shortName"),
            "architectures.json",
            "architectures[1].shortName",
            "a name for a label must have at most 20 characters; give a shorter \"shortName\""),
        fault(
            "blank English text",
            f -> f.set("criteria.json", "\" \"", "criteria", 0, "name", "en"),
            "criteria.json",
            "criteria[0].name.en",
            "must not be empty"),
        fault(
            "a third language",
            f -> f.set("criteria.json", "\"prix\"", "criteria", 0, "name", "fr"),
            "criteria.json",
            "criteria[0].name",
            "\"fr\" is not known here; accepted: en, ko"),
        fault(
            "rating between the half steps",
            f -> f.set(NOW, "2.3", feeOfOne("rating")),
            NOW,
            "ratings.fee.one.rating",
            "must be 1 to 5 in half steps, or null; it is 2.3"),
        fault(
            "rating below the worst anchor",
            f -> f.set(NOW, "0.5", feeOfOne("rating")),
            NOW,
            "ratings.fee.one.rating",
            "it is 0.5"),
        fault(
            "rating above the best anchor",
            f -> f.set(NOW, "5.5", feeOfOne("rating")),
            NOW,
            "ratings.fee.one.rating",
            "it is 5.5"),
        fault(
            "rating in quotes",
            f -> f.set(NOW, "\"3\"", feeOfOne("rating")),
            NOW,
            "ratings.fee.one.rating",
            "must be a number"),
        fault(
            "an effect with a change and a rating",
            f ->
                f.addEffect(
                    "e",
                    "{\"fact\": \"gpu\", \"is\": [\"yes\"]}",
                    "care",
                    "\"change\": {\"one\": 1}, \"set\": {\"one\": 1}"),
            "effects.json",
            "effects[0]",
            "needs either \"change\" or \"set\""),
        fault(
            "an effect of no step",
            f ->
                f.addEffect(
                    "e",
                    "{\"fact\": \"gpu\", \"is\": [\"yes\"]}",
                    "care",
                    "\"change\": {\"one\": 0}"),
            "effects.json",
            "effects[0].change.one",
            "must be -2 to 2 in half steps, and not 0"),
        fault(
            "an effect of a third of a step",
            f ->
                f.addEffect(
                    "e",
                    "{\"fact\": \"gpu\", \"is\": [\"yes\"]}",
                    "care",
                    "\"change\": {\"one\": 0.3}"),
            "effects.json",
            "effects[0].change.one",
            "it is 0.3"),
        fault(
            "an effect of three steps",
            f ->
                f.addEffect(
                    "e",
                    "{\"fact\": \"gpu\", \"is\": [\"yes\"]}",
                    "care",
                    "\"change\": {\"one\": 3}"),
            "effects.json",
            "effects[0].change.one",
            "it is 3.0"),
        fault(
            "an effect that sets nothing",
            f ->
                f.addEffect(
                    "e",
                    "{\"fact\": \"gpu\", \"is\": [\"yes\"]}",
                    "care",
                    "\"set\": {\"one\": null}"),
            "effects.json",
            "effects[0].set.one",
            "must be a rating"),
        fault(
            "a ratio of two bounds",
            f ->
                f.addEffect(
                    "e",
                    "{\"fact\": \"memory\", \"per\": \"memory\", \"above\": 1, \"below\": 2}",
                    "care",
                    "\"change\": {\"one\": 1}"),
            "effects.json",
            "effects[0].when",
            "needs either \"above\" or \"below\""),
        fault(
            "a condition of two bounds",
            f ->
                f.addEffect(
                    "e",
                    "{\"fact\": \"memory\", \"above\": 1, \"below\": 2}",
                    "care",
                    "\"change\": {\"one\": 1}"),
            "effects.json",
            "effects[0].when",
            "or \"below\""),
        fault(
            "no reason for a rating",
            f -> f.remove(NOW, feeOfOne("reason")),
            NOW,
            "ratings.fee.one",
            "\"reason\" is missing"),
        fault(
            "a list where a text belongs",
            f -> f.set("sources.json", "[]", "sources", 0, "note"),
            "sources.json",
            "sources[0].note",
            "must be a text"),
        fault(
            "a number where a text belongs",
            f -> f.set("architectures.json", "1", "architectures", 0, "id"),
            "architectures.json",
            "architectures[0].id",
            "must be a text"),
        fault(
            "a text where a list belongs",
            f -> f.set("architectures.json", "\"x\"", "architectures", 0, "aliases"),
            "architectures.json",
            "architectures[0].aliases",
            "must be a list"),
        fault(
            "a list where an object belongs",
            f -> f.set(NOW, "[]", "ratings"),
            NOW,
            "ratings",
            "must be an object"),
        fault(
            "a text where yes or no belongs",
            f -> f.set("facts.json", "\"yes\"", "facts", 1, "whole"),
            "facts.json",
            "facts[1].whole",
            "must be true or false"),
        fault(
            "negative points",
            f -> f.set("criteria.json", "-1", "criteria", 0, "points"),
            "criteria.json",
            "criteria[0].points",
            "points must be between 0 and 1,000,000"),
        fault(
            "points without end",
            f -> f.set("criteria.json", "1e400", "criteria", 0, "parts", 0, "points"),
            "criteria.json",
            "criteria[0].parts[0].points",
            "points must be between 0 and 1,000,000"),
        fault(
            "a misspelt member",
            f -> f.set("limits.json", "\"x\"", "limits", 0, "becuase"),
            "limits.json",
            "limits[0]",
            "\"becuase\" is not known here; accepted: id, rule, when"),
        fault(
            "a member that the file does not have",
            f -> f.json("sources.json", "{\"sources\": [], \"more\": 1}"),
            "sources.json",
            "whole file",
            "\"more\" is not known here"),
        fault(
            "the wrong list in a file",
            f -> f.json("use-cases.json", "{}"),
            "use-cases.json",
            "whole file",
            "\"useCases\" is missing"),
        fault(
            "a list as a file",
            f -> f.json("facts.json", "[]"),
            "facts.json",
            "whole file",
            "must be an object"),
        fault(
            "an empty file",
            f -> f.raw("facts.json", ""),
            "facts.json",
            "whole file",
            "must be an object"),
        fault(
            "a file that breaks off",
            f -> f.raw("limits.json", "{\"limits\": ["),
            "limits.json",
            "whole file",
            "is no JSON"),
        fault(
            "something after the end",
            f -> f.raw("limits.json", "{\"limits\": []} {}"),
            "limits.json",
            "whole file",
            "is no JSON"),
        fault(
            "JavaScript in place of JSON",
            f -> f.raw("limits.json", "{limits: [] /* none */}"),
            "limits.json",
            "whole file",
            "is no JSON"),
        fault(
            "a criterion without parts",
            f -> f.set("criteria.json", "[]", "criteria", 1, "parts"),
            "criteria.json",
            "criteria[1]",
            "needs at least one part"),
        fault(
            "no anchor for the best rating",
            f -> f.remove("criteria.json", "criteria", 0, "parts", 1, "anchors", "5"),
            "criteria.json",
            "criteria[0].parts[1].anchors",
            "\"5\" is missing"),
        fault(
            "an anchor beyond the scale",
            f -> f.set("criteria.json", "{}", "criteria", 0, "parts", 1, "anchors", "6"),
            "criteria.json",
            "criteria[0].parts[1].anchors",
            "\"6\" is not known here"),
        fault(
            "a date that is none",
            f -> f.set("sources.json", "\"lately\"", "sources", 0, "asOf"),
            "sources.json",
            "sources[0].asOf",
            "must be a date such as 2026, 2026-10 or 2026-10-01"),
        fault(
            "a day that does not exist",
            f -> f.set("limits.json", "\"2026-02-30\"", "limits", 1, "asOf"),
            "limits.json",
            "limits[1].asOf",
            "must be a date"),
        fault(
            "a condition of two kinds",
            f -> f.set("limits.json", "1", "limits", 0, "when", "above"),
            "limits.json",
            "limits[0].when",
            "needs either \"is\" or \"above\""),
        fault(
            "a condition of no kind",
            f -> f.remove("limits.json", "limits", 0, "when", "is"),
            "limits.json",
            "limits[0].when",
            "needs either \"is\" or \"above\""),
        fault(
            "a fact of an unknown type",
            f -> f.set("facts.json", "\"date\"", "facts", 0, "type"),
            "facts.json",
            "facts[0].type",
            "must be flag, number or choice"),
        fault(
            "a flag with bounds",
            f -> f.set("facts.json", "1", "facts", 0, "min"),
            "facts.json",
            "facts[0]",
            "\"min\" is not known here"),
        fault(
            "bounds the wrong way round",
            f -> f.set("facts.json", "0.1", "facts", 1, "max"),
            "facts.json",
            "facts[1]",
            "\"min\" is greater than \"max\""),
        fault(
            "a choice without values",
            f -> f.set("facts.json", "[]", "facts", 2, "values"),
            "facts.json",
            "facts[2]",
            "needs at least one value"));
  }

  static Stream<Arguments> faultsOfIdentity() {
    return Stream.of(
        fault(
            "two sources with one id",
            f -> f.repeat("sources.json", "sources", 0),
            "sources.json",
            "S1",
            "is there twice"),
        fault(
            "two architectures with one id",
            f -> f.repeat("architectures.json", "architectures", 0),
            "architectures.json",
            "one",
            "is there twice"),
        fault(
            "two criteria with one id",
            f -> f.repeat("criteria.json", "criteria", 0),
            "criteria.json",
            "price",
            "is there twice"),
        fault(
            "two parts with one id",
            f -> f.repeat("criteria.json", "criteria", 0, "parts", 0),
            "criteria.json",
            "fee",
            "is there twice"),
        fault(
            "a part with the id of a criterion",
            f -> f.set("criteria.json", "\"price\"", "criteria", 1, "parts", 0, "id"),
            "criteria.json",
            "price",
            "is there twice"),
        fault(
            "two facts with one name",
            f -> f.repeat("facts.json", "facts", 0),
            "facts.json",
            "gpu",
            "is there twice"),
        fault(
            "two limits with one id",
            f -> f.repeat("limits.json", "limits", 0),
            "limits.json",
            "no-gpu",
            "is there twice"),
        fault(
            "two use cases with one id",
            f -> f.repeat("use-cases.json", "useCases", 0),
            "use-cases.json",
            "batch",
            "is there twice"),
        fault(
            "two editions with one id",
            f -> f.set(BOOK, "\"2026\"", "id"),
            "editions",
            "2026",
            "is there twice"),
        fault(
            "two values of a choice with one id",
            f -> f.set("facts.json", "\"new\"", "facts", 2, "values", 1, "id"),
            "facts.json",
            "facts[2]",
            "\"new\" has two meanings"),
        fault(
            "an alias of two architectures",
            f -> f.add("architectures.json", "\"One\"", "architectures", 1, "aliases"),
            "architectures.json",
            "two",
            "\"One\" has two meanings"),
        fault(
            "an alias of a criterion and of a part",
            f -> f.add("criteria.json", "\"price\"", "criteria", 1, "parts", 0, "aliases"),
            "criteria.json",
            "start",
            "\"price\" has two meanings"),
        fault(
            "an alias of two facts",
            f -> f.add("facts.json", "\"gpu\"", "facts", 1, "aliases"),
            "facts.json",
            "memory",
            "\"gpu\" has two meanings"),
        fault(
            "an alias of two editions",
            f -> f.add(BOOK, "\"now\"", "aliases"),
            "editions",
            "book-2021",
            "\"now\" has two meanings"));
  }

  static Stream<Arguments> faultsOfReference() {
    return Stream.of(
        fault(
            "a fact that no step asks for",
            f -> f.set("intake.json", "[\"memory\"]", "steps", 1, "facts"),
            "intake.json",
            "steps",
            "no step asks for gpu"),
        fault(
            "a fact that two steps ask for",
            f -> f.add("intake.json", "\"gpu\"", "steps", 0, "facts"),
            "intake.json",
            "last",
            "gpu is asked for twice"),
        fault(
            "a step that asks for what is no fact",
            f -> f.add("intake.json", "\"moon\"", "steps", 0, "facts"),
            "intake.json",
            "first",
            "no fact moon"),
        fault(
            "a contradiction of one fact with itself",
            f ->
                f.set(
                    "contradictions.json",
                    "[{\"fact\": \"gpu\", \"is\": [\"yes\"]}]",
                    "contradictions",
                    0,
                    "when"),
            "contradictions.json",
            "small-gpu",
            "must be about two facts; it is about 1"),
        fault(
            "a contradiction without its source",
            f -> f.set("contradictions.json", "\"S9\"", "contradictions", 0, "source"),
            "contradictions.json",
            "small-gpu",
            "no source S9"),
        fault(
            "a hole in the ratings",
            f -> f.remove(NOW, FEE_OF_ONE),
            NOW,
            "ratings.fee.one",
            "is missing"),
        fault(
            "a sub-criterion without ratings",
            f -> f.remove(NOW, "ratings", "start"),
            NOW,
            "ratings.start",
            "is missing"),
        fault(
            "ratings of a sub-criterion that is not there",
            f -> f.set(NOW, "{}", "ratings", "beauty"),
            NOW,
            "ratings",
            "no sub-criterion beauty"),
        fault(
            "a rating of an architecture that the edition does not have",
            f -> f.rate("book-2021", "fee", "three", "3"),
            BOOK,
            "ratings.fee",
            "no architecture of this edition three"),
        fault(
            "a rating with an unknown source",
            f -> f.set(NOW, "\"S9\"", feeOfOne("source")),
            NOW,
            "ratings.fee.one",
            "no source S9"),
        fault(
            "a rating dated after its edition",
            f -> f.set(BOOK, "\"2022-01\"", feeOfOne("asOf")),
            BOOK,
            "ratings.fee.one",
            "is dated 2022-01, after its edition 2021"),
        fault(
            "an architecture in an unknown edition",
            f -> f.add("architectures.json", "\"2030\"", "architectures", 0, "editions"),
            "architectures.json",
            "one",
            "no edition 2030"),
        fault(
            "a limit on a fact that is not there",
            f -> f.set("limits.json", "\"mood\"", "limits", 0, "when", "fact"),
            "limits.json",
            "no-gpu",
            "no fact mood"),
        fault(
            "\"above\" on a flag",
            f -> f.set("limits.json", "{\"fact\": \"gpu\", \"above\": 1}", "limits", 0, "when"),
            "limits.json",
            "no-gpu",
            "\"above\" needs a number, and gpu is none"),
        fault(
            "\"above\" on a choice",
            f -> f.set("limits.json", "{\"fact\": \"team\", \"above\": 1}", "limits", 0, "when"),
            "limits.json",
            "no-gpu",
            "\"above\" needs a number, and team is none"),
        fault(
            "a limit on a value that the fact does not have",
            f -> f.set("limits.json", "[\"perhaps\"]", "limits", 0, "when", "is"),
            "limits.json",
            "no-gpu",
            "gpu has no value \"perhaps\""),
        fault(
            "a limit on a value by another of its words",
            f -> f.set("limits.json", "[\"true\"]", "limits", 0, "when", "is"),
            "limits.json",
            "no-gpu",
            "gpu has no value \"true\""),
        fault(
            "a limit that excludes an unknown architecture",
            f -> f.add("limits.json", "\"four\"", "limits", 0, "excludes"),
            "limits.json",
            "no-gpu",
            "no architecture four"),
        fault(
            "a limit in an unknown edition",
            f -> f.add("limits.json", "\"2030\"", "limits", 0, "editions"),
            "limits.json",
            "no-gpu",
            "no edition 2030"),
        fault(
            "a limit with an unknown source",
            f -> f.set("limits.json", "\"S9\"", "limits", 0, "source"),
            "limits.json",
            "no-gpu",
            "no source S9"),
        fault(
            "an effect on an unknown part",
            f ->
                f.addEffect(
                    "e",
                    "{\"fact\": \"gpu\", \"is\": [\"yes\"]}",
                    "beauty",
                    "\"change\": {\"one\": 1}"),
            "effects.json",
            "e",
            "no sub-criterion beauty"),
        fault(
            "an effect on an unknown architecture",
            f ->
                f.addEffect(
                    "e",
                    "{\"fact\": \"gpu\", \"is\": [\"yes\"]}",
                    "care",
                    "\"change\": {\"four\": 1}"),
            "effects.json",
            "e",
            "no architecture of its editions four"),
        fault(
            "an effect on an architecture of another edition",
            f ->
                f.addEffect(
                    "book-2021",
                    "e",
                    "{\"fact\": \"gpu\", \"is\": [\"yes\"]}",
                    "care",
                    "\"change\": {\"three\": 1}"),
            "effects.json",
            "e",
            "no architecture of its editions three"),
        fault(
            "an effect on nothing",
            f ->
                f.addEffect(
                    "e", "{\"fact\": \"gpu\", \"is\": [\"yes\"]}", "care", "\"change\": {}"),
            "effects.json",
            "e",
            "moves nothing"),
        fault(
            "an effect of an unknown fact",
            f ->
                f.addEffect(
                    "e",
                    "{\"fact\": \"mood\", \"is\": [\"yes\"]}",
                    "care",
                    "\"change\": {\"one\": 1}"),
            "effects.json",
            "e",
            "no fact mood"),
        fault(
            "an effect of an unknown value",
            f ->
                f.addEffect(
                    "e",
                    "{\"fact\": \"gpu\", \"is\": [\"true\"]}",
                    "care",
                    "\"change\": {\"one\": 1}"),
            "effects.json",
            "e",
            "gpu has no value \"true\""),
        fault(
            "a number wanted below where there is none",
            f ->
                f.addEffect(
                    "e", "{\"fact\": \"gpu\", \"below\": 1}", "care", "\"change\": {\"one\": 1}"),
            "effects.json",
            "e",
            "\"below\" needs a number, and gpu is none"),
        fault(
            "a ratio to what is no number",
            f ->
                f.addEffect(
                    "e",
                    "{\"fact\": \"memory\", \"per\": \"gpu\", \"above\": 1}",
                    "care",
                    "\"change\": {\"one\": 1}"),
            "effects.json",
            "e",
            "\"per\" needs a number, and gpu is none"),
        fault(
            "an effect with an unknown source",
            f ->
                f.addEffect(
                        "e",
                        "{\"fact\": \"gpu\", \"is\": [\"yes\"]}",
                        "care",
                        "\"change\": {\"one\": 1}")
                    .set("effects.json", "\"S9\"", "effects", 0, "source"),
            "effects.json",
            "e",
            "no source S9"),
        fault(
            "an effect dated after its edition",
            f ->
                f.addEffect(
                        "e",
                        "{\"fact\": \"gpu\", \"is\": [\"yes\"]}",
                        "care",
                        "\"change\": {\"one\": 1}")
                    .set("effects.json", "\"2027\"", "effects", 0, "asOf"),
            "effects.json",
            "e",
            "is dated 2027, after the edition 2026"),
        fault(
            "an effect twice",
            f ->
                f.addEffect(
                        "e",
                        "{\"fact\": \"gpu\", \"is\": [\"yes\"]}",
                        "care",
                        "\"change\": {\"one\": 1}")
                    .addEffect(
                        "e",
                        "{\"fact\": \"memory\", \"above\": 1}",
                        "care",
                        "\"change\": {\"two\": 1}"),
            "effects.json",
            "e",
            "is there twice"),
        fault(
            "a start where the edition rates",
            f ->
                f.addEffect(
                    "e", "{\"fact\": \"gpu\", \"is\": [\"yes\"]}", "care", "\"set\": {\"one\": 2}"),
            "effects.json",
            "e",
            "2026 rates care of one by itself"),
        fault(
            "two starts that differ",
            f ->
                f.rate("2026", "care", "one", "null")
                    .addEffect(
                        "d",
                        "{\"fact\": \"memory\", \"above\": 1}",
                        "care",
                        "\"set\": {\"one\": 3}")
                    .addEffect(
                        "e",
                        "{\"fact\": \"gpu\", \"is\": [\"yes\"]}",
                        "care",
                        "\"set\": {\"one\": 2}"),
            "effects.json",
            "e",
            "another effect sets care of one to 3.0"),
        fault(
            "a use case with an unknown fact",
            f -> f.set("use-cases.json", "\"yes\"", "useCases", 0, "facts", "mood"),
            "use-cases.json",
            "batch",
            "no fact mood"),
        fault(
            "a use case with an unknown value",
            f -> f.set("use-cases.json", "\"perhaps\"", "useCases", 0, "facts", "gpu"),
            "use-cases.json",
            "batch",
            "gpu has no value \"perhaps\""),
        fault(
            "a use case with a number in another spelling",
            f -> f.set("use-cases.json", "\"8.0\"", "useCases", 0, "facts", "memory"),
            "use-cases.json",
            "batch",
            "memory has no value \"8.0\""),
        fault(
            "a use case with a number that is not written as it is typed",
            f -> f.set("use-cases.json", "8", "useCases", 0, "facts", "memory"),
            "use-cases.json",
            "useCases[0].facts.memory",
            "must be a text"),
        fault(
            "a use case with points for an unknown criterion",
            f -> f.set("use-cases.json", "1", "useCases", 0, "points", "beauty"),
            "use-cases.json",
            "batch",
            "no criterion beauty"),
        fault(
            "a use case with points for a part among the criteria",
            f -> f.set("use-cases.json", "1", "useCases", 0, "points", "fee"),
            "use-cases.json",
            "batch",
            "no criterion fee"),
        fault(
            "a use case with points for an unknown part",
            f -> f.set("use-cases.json", "1", "useCases", 0, "partPoints", "price"),
            "use-cases.json",
            "batch",
            "no sub-criterion price"),
        fault(
            "advice for an unknown edition",
            f -> f.set("use-cases.json", "[]", "useCases", 0, "advises", "2030"),
            "use-cases.json",
            "batch",
            "no edition 2030"),
        fault(
            "advice for an unknown architecture",
            f -> f.add("use-cases.json", "\"four\"", "useCases", 0, "advises", "2026"),
            "use-cases.json",
            "batch",
            "no architecture four"));
  }

  @ParameterizedTest
  @MethodSource({"faultsOfShape", "faultsOfIdentity", "faultsOfReference"})
  void aFaultIsRefusedByFileEntryAndWhatIsWrong(
      Consumer<KnowledgeFolder> fault, String file, String entry, String message) {
    KnowledgeFolder folder = KnowledgeFolder.small();
    fault.accept(folder);

    assertThatThrownBy(folder::read)
        .isInstanceOf(InvalidKnowledge.class)
        .hasMessageStartingWith(file + ", " + entry + ": ")
        .hasMessageContaining(message);
  }

  static final List<String> FILES = KnowledgeFolder.FILES;

  @ParameterizedTest
  @FieldSource("FILES")
  void aMissingFileIsNamed(String file) {
    KnowledgeFolder folder = KnowledgeFolder.small().withTopics().without(file);

    assertThatThrownBy(() -> folder.read().topics())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file);
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void whateverIsNoJsonIsRefusedInEveryFile(String file) {
    KnowledgeFolder folder = KnowledgeFolder.small().withTopics().raw(file, "no, json");

    assertThatThrownBy(() -> folder.read().topics())
        .isInstanceOf(InvalidKnowledge.class)
        .hasMessageStartingWith(file + ", whole file: is no JSON");
  }

  @Test
  void whatIsWithoutFaultIsReadAsItIsWritten() {
    Knowledge knowledge = KnowledgeFolder.small().rate("2026", "care", "two", "null").read();

    assertThat(knowledge.architectures())
        .extracting(Architecture::id)
        .containsExactly("one", "two", "three");
    assertThat(knowledge.architecturesOf(knowledge.edition("book-2021")))
        .extracting(Architecture::id)
        .containsExactly("one", "two");
    assertThat(knowledge.criteria()).extracting(Criterion::points).containsExactly(60.0, 40.0);
    assertThat(knowledge.subCriteria())
        .extracting(SubCriterion::id)
        .containsExactly("fee", "care", "start");
    assertThat(knowledge.subCriterion("care").anchors().keySet()).containsExactly(1, 5);
    assertThat(knowledge.defaultEdition().id()).isEqualTo("2026");
    assertThat(knowledge.defaultEdition().rating("fee", "one").rating()).hasValue(3);
    assertThat(knowledge.defaultEdition().rating("care", "two").rating()).isEmpty();
    assertThat(knowledge.limits()).extracting(Limit::id).containsExactly("no-gpu", "no-large");
    assertThat(knowledge.limitsOf(knowledge.edition("book-2021")))
        .extracting(Limit::id)
        .containsExactly("no-gpu");
    assertThat(knowledge.facts())
        .extracting(FactDefinition::name)
        .containsExactly("gpu", "memory", "team");
    assertThat(knowledge.useCase("batch").partPoints()).containsEntry("care", 3.0);
    assertThat(knowledge.source("S1").asOf()).hasToString("2021");
    assertThat(knowledge.architectureWords().find("Alias-One").map(Architecture::id))
        .contains("one");
    assertThat(knowledge.criterionWords().find("care")).contains("care");
    assertThat(knowledge.editionWords().find("book").map(Edition::id)).contains("book-2021");
    assertThat(knowledge.factWords().find("지피유").map(FactDefinition::name)).contains("gpu");
    assertThat(knowledge.useCaseWords().find("배치").map(UseCase::id)).contains("batch");
  }

  @Test
  void unitsAndTheChangedPointsOfAUseCaseMayBeLeftOut() {
    Knowledge knowledge =
        KnowledgeFolder.small()
            .remove("facts.json", "facts", 1, "unit")
            .remove("use-cases.json", "useCases", 0, "points")
            .remove("use-cases.json", "useCases", 0, "partPoints")
            .read();

    assertThat(((FactDefinition.Quantity) knowledge.fact("memory")).unit()).isEmpty();
    assertThat(knowledge.useCase("batch").points()).isEmpty();
    assertThat(knowledge.useCase("batch").partPoints()).isEmpty();
  }

  @Test
  void askingForWhatIsNotThereIsABugOfTheCaller() {
    Knowledge knowledge = KnowledgeFolder.small().read();

    assertThatThrownBy(() -> knowledge.architecture("four"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("four")
        .hasMessageContaining("one, two, three");
    assertThatThrownBy(() -> knowledge.subCriterion("beauty"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> knowledge.defaultEdition().rating("beauty", "one"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> knowledge.edition("book-2021").rating("fee", "three"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not rate three at fee");
  }
}
