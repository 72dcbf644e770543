package dev.containerarch.local.fakeslack;

import static dev.containerarch.local.fakeslack.Json.array;
import static dev.containerarch.local.fakeslack.Json.home;
import static dev.containerarch.local.fakeslack.Json.message;
import static dev.containerarch.local.fakeslack.Json.modal;
import static dev.containerarch.local.fakeslack.Json.mrkdwn;
import static dev.containerarch.local.fakeslack.Json.object;
import static dev.containerarch.local.fakeslack.Json.plain;
import static dev.containerarch.local.fakeslack.Json.string;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every limit that is a number: the largest (or smallest) that Slack takes, and one beyond.
class BlockKitLimitsTest {

  /// @param of builds a message or view in which one thing has the given size
  /// @param where the path of the violation when it is one beyond
  record Limit(String name, int inside, int outside, IntFunction<JsonObject> of, String where) {

    @Override
    public String toString() {
      return name + ": " + inside + " yes, " + outside + " no";
    }
  }

  static Stream<Limit> limits() {
    return Stream.of(
        most("blocks of a message", 50, n -> message(dividers(n)), "/blocks"),
        most("blocks of a modal", 100, n -> modal(dividers(n)), "/view/blocks"),
        most("blocks of a Home tab", 100, n -> home(dividers(n)), "/view/blocks"),
        most("message text", 40_000, n -> object("{'text':%s}", string(n)), "/text"),
        least("message text", 1, n -> object("{'text':%s}", string(n)), "/text"),
        most(
            "characters of a message's blocks",
            13_200,
            BlockKitLimitsTest::messageOfCharacters,
            "/blocks"),
        block("section text", 3_000, n -> section(mrkdwn(n)), "/text/text"),
        leastInBlock("section text", 1, n -> section(mrkdwn(n)), "/text/text"),
        block(
            "section fields",
            10,
            n -> object("{'type':'section','fields':%s}", array(n, i -> plain(1))),
            "/fields"),
        leastInBlock(
            "section fields",
            1,
            n -> object("{'type':'section','fields':%s}", array(n, i -> plain(1))),
            "/fields"),
        block(
            "section field text",
            2_000,
            n -> object("{'type':'section','fields':[%s]}", plain(n)),
            "/fields/0/text"),
        block(
            "header text", 150, n -> object("{'type':'header','text':%s}", plain(n)), "/text/text"),
        block(
            "context elements",
            10,
            n -> object("{'type':'context','elements':%s}", array(n, i -> mrkdwn(1))),
            "/elements"),
        block(
            "actions",
            25,
            n -> actions(array(n, i -> button(i, plain(1), "''")).toString()),
            "/elements"),
        leastInBlock(
            "actions",
            1,
            n -> actions(array(n, i -> button(i, plain(1), "''")).toString()),
            "/elements"),
        block("button text", 75, n -> actions(button(1, plain(n), "''")), "/elements/0/text/text"),
        leastInBlock(
            "button text", 1, n -> actions(button(1, plain(n), "''")), "/elements/0/text/text"),
        block(
            "button value",
            2_000,
            n -> actions(button(1, plain(1), string(n).toString())),
            "/elements/0/value"),
        block("action_id", 255, n -> actions(withActionId(n)), "/elements/0/action_id"),
        block(
            "block_id",
            255,
            n -> object("{'type':'divider','block_id':%s}", string(n)),
            "/block_id"),
        block("menu options", 100, n -> actions(menu(n, 1, 1, 1)), "/elements/0/options"),
        leastInBlock("menu options", 1, n -> actions(menu(n, 1, 1, 1)), "/elements/0/options"),
        block("option text", 75, n -> actions(menu(1, n, 1, 1)), "/elements/0/options/0/text/text"),
        block("option value", 75, n -> actions(menu(1, 1, n, 1)), "/elements/0/options/0/value"),
        block(
            "option description",
            75,
            n -> actions(menu(1, 1, 1, n)),
            "/elements/0/options/0/description/text"),
        block("overflow options", 5, n -> actions(choice("overflow", n)), "/elements/0/options"),
        block("checkboxes", 10, n -> actions(choice("checkboxes", n)), "/elements/0/options"),
        block("radio buttons", 10, n -> actions(choice("radio_buttons", n)), "/elements/0/options"),
        most(
            "option groups",
            100,
            n ->
                modal(
                    actions(
                        object(
                            "{'type':'static_select','option_groups':%s}",
                            array(
                                n,
                                i ->
                                    object(
                                        "{'label':%s,'options':[%s]}",
                                        plain(1), option(1, 1, 1)))))),
            "/view/blocks/0/elements/0/option_groups"),
        block(
            "confirmation text",
            300,
            n ->
                actions(
                    object(
                        "{'type':'button','text':%s,'confirm':{'title':%s,'text':%s,'confirm':%s,'deny':%s}}",
                        plain(1), plain(100), plain(n), plain(30), plain(30))),
            "/elements/0/confirm/text/text"),
        block("markdown", 12_000, n -> object("{'type':'markdown','text':%s}", string(n)), "/text"),
        block("table rows", 100, n -> table(n, 1), "/rows"),
        leastInBlock("table rows", 1, n -> table(n, 1), "/rows"),
        block("table columns", 20, n -> table(1, n), "/rows/0"),
        leastInBlock("table columns", 1, n -> table(1, n), "/rows/0"),
        block(
            "table column settings",
            20,
            n ->
                object(
                    "{'type':'table','rows':[[%s]],'column_settings':%s}",
                    cell(), array(n, i -> object("{'align':'right','is_wrapped':true}"))),
            "/column_settings"),
        block("data table rows", 201, n -> dataTable(n, 1, 1), "/rows"),
        leastInBlock("data table rows", 2, n -> dataTable(n, 1, 1), "/rows"),
        block("data table columns", 20, n -> dataTable(2, n, 1), "/rows/0"),
        block(
            "data table characters", 20_000, n -> dataTable(2, 1, n / 2 + n % 2), "/rows", 20_002),
        block("chart title", 50, n -> bars(n, 1, 1, 1), "/title"),
        block("chart series", 6, n -> bars(1, n, 1, 1), "/chart/series"),
        leastInBlock("chart series", 1, n -> bars(1, n, 1, 1), "/chart/series"),
        block("chart points", 20, n -> bars(1, 1, n, 2), "/chart/series/0/data"),
        block("chart labels", 20, n -> bars(1, 1, 1, n), "/chart/series/0/data/0/label"),
        block(
            "pie segments",
            6,
            n ->
                object(
                    "{'type':'data_visualization','title':'t','chart':{'type':'pie','segments':%s}}",
                    array(n, i -> object("{'label':'s%d','value':1}", i))),
            "/chart/segments"),
        block(
            "card title", 150, n -> object("{'type':'card','title':%s}", mrkdwn(n)), "/title/text"),
        block("card body", 200, n -> object("{'type':'card','body':%s}", mrkdwn(n)), "/body/text"),
        block(
            "card actions",
            3,
            n -> object("{'type':'card','actions':%s}", array(n, i -> button(i, plain(1), "''"))),
            "/actions"),
        block(
            "carousel cards",
            10,
            n ->
                object(
                    "{'type':'carousel','elements':%s}",
                    array(n, i -> object("{'type':'card','title':%s}", mrkdwn(1)))),
            "/elements"),
        block(
            "container children",
            10,
            n ->
                object(
                    "{'type':'container','title':%s,'child_blocks':%s}",
                    plain(1), array(n, i -> object("{'type':'divider'}"))),
            "/child_blocks"),
        block(
            "container title",
            150,
            n ->
                object(
                    "{'type':'container','title':%s,'child_blocks':[{'type':'divider'}]}",
                    plain(n)),
            "/title/text"),
        most("modal title", 24, n -> modalWith("title", plain(n)), "/view/title/text"),
        most("modal submit", 24, n -> modalWith("submit", plain(n)), "/view/submit/text"),
        most("modal close", 24, n -> modalWith("close", plain(n)), "/view/close/text"),
        most(
            "private_metadata",
            3_000,
            n -> modalWith("private_metadata", string(n)),
            "/view/private_metadata"),
        most("callback_id", 255, n -> modalWith("callback_id", string(n)), "/view/callback_id"),
        most(
            "input label",
            2_000,
            n ->
                modal(
                    object(
                        "{'type':'input','label':%s,'element':{'type':'plain_text_input'}}",
                        plain(n))),
            "/view/blocks/0/label/text"),
        most(
            "input max_length",
            3_000,
            n ->
                modal(
                    object(
                        "{'type':'input','label':%s,'element':{'type':'plain_text_input','max_length':%d}}",
                        plain(1), n)),
            "/view/blocks/0/element/max_length"));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void justInsideIsFine(Limit limit) {
    assertThat(violations(limit.of().apply(limit.inside()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("limits")
  void justOutsideIsAViolationThere(Limit limit) {
    assertThat(violations(limit.of().apply(limit.outside())))
        .extracting(Violation::path)
        .contains(limit.where());
  }

  private static List<Violation> violations(JsonObject json) {
    return json.has("type") ? BlockKitRules.view(json) : BlockKitRules.message(json);
  }

  private static Limit most(String name, int most, IntFunction<JsonObject> of, String where) {
    return new Limit("most " + name, most, most + 1, of, where);
  }

  private static Limit least(String name, int least, IntFunction<JsonObject> of, String where) {
    return new Limit("least " + name, least, least - 1, of, where);
  }

  private static Limit block(String name, int most, IntFunction<JsonObject> of, String where) {
    return block(name, most, of, where, most + 1);
  }

  private static Limit block(
      String name, int most, IntFunction<JsonObject> of, String where, int outside) {
    return new Limit("most " + name, most, outside, n -> message(of.apply(n)), "/blocks/0" + where);
  }

  private static Limit leastInBlock(
      String name, int least, IntFunction<JsonObject> of, String where) {
    return least(name, least, n -> message(of.apply(n)), "/blocks/0" + where);
  }

  private static JsonElement[] dividers(int n) {
    return Stream.generate(() -> object("{'type':'divider'}")).limit(n).toArray(JsonElement[]::new);
  }

  private static JsonObject section(JsonElement text) {
    return object("{'type':'section','text':%s}", text);
  }

  /// A message whose blocks, as JSON, have exactly so many characters: four full sections and one
  /// that fills up.
  private static JsonObject messageOfCharacters(int n) {
    JsonElement full = section(mrkdwn(3_000));
    int wrapping = full.toString().length() - 3_000;
    int rest = n - 4 * full.toString().length() - wrapping;
    return message(full, full, full, full, section(mrkdwn(rest)));
  }

  private static JsonObject actions(Object elements) {
    String json = elements.toString();
    return object(
        "{'type':'actions','elements':%s}", json.startsWith("[") ? json : "[" + json + "]");
  }

  private static JsonElement button(int id, JsonElement text, String value) {
    return object("{'type':'button','action_id':'a%d','text':%s,'value':%s}", id, text, value);
  }

  private static JsonElement withActionId(int length) {
    return object("{'type':'button','action_id':%s,'text':%s}", string(length), plain(1));
  }

  private static JsonElement option(int text, int value, int description) {
    return object(
        "{'text':%s,'value':%s,'description':%s}", plain(text), string(value), plain(description));
  }

  private static JsonElement menu(int options, int text, int value, int description) {
    return object(
        "{'type':'static_select','options':%s}",
        array(options, i -> option(text, value, description)));
  }

  private static JsonElement choice(String type, int options) {
    return object("{'type':'%s','options':%s}", type, array(options, i -> option(1, 1, 1)));
  }

  private static JsonElement cell() {
    return object("{'type':'raw_text','text':'x'}");
  }

  private static JsonObject table(int rows, int columns) {
    return object("{'type':'table','rows':%s}", array(rows, r -> array(columns, c -> cell())));
  }

  private static JsonObject dataTable(int rows, int columns, int characters) {
    return object(
        "{'type':'data_table','caption':'c','rows':%s}",
        array(
            rows,
            r -> array(columns, c -> object("{'type':'raw_text','text':%s}", string(characters)))));
  }

  /// A bar chart with a title, series and labels of these sizes.
  private static JsonObject bars(int title, int series, int points, int label) {
    IntFunction<JsonElement> labels =
        i -> new JsonPrimitive((i + "x".repeat(label)).substring(0, Math.max(label, 1)));
    return object(
        "{'type':'data_visualization','title':%s,'chart':{'type':'bar','axis_config':{'categories':%s},'series':%s}}",
        string(title),
        array(points, labels),
        array(
            series,
            s ->
                object(
                    "{'name':'s%d','data':%s}",
                    s, array(points, i -> object("{'label':%s,'value':%d}", labels.apply(i), i)))));
  }

  private static JsonObject modalWith(String field, JsonElement value) {
    JsonObject modal = modal(object("{'type':'divider'}"));
    modal.add(field, value);
    return modal;
  }
}
