package dev.containerarch.advisor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/// Every knowledge file keeps to its schema, and every schema can say no.
class KnowledgeSchemaTest {

  private static final Path SCHEMAS = Path.of("src/main/knowledge-schema");

  static final List<String> FILES = KnowledgeFolder.FILES;

  private static Schema schemaOf(String file) throws IOException {
    String name = file.startsWith("editions/") ? "edition" : file.replace(".json", "");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(SCHEMAS.resolve(name + ".schema.json")), InputFormat.JSON);
  }

  private static List<String> errors(String file, String json) throws IOException {
    return schemaOf(file).validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void everyFileKeepsToItsSchema(String file) throws IOException {
    assertThat(errors(file, KnowledgeFolder.packed(file))).isEmpty();
  }

  /// Gson and the schema both see only the last of two equal members.
  @ParameterizedTest
  @FieldSource("FILES")
  void noFileHasAMemberTwice(String file) {
    JsonMapper strict =
        JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    assertThat(strict.readTree(KnowledgeFolder.packed(file))).isNotNull();
  }

  @Test
  void noKnowledgeFileAndNoSchemaIsLeftOut() throws IOException {
    Path folder = Path.of("src/main/resources/knowledge");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> folder.relativize(file).toString().replace('\\', '/')))
          .containsExactlyInAnyOrderElementsOf(FILES);
    }
    try (Stream<Path> schemas = Files.list(SCHEMAS)) {
      assertThat(new TreeSet<>(schemas.map(path -> path.getFileName().toString()).toList()))
          .containsExactly(
              "architectures.schema.json",
              "contradictions.schema.json",
              "criteria.schema.json",
              "edition.schema.json",
              "effects.schema.json",
              "facts.schema.json",
              "intake.schema.json",
              "limits.schema.json",
              "sources.schema.json",
              "topics.schema.json",
              "use-cases.schema.json");
    }
  }

  /// One small break per line: where, and what stands there instead.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sources.json         | sources/0/asOf                             | "lately"
          sources.json         | sources/0/publisher                        | 7
          sources.json         | sources/0/extra                            | "x"
          architectures.json   | architectures/0/name/ko                    | ""
          architectures.json   | architectures/0/shortName                  | "ECS"
          architectures.json   | architectures/0/id                         | "ECS EC2"
          architectures.json   | architectures/0/editions                   | "2026"
          architectures.json   | architectures/0/sumary                     | "x"
          criteria.json        | criteria/0/points                          | -1
          criteria.json        | criteria/0/parts                           | []
          criteria.json        | criteria/0/parts/0/anchors/6               | {"en": "x", "ko": "엑스"}
          editions/2026.json   | ratings/service-fee/ecs-ec2/rating         | 2.3
          editions/2026.json   | ratings/service-fee/ecs-ec2/rating         | 6
          editions/2026.json   | ratings/service-fee/ecs-ec2/reason         | "cheap"
          editions/2026.json   | asOf                                       | "2026-13"
          editions/book-2021.json | ratings/service-fee/ecs-ec2/source      | "somebody"
          limits.json          | limits/0/when                              | {"fact": "gpu"}
          limits.json          | limits/0/when                              | {"fact": "gpu", "is": ["yes"], "above": 1}
          limits.json          | limits/0/excludes                          | []
          effects.json         | effects/0/when                             | {"fact": "image", "per": "tasks"}
          effects.json         | effects/0/change                           | {"ecs-fargate": 0}
          effects.json         | effects/0/change                           | {"ecs-fargate": 0.3}
          effects.json         | effects/0/set                              | {"ecs-fargate": 3}
          effects.json         | effects/0/reason                           | {"en": "x"}
          facts.json           | facts/0/type                               | "date"
          facts.json           | facts/1/whole                              | "no"
          facts.json           | facts/0/min                                | 1
          contradictions.json  | contradictions/0/when                      | []
          contradictions.json  | contradictions/0/when                      | [{"fact": "os"}]
          contradictions.json  | contradictions/0/reason                    | "because"
          intake.json          | steps/0/facts                              | []
          intake.json          | steps/0/title                              | {"en": "x"}
          use-cases.json       | useCases/0/points/cost                     | -5
          use-cases.json       | useCases/0/advises                         | {}
          use-cases.json       | useCases/0/facts/gpu                       | true
          topics.json          | topics/0/kind                              | "thing"
          topics.json          | topics/0/about                             | {"architecture": "ecs-ec2"}
          topics.json          | topics/0/sources                           | []
          topics.json          | topics/0/text/ko                           | ""
          topics.json          | topics/0/covers                            | ["15"]
          topics.json          | topics/0/aliases                           | ["Two words"]
          """)
  void everySchemaRefusesABrokenFile(String file, String place, String json) throws IOException {
    Object[] path =
        Stream.of(place.split("/", -1))
            .map(step ->
                step.matches("\\d") && !place.contains("anchors/" + step)
                    ? (Object) Integer.valueOf(step)
                    : step)
            .toArray();
    KnowledgeFolder broken = KnowledgeFolder.real().set(file, json, path);

    assertThat(errors(file, broken.content(file))).isNotEmpty();
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void everySchemaRefusesAFileWithoutItsContent(String file) throws IOException {
    assertThat(errors(file, "{}")).isNotEmpty();
    assertThat(errors(file, "[]")).isNotEmpty();
  }
}
