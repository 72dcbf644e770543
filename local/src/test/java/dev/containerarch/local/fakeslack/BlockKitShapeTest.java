package dev.containerarch.local.fakeslack;

import static dev.containerarch.local.fakeslack.Json.array;
import static dev.containerarch.local.fakeslack.Json.home;
import static dev.containerarch.local.fakeslack.Json.message;
import static dev.containerarch.local.fakeslack.Json.modal;
import static dev.containerarch.local.fakeslack.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every rule that is not a number: what must be there, what may stand where, and in which words it
/// is refused.
class BlockKitShapeTest {

  private static final String BUTTON = "{'type':'button','text':{'type':'plain_text','text':'Go'}}";

  @Test
  void aViolationReadsLikeSlacksOwn() {
    assertThat(
            BlockKitRules.message(
                message(object("{'type':'section','text':%s}", Json.mrkdwn(3_001)))))
        .singleElement()
        .hasToString("must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
  }

  @Test
  void aMessageWithBlocksStillNeedsText() {
    JsonObject message = message(object("{'type':'divider'}"));
    message.remove("text");

    assertThat(BlockKitRules.message(message))
        .containsExactly(new Violation("", "missing required field: text"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'section','text':{'type':'mrkdwn','text':'*hi*','verbatim':true},'accessory':"
            + BUTTON
            + "}",
        "{'type':'section','fields':[{'type':'plain_text','text':'a','emoji':true}]}",
        "{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'Go'},'style':'primary','url':'https://example.com'}]}",
        "{'type':'actions','elements':[{'type':'users_select'},{'type':'datepicker'},{'type':'conversations_select'}]}",
        "{'type':'context','elements':[{'type':'image','image_url':'https://example.com/a.png','alt_text':'a'},{'type':'mrkdwn','text':'b'}]}",
        "{'type':'image','slack_file':{'id':'F1'},'alt_text':'a'}",
        "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'a','style':{'bold':true}},{'type':'user','user_id':'U1'},{'type':'date','timestamp':1,'format':'{date}'}]},{'type':'rich_text_list','style':'bullet','elements':[{'type':'rich_text_section','elements':[{'type':'link','url':'https://example.com'}]}]}]}",
        "{'type':'table','rows':[[{'type':'raw_text','text':'a'},{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'b'}]}]}]],'column_settings':[null,{'align':'center'}]}",
        "{'type':'data_table','caption':'c','rows':[[{'type':'raw_text','text':'a'}],[{'type':'raw_number','value':1.5}]]}",
        "{'type':'context_actions','elements':[{'type':'feedback_buttons','positive_button':{'text':{'type':'plain_text','text':'Good'},'value':'y'},'negative_button':{'text':{'type':'plain_text','text':'Bad'},'value':'n'}}]}",
      })
  void wellFormedBlocksAreFine(String block) {
    assertThat(BlockKitRules.message(message(object(block)))).isEmpty();
  }

  record Malformed(String block, String path, String limit) {}

  static Stream<Malformed> malformedBlocks() {
    return Stream.of(
        new Malformed(
            "{'type':'secton','text':{'type':'mrkdwn','text':'a'}}",
            "/blocks/0/type",
            "unsupported type: secton"),
        new Malformed(
            "{'text':{'type':'mrkdwn','text':'a'}}", "/blocks/0/type", "unsupported type: "),
        new Malformed("{'type':'section'}", "/blocks/0", "must define either `text` or `fields`"),
        new Malformed("{'type':'section','text':'a'}", "/blocks/0/text", "must be an object"),
        new Malformed(
            "{'type':'section','text':{'type':'markdown','text':'a'}}",
            "/blocks/0/text/type",
            "must be plain_text or mrkdwn"),
        new Malformed(
            "{'type':'section','text':{'type':'mrkdwn','text':'a','emoji':true}}",
            "/blocks/0/text/emoji",
            "only allowed with plain_text"),
        new Malformed(
            "{'type':'section','text':{'type':'mrkdwn','text':''}}",
            "/blocks/0/text/text",
            "must be more than 0 characters"),
        new Malformed(
            "{'type':'section','text':{'type':'mrkdwn'}}",
            "/blocks/0/text",
            "missing required field: text"),
        new Malformed(
            "{'type':'section','text':{'type':'mrkdwn','text':'a'},'accessory':{'type':'plain_text_input'}}",
            "/blocks/0/accessory/type",
            "unsupported type: plain_text_input"),
        new Malformed(
            "{'type':'header','text':{'type':'mrkdwn','text':'a'}}",
            "/blocks/0/text/type",
            "must be plain_text"),
        new Malformed("{'type':'header'}", "/blocks/0", "missing required field: text"),
        new Malformed(
            "{'type':'context','elements':[{'type':'button'}]}",
            "/blocks/0/elements/0/type",
            "unsupported type: button"),
        new Malformed(
            "{'type':'actions','elements':[{'type':'buton'}]}",
            "/blocks/0/elements/0/type",
            "unsupported type: buton"),
        new Malformed(
            "{'type':'actions','elements':'all'}", "/blocks/0/elements", "must be an array"),
        new Malformed(
            "{'type':'actions','elements':[{'type':'button','text':{'type':'mrkdwn','text':'a'}}]}",
            "/blocks/0/elements/0/text/type",
            "must be plain_text"),
        new Malformed(
            "{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'a'},'style':'default'}]}",
            "/blocks/0/elements/0/style",
            "must be one of danger, primary"),
        new Malformed(
            "{'type':'actions','elements':[{'type':'users_select','action_id':'a'},{'type':'users_select','action_id':'a'}]}",
            "/blocks/0/elements/1/action_id",
            "`action_id` must be unique in its block"),
        new Malformed(
            "{'type':'actions','elements':[{'type':'static_select'}]}",
            "/blocks/0/elements/0",
            "must define exactly one of `options`, `option_groups`"),
        new Malformed(
            "{'type':'actions','elements':[{'type':'static_select','options':[{'text':{'type':'mrkdwn','text':'a'},'value':'a'}]}]}",
            "/blocks/0/elements/0/options/0/text/type",
            "must be plain_text"),
        new Malformed(
            "{'type':'actions','elements':[{'type':'static_select','options':[{'text':{'type':'plain_text','text':'a'}}]}]}",
            "/blocks/0/elements/0/options/0",
            "missing required field: value"),
        new Malformed(
            "{'type':'image','image_url':'https://example.com/a.png'}",
            "/blocks/0",
            "missing required field: alt_text"),
        new Malformed(
            "{'type':'image','alt_text':'a'}",
            "/blocks/0",
            "must define exactly one of `image_url`, `slack_file`"),
        new Malformed(
            "{'type':'input','label':{'type':'plain_text','text':'a'},'element':{'type':'plain_text_input'}}",
            "/blocks/0",
            "input is only allowed in a view"),
        new Malformed(
            "{'type':'alert','text':{'type':'plain_text','text':'a'}}",
            "/blocks/0",
            "alert is only allowed in a modal"),
        new Malformed("{'type':'table','rows':[['a']]}", "/blocks/0/rows/0/0", "must be an object"),
        new Malformed("{'type':'table','rows':['a']}", "/blocks/0/rows/0", "must be an array"),
        new Malformed(
            "{'type':'table','rows':[[{'type':'mrkdwn','text':'a'}]]}",
            "/blocks/0/rows/0/0/type",
            "unsupported type: mrkdwn"),
        new Malformed(
            "{'type':'table','rows':[[{'type':'raw_text','text':''}]]}",
            "/blocks/0/rows/0/0/text",
            "must be more than 0 characters"),
        new Malformed(
            "{'type':'table','rows':[[{'type':'raw_text','text':'a'}]],'column_settings':[{'align':'middle'}]}",
            "/blocks/0/column_settings/0/align",
            "must be one of center, left, right"),
        new Malformed(
            "{'type':'table','rows':[[{'type':'raw_text','text':'a'}]],'column_settings':[{'is_wrapped':'yes'}]}",
            "/blocks/0/column_settings/0/is_wrapped",
            "must be a boolean"),
        new Malformed(
            "{'type':'data_table','rows':[[{'type':'raw_text','text':'a'}],[{'type':'raw_text','text':'a'}]]}",
            "/blocks/0",
            "missing required field: caption"),
        new Malformed(
            "{'type':'data_table','caption':'c','rows':[[{'type':'rich_text','elements':[]}],[{'type':'raw_text','text':'a'}]]}",
            "/blocks/0/rows/0/0/type",
            "unsupported type: rich_text"),
        new Malformed(
            "{'type':'data_table','caption':'c','rows':[[{'type':'raw_text','text':'a'}],[{'type':'raw_text','text':'a'},{'type':'raw_number','value':2}]]}",
            "/blocks/0/rows",
            "all rows must have the same number of cells"),
        new Malformed(
            "{'type':'data_visualization','title':'t','chart':{'type':'donut'}}",
            "/blocks/0/chart/type",
            "unsupported type: donut"),
        new Malformed(
            "{'type':'data_visualization','title':'t','chart':{'type':'bar','axis_config':{'categories':['a']},'series':[{'name':'s','data':[{'label':'b','value':1}]}]}}",
            "/blocks/0/chart/series/0/data",
            "must have exactly one point for each category"),
        new Malformed(
            "{'type':'data_visualization','title':'t','chart':{'type':'bar','axis_config':{'categories':['a']},'series':[{'name':'s','data':[{'label':'a','value':1}]},{'name':'s','data':[{'label':'a','value':1}]}]}}",
            "/blocks/0/chart/series/1/name",
            "must be unique"),
        new Malformed(
            "{'type':'data_visualization','title':'t','chart':{'type':'bar','axis_config':{'categories':['a']},'series':[{'name':'s','data':[{'label':'a','value':'1'}]}]}}",
            "/blocks/0/chart/series/0/data/0/value",
            "must be a number"),
        new Malformed(
            "{'type':'card','subtitle':{'type':'mrkdwn','text':'a'}}",
            "/blocks/0",
            "must define at least one of `hero_image`, `title`, `actions`, `body`"),
        new Malformed(
            "{'type':'container','child_blocks':[{'type':'divider'}]}",
            "/blocks/0",
            "must define either `title` or `rich_text_title`"),
        new Malformed(
            "{'type':'container','title':{'type':'plain_text','text':'a'},'child_blocks':[{'type':'container'}]}",
            "/blocks/0/child_blocks/0/type",
            "unsupported type: container"),
        new Malformed(
            "{'type':'rich_text','elements':[{'type':'text','text':'a'}]}",
            "/blocks/0/elements/0/type",
            "unsupported type: text"),
        new Malformed(
            "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'a','style':{'big':true}}]}]}",
            "/blocks/0/elements/0/elements/0/style/big",
            "unknown style"));
  }

  @ParameterizedTest
  @MethodSource("malformedBlocks")
  void malformedBlocksAreRefusedWhereAndAsSlackWould(Malformed malformed) {
    assertThat(BlockKitRules.message(message(object(malformed.block()))))
        .contains(new Violation(malformed.path(), malformed.limit()));
  }

  @Test
  void blockIdsAreUniqueInAMessage() {
    JsonObject one = object("{'type':'divider','block_id':'a'}");
    JsonObject other = object("{'type':'divider','block_id':'b'}");

    assertThat(BlockKitRules.message(message(one, other))).isEmpty();
    assertThat(BlockKitRules.message(message(one, other, one)))
        .containsExactly(new Violation("/blocks/2/block_id", "`block_id` must be unique"));
  }

  @Test
  void aMessageHasOneTableAndTwoChartsAtMost() {
    JsonObject table = object("{'type':'table','rows':[[{'type':'raw_text','text':'a'}]]}");
    JsonObject chart =
        object(
            "{'type':'data_visualization','title':'t','chart':{'type':'pie','segments':[{'label':'a','value':1}]}}");

    assertThat(BlockKitRules.message(message(table, chart, chart))).isEmpty();
    assertThat(BlockKitRules.message(message(table, table, chart, chart, chart)))
        .containsExactly(
            new Violation("/blocks/1", "no more than 1 table blocks allowed"),
            new Violation("/blocks/4", "no more than 2 data_visualization blocks allowed"));
  }

  @Test
  void eachSurfaceTakesItsOwnKindsOfBlocks() {
    JsonObject alert =
        object("{'type':'alert','text':{'type':'mrkdwn','text':'a'},'level':'warning'}");
    JsonObject card = object("{'type':'card','title':{'type':'mrkdwn','text':'a'}}");
    JsonObject chart =
        object(
            "{'type':'data_visualization','title':'t','chart':{'type':'pie','segments':[{'label':'a','value':1}]}}");
    JsonObject input =
        object(
            "{'type':'input','label':{'type':'plain_text','text':'a'},'element':{'type':'number_input','is_decimal_allowed':false}}");

    assertThat(BlockKitRules.view(modal(alert, input))).isEmpty();
    assertThat(BlockKitRules.view(home(card, input))).isEmpty();
    assertThat(BlockKitRules.message(message(card, chart))).isEmpty();
    assertThat(BlockKitRules.view(home(alert)))
        .containsExactly(new Violation("/view/blocks/0", "alert is only allowed in a modal"));
    assertThat(BlockKitRules.view(modal(card, chart)))
        .containsExactly(
            new Violation("/view/blocks/0", "card is not allowed in a modal"),
            new Violation("/view/blocks/1", "data_visualization is only allowed in a message"));
  }

  @Test
  void aModalNeedsATitleAndWithInputsASubmit() {
    JsonObject modal =
        modal(
            object(
                "{'type':'input','label':{'type':'plain_text','text':'a'},'element':{'type':'plain_text_input'}}"));
    modal.remove("title");
    modal.remove("submit");

    assertThat(BlockKitRules.view(modal))
        .extracting(Violation::limit)
        .containsExactly(
            "missing required field: title",
            "missing required field: submit (the view has an input block)");
  }

  @Test
  void aViewIsAModalOrAHomeTab() {
    JsonObject view = modal();
    view.addProperty("type", "dialog");

    assertThat(BlockKitRules.view(view))
        .containsExactly(new Violation("/view/type", "must be one of home, modal"));
  }

  @Test
  void everythingThatIsWrongIsListed() {
    assertThat(
            BlockKitRules.message(
                object("{'blocks':%s}", array(3, i -> object("{'type':'header'}")))))
        .hasSize(4);
  }
}
