package dev.containerarch.local.fakeslack;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// `auth.test` and `users.info`. Everybody with an id that looks like one exists.
final class People {

  private static final Pattern USER_ID = Pattern.compile("[UW][A-Z0-9]+");
  private static final String LOCALE = "en-US";

  private final Map<String, String> locales = new ConcurrentHashMap<>();

  void setLocale(String userId, String locale) {
    locales.put(userId, locale);
  }

  static Answer whoAmI() {
    JsonObject body = new JsonObject();
    body.addProperty("url", "https://fake.slack.com/");
    body.addProperty("team", "Fake Slack");
    body.addProperty("user", "container-arch");
    body.addProperty("team_id", FakeSlack.TEAM_ID);
    body.addProperty("user_id", FakeSlack.BOT_USER_ID);
    body.addProperty("bot_id", FakeSlack.BOT_ID);
    body.addProperty("is_enterprise_install", false);
    return Answer.ok(body);
  }

  Answer info(Arguments arguments) {
    List<String> missing = arguments.missing("user");
    if (!missing.isEmpty()) {
      return Answer.error("invalid_arguments", missing);
    }
    String id = arguments.string("user").orElseThrow();
    if (!USER_ID.matcher(id).matches()) {
      return Answer.error("user_not_found");
    }
    JsonObject user = new JsonObject();
    user.addProperty("id", id);
    user.addProperty("team_id", FakeSlack.TEAM_ID);
    user.addProperty("name", id.toLowerCase(Locale.ROOT));
    user.addProperty("deleted", false);
    user.addProperty("is_bot", id.equals(FakeSlack.BOT_USER_ID));
    user.addProperty("tz", "Asia/Seoul");
    if (arguments.isTrue("include_locale")) {
      user.addProperty("locale", locales.getOrDefault(id, LOCALE));
    }
    JsonObject body = new JsonObject();
    body.add("user", user);
    return Answer.ok(body);
  }
}
