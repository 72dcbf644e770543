package dev.containerarch.advisor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `docs/reference/knowledge.md` says what the data says. With `-Ddocs.write=true` it is written
/// instead of checked.
class KnowledgeReferenceTest {

  private static final Path PAGE = Path.of("../../docs/reference/knowledge.md");

  private final String current = KnowledgeReference.of(Knowledge.load());

  @Test
  void thePageIsCurrent() throws IOException {
    if (Boolean.getBoolean("docs.write")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, current);
    }
    assertThat(PAGE)
        .as(
            """
            docs/reference/knowledge.md is out of date. Write it again with
            mvn -pl shared/advisor test -Dtest=KnowledgeReferenceTest -Ddocs.write=true
            """)
        .exists()
        .hasContent(current);
  }

  @Test
  void everyEntryIsOnThePage() {
    Knowledge knowledge = Knowledge.load();

    assertThat(knowledge.limits()).allSatisfy(l -> assertThat(current).contains(l.because().en()));
    assertThat(knowledge.topics().all())
        .allSatisfy(topic -> assertThat(current).contains(topic.text().en()));
    assertThat(knowledge.sources()).allSatisfy(s -> assertThat(current).contains(s.note()));
    assertThat(knowledge.editions())
        .allSatisfy(edition ->
            edition
                .ratings()
                .values()
                .forEach(row ->
                    row.values().forEach(r -> assertThat(current).contains(r.reason().en()))));
  }
}
