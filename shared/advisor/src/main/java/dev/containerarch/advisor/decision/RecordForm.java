package dev.containerarch.advisor.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The canonical form of a record and of an entry of its history: what is hashed, and what is
/// exported. Names in it are never reused for something else.
///
/// Empty texts and lists, and what is not there, are left out. Days are `2026-11-23`, times are UTC
/// with three digits of a second, `2026-11-23T12:00:00.007Z`.
public final class RecordForm {

  private static final DateTimeFormatter TO_THE_MILLISECOND =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private final Map<String, CanonicalJson> fields = new TreeMap<>();

  private RecordForm() {}

  /// What a record says. Its number is not part of it.
  public static CanonicalJson of(Content content) {
    return new RecordForm()
        .text("title", content.title())
        .text("architecture", content.architecture())
        .text("interim", content.interim().orElse(""))
        .text("context", content.reasoning().context())
        .text("reasons", content.reasoning().reasons())
        .text("consequences", content.reasoning().consequences())
        .text("risks", content.reasoning().risks())
        .text("againstRecommendation", content.reasoning().againstRecommendation())
        .items("actions", content.actions().stream().map(RecordForm::of).toList())
        .text("reviewOn", content.reviewOn().map(LocalDate::toString).orElse(""))
        .texts("deciders", content.people().deciders())
        .texts("consulted", content.people().consulted())
        .texts("informed", content.people().informed())
        .text("recordedBy", content.origin().by())
        .text("recordedAt", time(content.origin().at()))
        .text("channel", content.origin().channel())
        .text("permalink", content.origin().permalink().orElse(""))
        .number("supersedes", content.supersedes().orElse(0))
        .put("basis", of(content.basis()))
        .form();
  }

  /// An entry of the history, without its own hash.
  public static CanonicalJson of(
      int number, int ordinal, Instant at, String by, Event event, String previous) {
    return new RecordForm()
        .number("decision", number)
        .number("ordinal", ordinal)
        .text("at", time(at))
        .text("by", by)
        .put("event", of(event))
        .text("previous", previous)
        .form();
  }

  private static CanonicalJson of(Event event) {
    RecordForm form = new RecordForm().text("kind", event.kind().word());
    return switch (event) {
      case Event.Recorded(Status as, String hash) ->
          form.text("as", as.name().name().toLowerCase(Locale.ROOT))
              .text("contentHash", hash)
              .form();
      case Event.Edited(String hash) -> form.text("contentHash", hash).form();
      case Event.Accepted(String hash) -> form.text("contentHash", hash).form();
      case Event.Rejected(String reason) -> form.text("reason", reason).form();
      case Event.Withdrawn(String reason) -> form.text("reason", reason).form();
      case Event.Deprecated(String reason) -> form.text("reason", reason).form();
      case Event.Superseded(int by) -> form.number("by", by).form();
      case Event.Noted(String text) -> form.text("text", text).form();
      case Event.Confirmed(LocalDate day) -> form.text("reviewOn", day.toString()).form();
      case Event.Snoozed(LocalDate day) -> form.text("reviewOn", day.toString()).form();
    };
  }

  private static CanonicalJson of(Content.Action action) {
    return new RecordForm()
        .text("text", action.text())
        .text("owner", action.owner().orElse(""))
        .text("dueOn", action.dueOn().map(LocalDate::toString).orElse(""))
        .form();
  }

  /// Totals are a list, because their order tells who came first.
  private static CanonicalJson of(Basis basis) {
    List<CanonicalJson> totals = new ArrayList<>();
    basis
        .totals()
        .forEach((architecture, total) ->
            totals.add(
                new RecordForm()
                    .text("architecture", architecture)
                    .put("points", CanonicalJson.of(total))
                    .form()));
    return new RecordForm()
        .text("request", basis.request())
        .text("edition", basis.edition())
        .text("knowledgeAsOf", basis.knowledgeAsOf())
        .text("pricesAsOf", basis.pricesAsOf().map(LocalDate::toString).orElse(""))
        .items("totals", totals)
        .texts("excluded", basis.excluded())
        .texts("recommended", basis.recommended())
        .text(
            "firmness",
            basis.firmness().map(word -> word.name().toLowerCase(Locale.ROOT)).orElse(""))
        .form();
  }

  /// A time as it is written in a record.
  public static String time(Instant at) {
    return TO_THE_MILLISECOND.format(at);
  }

  private RecordForm text(String name, String text) {
    return text.isEmpty() ? this : put(name, CanonicalJson.of(text));
  }

  private RecordForm number(String name, int number) {
    return number == 0 ? this : put(name, CanonicalJson.of(number));
  }

  private RecordForm texts(String name, List<String> texts) {
    return texts.isEmpty() ? this : put(name, CanonicalJson.ofTexts(texts));
  }

  private RecordForm items(String name, List<CanonicalJson> items) {
    return items.isEmpty() ? this : put(name, new CanonicalJson.Items(items));
  }

  private RecordForm put(String name, CanonicalJson value) {
    fields.put(name, value);
    return this;
  }

  private CanonicalJson form() {
    return new CanonicalJson.Fields(fields);
  }
}
