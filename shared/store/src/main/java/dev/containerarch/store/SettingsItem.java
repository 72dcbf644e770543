package dev.containerarch.store;

import dev.containerarch.advisor.cost.ExchangeRate;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.robustness.Threshold;
import dev.containerarch.advisor.settings.MemberSettings;
import dev.containerarch.advisor.settings.MemberSettings.SlackLocale;
import dev.containerarch.advisor.settings.TeamSettings;
import dev.containerarch.advisor.text.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A team's and a member's settings as items whose attributes people can read in the console. What
/// is left open has no attribute.
final class SettingsItem {

  private static final String LANGUAGE = "language";
  private static final String EDITION = "edition";
  private static final String REGION = "region";
  private static final String CURRENCY = "currency";
  private static final String PER_USD = "perUsd";
  private static final String RATE_SET_ON = "rateSetOn";
  private static final String POINTS = "points";
  private static final String THRESHOLDS = "thresholds";
  private static final String DIGESTS = "digests";
  private static final String CHANGED_BY = "changedBy";
  private static final String CHANGED_AT = "changedAt";
  private static final String SLACK_LOCALE = "slackLocale";
  private static final String SLACK_LOCALE_READ_AT = "slackLocaleReadAt";

  private SettingsItem() {}

  static Map<String, AttributeValue> of(Tenant tenant, long version, TeamSettings settings) {
    Map<String, AttributeValue> item = item(Key.settings(tenant), "settings", version);
    settings.language().ifPresent(it -> item.put(LANGUAGE, AttributeValue.fromS(it.tag())));
    settings.edition().ifPresent(it -> item.put(EDITION, AttributeValue.fromS(it)));
    settings.region().ifPresent(it -> item.put(REGION, AttributeValue.fromS(it)));
    settings
        .currency()
        .ifPresent(rate -> {
          item.put(CURRENCY, AttributeValue.fromS(rate.currency().getCurrencyCode()));
          item.put(PER_USD, AttributeValue.fromN(rate.perUsd().toPlainString()));
          item.put(RATE_SET_ON, AttributeValue.fromS(rate.setOn().toString()));
        });
    if (!settings.points().isEmpty()) {
      item.put(POINTS, numbers(settings.points()));
    }
    Map<String, Double> thresholds = new LinkedHashMap<>();
    Threshold.changed(settings.thresholds())
        .forEach((threshold, value) -> thresholds.put(threshold.id(), value));
    if (!thresholds.isEmpty()) {
      item.put(THRESHOLDS, numbers(thresholds));
    }
    if (!settings.digests().isEmpty()) {
      item.put(
          DIGESTS,
          AttributeValue.fromL(settings.digests().stream().map(AttributeValue::fromS).toList()));
    }
    settings
        .changed()
        .ifPresent(change -> {
          item.put(CHANGED_BY, AttributeValue.fromS(change.by()));
          item.put(CHANGED_AT, AttributeValue.fromS(Key.time(change.at())));
        });
    return item;
  }

  static Map<String, AttributeValue> of(
      Tenant tenant, String member, long version, MemberSettings settings) {
    Map<String, AttributeValue> item = item(Key.member(tenant, member), "member", version);
    settings.language().ifPresent(it -> item.put(LANGUAGE, AttributeValue.fromS(it.tag())));
    settings
        .slack()
        .ifPresent(said -> {
          item.put(SLACK_LOCALE, AttributeValue.fromS(said.locale()));
          item.put(SLACK_LOCALE_READ_AT, AttributeValue.fromS(Key.time(said.readAt())));
        });
    return item;
  }

  private static Map<String, AttributeValue> item(Key key, String type, long version) {
    Map<String, AttributeValue> item = new HashMap<>(key.attributes());
    item.put(Item.TYPE, AttributeValue.fromS(type));
    item.put(Item.VERSION, AttributeValue.fromN(Long.toString(version)));
    return item;
  }

  /// @throws RuntimeException when the item was damaged by hand
  static TeamSettings team(Map<String, AttributeValue> attributes) {
    Item item = new Item(attributes);
    Map<Threshold, Double> thresholds = new EnumMap<>(Threshold.class);
    numbers(item, THRESHOLDS)
        .forEach((id, value) -> thresholds.put(Threshold.of(id).orElseThrow(), value));
    return new TeamSettings(
        language(item),
        text(item, EDITION),
        text(item, REGION),
        text(item, CURRENCY)
            .map(code ->
                new ExchangeRate(
                    Currency.getInstance(code),
                    new BigDecimal(item.digits(PER_USD)),
                    LocalDate.parse(item.text(RATE_SET_ON)))),
        points(item),
        Threshold.all(thresholds),
        new TreeSet<>(item.texts(DIGESTS)),
        text(item, CHANGED_BY).map(by -> new TeamSettings.Change(by, item.time(CHANGED_AT))));
  }

  /// @throws RuntimeException when the item was damaged by hand
  static MemberSettings member(Map<String, AttributeValue> attributes) {
    Item item = new Item(attributes);
    return new MemberSettings(
        language(item),
        text(item, SLACK_LOCALE)
            .map(locale -> new SlackLocale(locale, item.time(SLACK_LOCALE_READ_AT))));
  }

  private static Optional<String> text(Item item, String name) {
    return item.attributes().containsKey(name) ? Optional.of(item.text(name)) : Optional.empty();
  }

  private static Optional<Language> language(Item item) {
    return text(item, LANGUAGE).map(tag -> Language.of(tag).orElseThrow());
  }

  private static Map<String, Double> points(Item item) {
    Map<String, Double> points = numbers(item, POINTS);
    points.forEach((id, value) -> {
      if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
        throw new IllegalStateException("points below 0 for " + id);
      }
    });
    return points;
  }

  private static AttributeValue numbers(Map<String, Double> numbers) {
    Map<String, AttributeValue> map = new LinkedHashMap<>();
    numbers.forEach((id, value) ->
        map.put(
            id,
            AttributeValue.fromN(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString())));
    return AttributeValue.fromM(map);
  }

  private static Map<String, Double> numbers(Item item, String name) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    if (item.attributes().containsKey(name)) {
      Item map = new Item(item.map(name));
      for (String id : map.attributes().keySet()) {
        numbers.put(id, map.number(id));
      }
    }
    return numbers;
  }
}
