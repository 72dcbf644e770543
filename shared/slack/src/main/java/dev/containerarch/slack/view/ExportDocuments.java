package dev.containerarch.slack.view;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.decision.archive.ArchiveForm;
import dev.containerarch.advisor.decision.archive.DecisionTable;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Markdown;
import dev.containerarch.slack.text.Phrases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Decisions as a document of any format.
///
/// @param tenant whose decisions they are
/// @param now when they are exported
public record ExportDocuments(Knowledge knowledge, Tenant tenant, Instant now) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /// The line above and below it.
  private static final String FRONT_MATTER = "---\n";

  /// A file.
  public static final class Document {

    private final String name;
    private final byte[] bytes;

    /// A text file.
    public static Document of(String name, String text) {
      return new Document(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Document(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes.clone();
    }

    /// Without a folder.
    public String name() {
      return name;
    }

    public byte[] bytes() {
      return bytes.clone();
    }
  }

  /// One document with all of them in it, in their order.
  public String written(ExportFormat format, List<Kept> decisions, Phrases phrases) {
    OptionNames names = new OptionNames(knowledge, phrases);
    return switch (format) {
      case ADR -> {
        MadrDocument madr = new MadrDocument(names);
        yield String.join("\n", decisions.stream().map(madr::of).toList());
      }
      case Y -> {
        YStatement sentence = new YStatement(names);
        List<String> lines = new ArrayList<>();
        decisions.forEach(kept -> lines.add(sentence.of(kept.decision()) + "\n"));
        yield String.join("", lines);
      }
      case CSV -> DecisionTable.written(decisions.stream().map(Kept::decision).toList());
      case JSON -> ArchiveForm.written(tenant.id(), now, decisions) + "\n";
    };
  }

  /// One canvas with all of them in it, in their order. It shows front matter as what it is: as a
  /// text between dashes it would become a heading.
  ///
  /// @param format one that is [a text][ExportFormat#isText]
  public String canvas(ExportFormat format, List<Kept> decisions, Phrases phrases) {
    OptionNames names = new OptionNames(knowledge, phrases);
    if (format == ExportFormat.Y) {
      YStatement sentence = new YStatement(names);
      return String.join(
          "\n\n",
          decisions.stream().map(kept -> Markdown.escape(sentence.of(kept.decision()))).toList());
    }
    MadrDocument madr = new MadrDocument(names);
    return String.join("\n---\n\n", decisions.stream().map(kept -> fenced(madr.of(kept))).toList());
  }

  private static String fenced(String document) {
    int end = document.indexOf(FRONT_MATTER, FRONT_MATTER.length());
    return "```\n"
        + document.substring(FRONT_MATTER.length(), end)
        + "```\n"
        + document.substring(end + FRONT_MATTER.length());
  }

  /// The same as a file; several decisions as MADR are one file each, in a zip.
  public Document file(ExportFormat format, List<Kept> decisions, Phrases phrases) {
    if (format == ExportFormat.ADR && decisions.size() != 1) {
      return new Document(name(decisions) + ".zip", zip(decisions, phrases));
    }
    String text = written(format, decisions, phrases);
    // Without the mark, spreadsheets take Korean for something else.
    byte[] bytes =
        (format == ExportFormat.CSV ? BYTE_ORDER_MARK + text : text)
            .getBytes(StandardCharsets.UTF_8);
    return new Document(
        format == ExportFormat.ADR
            ? MadrDocument.fileName(decisions.getFirst().decision())
            : name(decisions) + "." + format.extension(),
        bytes);
  }

  private static String name(List<Kept> decisions) {
    Decision first = decisions.getFirst().decision();
    Decision last = decisions.getLast().decision();
    return decisions.size() == 1 ? first.name() : first.name() + "-to-" + last.name();
  }

  private byte[] zip(List<Kept> decisions, Phrases phrases) {
    MadrDocument madr = new MadrDocument(new OptionNames(knowledge, phrases));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Kept kept : decisions) {
        ZipEntry entry = new ZipEntry(MadrDocument.fileName(kept.decision()));
        // The same decisions give the same file.
        entry.setTimeLocal(
            java.time.LocalDateTime.ofInstant(
                kept.decision().changedAt(), java.time.ZoneOffset.UTC));
        zip.putNextEntry(entry);
        zip.write(madr.of(kept).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
