package dev.containerarch.advisor.decision.archive;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.containerarch.advisor.decision.ContentProblem;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.Verification;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads what [ArchiveForm] wrote, and only that: a decision has to be written again exactly as it
/// was read, has to verify, and has to agree with the others about which took whose place.
public final class ArchiveReader {

  private static final Set<String> NAMES =
      Set.of("$schema", "about", "format", "version", "source", "exportedAt", "decisions");

  private ArchiveReader() {}

  /// What came of reading.
  public sealed interface Reading {

    /// It is an archive, and all of it is whole.
    ///
    /// @param source id of the tenant that it came from, as it says itself
    /// @param decisions each number once, lowest first
    record Archive(String source, Instant exportedAt, List<Kept> decisions) implements Reading {

      public Archive {
        decisions = List.copyOf(decisions);
      }
    }

    /// It is not, and why.
    record Refused(List<ArchiveProblem> problems) implements Reading {

      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /// Reads an archive, whatever its blanks and the order of its fields.
  public static Reading read(String text) {
    Optional<JsonElement> json = parse(text);
    if (json.isEmpty()) {
      return refused(new ArchiveProblem.NoJson());
    }
    try {
      return read(new Node("", json.get()));
    } catch (Node.Unreadable e) {
      return refused(new ArchiveProblem.Unreadable(e.where()));
    }
  }

  private static Optional<JsonElement> parse(String text) {
    // Editors put a byte order mark before it.
    String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (json.isBlank()) {
      // Gson takes it for null.
      return Optional.empty();
    }
    try (JsonReader reader = new JsonReader(new StringReader(json))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement element = JsonParser.parseReader(reader);
      return reader.peek() == JsonToken.END_DOCUMENT ? Optional.of(element) : Optional.empty();
    } catch (IOException | JsonParseException e) {
      return Optional.empty();
    }
  }

  private static Reading read(Node root) {
    if (!root.json().isJsonObject()
        || root.find("format").filter(f -> isText(f, ArchiveForm.FORMAT)).isEmpty()) {
      return refused(new ArchiveProblem.NoArchive());
    }
    String version = root.get("version").canonical().written();
    if (!version.equals(String.valueOf(ArchiveForm.VERSION))) {
      return refused(new ArchiveProblem.OtherVersion(version));
    }
    for (String name : root.names()) {
      if (!NAMES.contains(name)) {
        throw root.get(name).fault();
      }
    }
    String source = root.get("source").member();
    Instant exportedAt = root.get("exportedAt").time();
    Map<Integer, Kept> decisions = new TreeMap<>();
    List<ArchiveProblem> problems = new ArrayList<>();
    for (Kept kept : root.get("decisions").list(DecisionReader::read)) {
      int number = kept.decision().number();
      problem(kept).ifPresent(problems::add);
      if (decisions.put(number, kept) != null) {
        problems.add(new ArchiveProblem.Twice(number));
      }
    }
    decisions.values().forEach(kept -> links(kept, decisions, problems));
    return problems.isEmpty()
        ? new Reading.Archive(source, exportedAt, List.copyOf(decisions.values()))
        : new Reading.Refused(problems);
  }

  private static boolean isText(Node node, String text) {
    return node.json().isJsonPrimitive() && node.json().getAsString().equals(text);
  }

  private static Optional<ArchiveProblem> problem(Kept kept) {
    int number = kept.decision().number();
    List<Verification.Finding> findings = kept.verify();
    if (!findings.isEmpty()) {
      return Optional.of(new ArchiveProblem.NotWhole(number, findings));
    }
    if (!isInOrder(kept.history())) {
      return Optional.of(
          new ArchiveProblem.NotWhole(number, List.of(new Verification.Finding.HeadEdited())));
    }
    return ContentProblem.ofSize(kept.decision().content()).isEmpty()
        ? Optional.empty()
        : Optional.of(new ArchiveProblem.TooLong(number));
  }

  private static boolean isInOrder(List<HistoryEntry> history) {
    int expected = 0;
    for (HistoryEntry entry : history) {
      if (entry.ordinal() != ++expected) {
        return false;
      }
    }
    return true;
  }

  private static void links(
      Kept kept, Map<Integer, Kept> decisions, List<ArchiveProblem> problems) {
    for (int other : Links.of(kept.decision())) {
      Optional.ofNullable(decisions.get(other))
          .filter(named -> !Links.agree(kept.decision(), named.decision()))
          .ifPresent(
              _ -> problems.add(new ArchiveProblem.LinkBroken(kept.decision().number(), other)));
    }
  }

  private static Reading refused(ArchiveProblem problem) {
    return new Reading.Refused(List.of(problem));
  }
}
