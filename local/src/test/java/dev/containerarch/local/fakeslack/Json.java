package dev.containerarch.local.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Short ways to write the JSON of tests. A single quote stands for a double one.
final class Json {

  private static final Pattern PLACEHOLDER = Pattern.compile("%[sd]");

  private Json() {}

  static JsonObject object(String json) {
    return JsonParser.parseString(json.replace('\'', '"')).getAsJsonObject();
  }

  /// As above, with each `%s` or `%d` replaced by the next value.
  static JsonObject object(String template, Object... values) {
    Iterator<Object> next = List.of(values).iterator();
    return object(
        PLACEHOLDER
            .matcher(template)
            .replaceAll(place -> Matcher.quoteReplacement(next.next().toString())));
  }

  static JsonElement string(int length) {
    return new JsonPrimitive("x".repeat(length));
  }

  static JsonElement plain(int length) {
    return object("{'type':'plain_text','text':%s}", string(length));
  }

  static JsonElement mrkdwn(int length) {
    return object("{'type':'mrkdwn','text':%s}", string(length));
  }

  static JsonArray array(int size, IntFunction<JsonElement> element) {
    JsonArray array = new JsonArray();
    for (int i = 0; i < size; i++) {
      array.add(element.apply(i));
    }
    return array;
  }

  static JsonObject message(JsonElement... blocks) {
    JsonObject message = object("{'text':'for notifications'}");
    message.add("blocks", array(blocks.length, i -> blocks[i]));
    return message;
  }

  static JsonObject modal(JsonElement... blocks) {
    JsonObject modal =
        object(
            "{'type':'modal','title':{'type':'plain_text','text':'Title'},'submit':{'type':'plain_text','text':'Save'}}");
    modal.add("blocks", array(blocks.length, i -> blocks[i]));
    return modal;
  }

  static JsonObject home(JsonElement... blocks) {
    JsonObject home = object("{'type':'home'}");
    home.add("blocks", array(blocks.length, i -> blocks[i]));
    return home;
  }
}
