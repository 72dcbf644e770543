package dev.containerarch.advisor.decision.archive;

import dev.containerarch.advisor.decision.CanonicalJson;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.RecordForm;
import dev.containerarch.advisor.decision.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Writes decisions as an archive: one JSON document in [CanonicalJson], with what each says, where
/// it stands, and its whole history with the hashes by which it verifies.
///
/// `docs/reference/decision-archive.v1.json` is its schema.
public final class ArchiveForm {

  /// What `format` says in every archive.
  public static final String FORMAT = "container-arch/decisions";

  /// Raised when an archive can no longer be read as before.
  public static final int VERSION = 1;

  /// The name of the schema.
  public static final String SCHEMA = "urn:container-arch:decision-archive:1";

  private static final String ABOUT =
      "Decisions recorded with container-arch, with their whole history. A decision's content and"
          + " each entry of its history are hashed with SHA-256 over their canonical JSON (RFC"
          + " 8785), an entry without its own hash; the first entry names the hash of the content"
          + " before it, every later one that of its predecessor, and head is the hash of the"
          + " last.";

  private ArchiveForm() {}

  /// A whole archive.
  ///
  /// @param source id of the tenant whose decisions they are
  public static String written(String source, Instant exportedAt, List<Kept> decisions) {
    Map<String, CanonicalJson> fields = new TreeMap<>();
    fields.put("$schema", CanonicalJson.of(SCHEMA));
    fields.put("about", CanonicalJson.of(ABOUT));
    fields.put("format", CanonicalJson.of(FORMAT));
    fields.put("version", CanonicalJson.of(VERSION));
    fields.put("source", CanonicalJson.of(source));
    fields.put("exportedAt", CanonicalJson.of(RecordForm.time(exportedAt)));
    fields.put(
        "decisions", new CanonicalJson.Items(decisions.stream().map(ArchiveForm::of).toList()));
    return new CanonicalJson.Fields(fields).written();
  }

  /// One decision in it.
  static CanonicalJson of(Kept kept) {
    Decision decision = kept.decision();
    Map<String, CanonicalJson> fields = new TreeMap<>();
    fields.put("number", CanonicalJson.of(decision.number()));
    fields.put("version", CanonicalJson.of(decision.version()));
    fields.put("contentVersion", CanonicalJson.of(decision.contentVersion()));
    fields.put("status", CanonicalJson.of(word(decision.status())));
    if (decision.status() instanceof Status.Superseded(int by)) {
      fields.put("supersededBy", CanonicalJson.of(by));
    }
    decision
        .reviewOn()
        .map(LocalDate::toString)
        .ifPresent(day -> fields.put("reviewOn", CanonicalJson.of(day)));
    fields.put("changedAt", CanonicalJson.of(RecordForm.time(decision.changedAt())));
    fields.put("changedBy", CanonicalJson.of(decision.changedBy()));
    fields.put("head", CanonicalJson.of(decision.head()));
    fields.put("content", RecordForm.of(decision.content()));
    fields.put("contentHash", CanonicalJson.of(decision.content().hash()));
    List<CanonicalJson> history = new ArrayList<>();
    kept.history().forEach(entry -> history.add(of(entry)));
    fields.put("history", new CanonicalJson.Items(history));
    return new CanonicalJson.Fields(fields);
  }

  private static CanonicalJson of(HistoryEntry entry) {
    CanonicalJson.Fields hashed =
        (CanonicalJson.Fields)
            RecordForm.of(
                entry.number(),
                entry.ordinal(),
                entry.at(),
                entry.by(),
                entry.event(),
                entry.previous());
    Map<String, CanonicalJson> fields = new TreeMap<>(hashed.fields());
    fields.put("hash", CanonicalJson.of(entry.hash()));
    return new CanonicalJson.Fields(fields);
  }

  static String word(Status status) {
    return status.name().name().toLowerCase(Locale.ROOT);
  }
}
