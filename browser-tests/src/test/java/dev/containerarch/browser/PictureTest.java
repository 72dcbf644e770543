package dev.containerarch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PictureTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern SHOWN = Pattern.compile("pictures/([a-z-]+\\.png)");

  private static Set<String> taken() {
    return Arrays.stream(Picture.values()).map(Picture::file).collect(Collectors.toSet());
  }

  @Test
  void thePicturesThatAreTakenAreThoseThatAreThere() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("docs/pictures"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(taken());
    }
  }

  @Test
  void thePicturesThatAreTakenAreThoseThatAreShown() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (Path page : pages()) {
      SHOWN
          .matcher(Files.readString(page))
          .results()
          .map((MatchResult found) -> found.group(1))
          .forEach(shown::add);
    }
    assertThat(shown).isEqualTo(new TreeSet<>(taken()));
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(
              Stream.of(ROOT.resolve("README.md")),
              docs.filter(file -> file.toString().endsWith(".md")))
          .toList();
    }
  }
}
