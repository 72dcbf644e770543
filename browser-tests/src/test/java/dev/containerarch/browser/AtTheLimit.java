package dev.containerarch.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/// Messages and windows that are as large as Slack takes them, of the longest words, which break
/// nowhere. Where the size of a whole message stops before the limit of a block, as large as that
/// allows.
final class AtTheLimit {

  private static final String[] INPUTS = {
    "'type':'plain_text_input','multiline':true,'max_length':3000,'initial_value':%s",
    "'type':'static_select','placeholder':$150,'options':$O100",
    "'type':'multi_static_select','placeholder':$150,'options':$O100",
    "'type':'checkboxes','options':$O10",
    "'type':'radio_buttons','options':$O10",
    "'type':'multi_users_select','placeholder':$150",
    "'type':'number_input','is_decimal_allowed':true,'placeholder':$150",
    "'type':'datepicker','placeholder':$150",
    "'type':'timepicker','placeholder':$150",
    "'type':'datetimepicker'",
  };

  private AtTheLimit() {}

  /// Arguments of `chat.postMessage` but for the channel, by what is at its limit.
  static Map<String, JsonObject> messages() {
    Map<String, JsonObject> all = new LinkedHashMap<>();
    all.put("text", JsonObjects.with("text", string(40_000)));
    all.put("fifty blocks", message(50, i -> i < 42 ? header() : json("{'type':'divider'}")));
    all.put("section", message(2, i -> i == 0 ? section(mrkdwn(3_000)) : fields(10, 700)));
    all.put("section field", message(1, i -> fields(3, 2_000)));
    all.put(
        "context",
        message(
            2,
            i ->
                json(
                    "{'type':'context','elements':%s}",
                    i == 0 ? list(10, n -> mrkdwn(600)) : list(1, n -> plain(3_000)))));
    all.put(
        "actions",
        message(
            1,
            i ->
                json(
                    "{'type':'actions','elements':%s}",
                    list(25, n -> button(n, n == 0 ? 2_000 : 60)))));
    all.put(
        "menu",
        message(
            1,
            i ->
                json(
                    "{'type':'section','text':%s,'accessory':{'type':'static_select','action_id':'a','placeholder':%s,'options':%s}}",
                    mrkdwn(20), plain(150), list(30, AtTheLimit::option))));
    all.put("table of 100 rows", message(1, i -> table("table", 100, 3, 1)));
    all.put("table of 20 columns", message(1, i -> table("table", 18, 20, 2)));
    all.put(
        "data table",
        message(1, i -> JsonObjects.with(table("data_table", 201, 20, 4), "caption", string(150))));
    all.put("charts", message(2, i -> chart(i == 0 ? "bar" : "line")));
    all.put(
        "pie",
        message(
            1,
            i ->
                json(
                    "{'type':'data_visualization','title':%s,'chart':{'type':'pie','segments':%s}}",
                    string(50), list(6, n -> json("{'label':%s,'value':%d}", label(n), 1 + n)))));
    all.put(
        "container",
        message(
            1,
            i ->
                json(
                    "{'type':'container','title':%s,'subtitle':%s,'child_blocks':%s}",
                    plain(150), mrkdwn(150), list(10, n -> section(mrkdwn(900))))));
    all.put(
        "cards", message(1, i -> json("{'type':'carousel','elements':%s}", list(10, n -> card()))));
    all.put("markdown", message(1, i -> json("{'type':'markdown','text':%s}", string(12_000))));
    all.put(
        "rich text",
        message(
            1,
            i ->
                json(
                    "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':%s}]}",
                    list(10, n -> json("{'type':'text','text':%s}", string(1_000))))));
    return all;
  }

  /// A window of a hundred blocks.
  static JsonObject modal() {
    JsonObject view =
        json("{'type':'modal','title':%s,'submit':%s,'close':%s}", plain(24), plain(24), plain(24));
    view.add("private_metadata", string(3_000));
    view.add("blocks", list(100, i -> i < INPUTS.length ? input(i) : section(plain(200))));
    return view;
  }

  private static JsonObject input(int i) {
    String element =
        INPUTS[i]
            .replace("%s", string(3_000).toString())
            .replace("$150", plain(150).toString())
            .replace("$O100", list(100, AtTheLimit::option).toString())
            .replace("$O10", list(10, AtTheLimit::option).toString());
    return json(
        "{'type':'input','block_id':%s,'label':%s,'hint':%s,'element':{'action_id':%s,%s}}",
        named("b" + i, 255), plain(2_000), plain(2_000), named("a" + i, 255), element);
  }

  private static JsonObject message(int blocks, IntFunction<JsonElement> block) {
    JsonObject message = JsonObjects.with("text", new JsonPrimitive("for notifications"));
    message.add("blocks", list(blocks, block));
    return message;
  }

  private static JsonObject section(JsonElement text) {
    return JsonObjects.with(json("{'type':'section'}"), "text", text);
  }

  private static JsonObject fields(int count, int length) {
    return json("{'type':'section','fields':%s}", list(count, i -> mrkdwn(length)));
  }

  private static JsonObject header() {
    return json("{'type':'header','text':%s}", plain(150));
  }

  private static JsonObject button(int n, int value) {
    return json(
        "{'type':'button','action_id':'a%d','text':%s,'value':%s,'style':'%s'}",
        n, plain(75), string(value), n % 2 == 0 ? "primary" : "danger");
  }

  private static JsonObject option(int n) {
    return json(
        "{'text':%s,'value':%s,'description':%s}", plain(75), named("v" + n, 75), plain(75));
  }

  private static JsonObject card() {
    return json(
        "{'type':'card','title':%s,'subtitle':%s,'body':%s,'actions':%s}",
        plain(150), plain(150), plain(200), list(3, n -> button(n, 1)));
  }

  private static JsonObject table(String type, int rows, int columns, int letters) {
    return json(
        "{'type':'%s','rows':%s}",
        type,
        list(
            rows,
            row ->
                list(columns, column -> json("{'type':'raw_text','text':%s}", string(letters)))));
  }

  private static JsonObject chart(String type) {
    return json(
        "{'type':'data_visualization','title':%s,'chart':{'type':'%s','axis_config':{'categories':%s},'series':%s}}",
        string(50),
        type,
        list(20, AtTheLimit::label),
        list(
            6,
            series ->
                json(
                    "{'name':%s,'data':%s}",
                    label(series),
                    list(20, n -> json("{'label':%s,'value':%d}", label(n), 100 * n - series)))));
  }

  private static JsonElement label(int n) {
    return named("L" + n, 20);
  }

  /// Something of a length that is like no other.
  private static JsonElement named(String name, int length) {
    return new JsonPrimitive(name + "W".repeat(length - name.length()));
  }

  private static JsonElement string(int length) {
    return new JsonPrimitive("W".repeat(length));
  }

  private static JsonObject plain(int length) {
    return json("{'type':'plain_text','text':%s}", string(length));
  }

  private static JsonObject mrkdwn(int length) {
    return json("{'type':'mrkdwn','text':%s}", string(length));
  }

  private static JsonArray list(int size, IntFunction<? extends JsonElement> element) {
    JsonArray array = new JsonArray();
    for (int i = 0; i < size; i++) {
      array.add(element.apply(i));
    }
    return array;
  }

  private static JsonObject json(String template, Object... values) {
    return JsonParser.parseString(template.replace('\'', '"').formatted(values)).getAsJsonObject();
  }
}
