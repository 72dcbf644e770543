package dev.containerarch.store;

import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.outbox.EventType;
import dev.containerarch.advisor.outbox.OutboxEntry;
import dev.containerarch.advisor.outbox.Outgoing;
import dev.containerarch.advisor.text.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// What must leave, as an item. The stream brings it to the function that delivers it; nobody reads
/// it from the table, which forgets it by itself.
public final class OutboxItem {

  /// How long an item stays after what it tells of: for whoever asks what was to be sent. The
  /// stream itself ends after a day.
  static final Duration KEPT = Duration.ofDays(14);

  private static final String AT = "at";
  private static final String LANGUAGE = "language";
  private static final String WHAT = "what";
  private static final String NUMBER = "number";
  private static final String AFTER = "after";
  private static final String CHANGE = "change";
  private static final String CHANNEL = "channel";
  private static final String KIND = "kind";
  private static final String DAY = "day";
  private static final String UNTIL = "until";
  private static final String TO = "to";
  private static final String EVENT = "event";
  private static final String SUBJECT = "subject";
  private static final String OCCASION = "occasion";
  private static final String DETAIL = "detail";

  private OutboxItem() {}

  /// The image of an outbox item that cannot be understood: it was edited, or comes from another
  /// edition of the program.
  public static final class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    Broken(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /// Whether a sort key is one of an outbox item.
  public static boolean isSortKey(String sk) {
    return sk.startsWith(Key.OUTBOX);
  }

  /// For the transaction that changes what the entry tells of. It is not conditional: the change
  /// is, and the same change twice makes the same item.
  static TransactWriteItem put(String table, OutboxEntry entry) {
    return TransactWriteItem.builder()
        .put(Put.builder().tableName(table).item(of(entry)).build())
        .build();
  }

  static Map<String, AttributeValue> of(OutboxEntry entry) {
    Map<String, AttributeValue> item = new HashMap<>(Key.outbox(entry).attributes());
    item.put(Item.TYPE, text("outbox"));
    item.put(Item.VERSION, Item.FIRST_VERSION);
    item.put(
        Item.EXPIRES_AT,
        AttributeValue.fromN(Long.toString(entry.at().plus(KEPT).getEpochSecond())));
    item.put(AT, text(Key.time(entry.at())));
    item.put(LANGUAGE, text(entry.language().tag()));
    switch (entry.what()) {
      case Outgoing.DecisionNotice notice -> {
        item.put(WHAT, text("notice"));
        item.put(NUMBER, number(notice.number()));
        item.put(CHANGE, number(notice.change()));
        item.put(CHANNEL, text(notice.channel()));
      }
      case Outgoing.Reminder reminder -> {
        item.put(WHAT, text("reminder"));
        item.put(KIND, text(reminder.kind().name()));
        item.put(NUMBER, number(reminder.number()));
        item.put(DAY, text(reminder.day().toString()));
        item.put(TO, text(reminder.to()));
      }
      case Outgoing.ReviewCard card -> {
        item.put(WHAT, text("review-card"));
        item.put(NUMBER, number(card.number()));
        item.put(OCCASION, text(card.occasion()));
        item.put(CHANNEL, text(card.channel()));
      }
      case Outgoing.ReviewPost post -> {
        item.put(WHAT, text("review-post"));
        item.put(KIND, text(post.kind().name()));
        item.put(NUMBER, number(post.number()));
        item.put(CHANGE, number(post.version()));
        item.put(CHANNEL, text(post.channel()));
      }
      case Outgoing.ReviewCall call -> {
        item.put(WHAT, text("review-call"));
        item.put(KIND, text(call.kind().name()));
        item.put(NUMBER, number(call.number()));
        item.put(CHANGE, number(call.version()));
        if (call.after() > 0) {
          item.put(AFTER, number(call.after()));
        }
      }
      case Outgoing.FactsChanged changed -> {
        item.put(WHAT, text("facts"));
        item.put(NUMBER, number(changed.number()));
        item.put(TO, text(changed.to()));
        item.putAll(FindingAttributes.of(changed.finding()));
      }
      case Outgoing.Digest digest -> {
        item.put(WHAT, text("digest"));
        item.put(CHANNEL, text(digest.channel()));
        item.put(DAY, text(digest.from().toString()));
        item.put(UNTIL, text(digest.until().toString()));
      }
      case Outgoing.BusEvent event -> {
        item.put(WHAT, text("event"));
        item.put(EVENT, text(event.type().name()));
        item.put(SUBJECT, text(event.subject()));
        item.put(OCCASION, text(event.occasion()));
        item.put(DETAIL, text(event.detail()));
      }
    }
    return item;
  }

  /// Reads an item back, as the table or its stream shows it.
  ///
  /// @throws Broken when it is none
  public static OutboxEntry read(Map<String, AttributeValue> attributes) throws Broken {
    try {
      Item item = new Item(attributes);
      String tag = item.text(LANGUAGE);
      return new OutboxEntry(
          new Tenant(item.text(Key.PK).substring(Key.TENANT.length())),
          item.time(AT),
          Language.of(tag).orElseThrow(() -> new IllegalStateException("a language of its own")),
          what(item));
    } catch (RuntimeException e) {
      // Messages name the item's key and an attribute, or the parser's own complaint.
      throw new Broken(e.getClass().getSimpleName() + ": " + e.getMessage(), e);
    }
  }

  private static Outgoing what(Item item) {
    return switch (item.text(WHAT)) {
      case "notice" ->
          new Outgoing.DecisionNotice(
              item.integer(NUMBER), item.integer(CHANGE), item.text(CHANNEL));
      case "reminder" ->
          new Outgoing.Reminder(
              Outgoing.Reminder.Kind.valueOf(item.text(KIND)),
              item.integer(NUMBER),
              LocalDate.parse(item.text(DAY)),
              item.text(TO));
      case "review-card" ->
          new Outgoing.ReviewCard(item.integer(NUMBER), item.text(OCCASION), item.text(CHANNEL));
      case "review-post" ->
          new Outgoing.ReviewPost(
              Outgoing.ReviewPost.Kind.valueOf(item.text(KIND)),
              item.integer(NUMBER),
              item.integer(CHANGE),
              item.text(CHANNEL));
      case "review-call" ->
          new Outgoing.ReviewCall(
              Outgoing.ReviewCall.Kind.valueOf(item.text(KIND)),
              item.integer(NUMBER),
              item.integer(CHANGE),
              item.attributes().containsKey(AFTER) ? item.integer(AFTER) : 0);
      case "facts" ->
          new Outgoing.FactsChanged(
              item.integer(NUMBER), FindingAttributes.read(item), item.text(TO));
      case "digest" ->
          new Outgoing.Digest(
              item.text(CHANNEL),
              LocalDate.parse(item.text(DAY)),
              LocalDate.parse(item.text(UNTIL)));
      case "event" ->
          new Outgoing.BusEvent(
              EventType.valueOf(item.text(EVENT)),
              item.text(SUBJECT),
              item.text(OCCASION),
              item.text(DETAIL));
      default -> throw new IllegalStateException("nothing that leaves");
    };
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  private static AttributeValue number(int number) {
    return AttributeValue.fromN(Integer.toString(number));
  }
}
