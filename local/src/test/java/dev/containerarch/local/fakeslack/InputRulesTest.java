package dev.containerarch.local.fakeslack;

import static dev.containerarch.local.fakeslack.Json.modal;
import static dev.containerarch.local.fakeslack.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What inputs may hold from the beginning.
class InputRulesTest {

  private static final String A = "{'text':{'type':'plain_text','text':'A'},'value':'a'}";
  private static final String B = "{'text':{'type':'plain_text','text':'B'},'value':'b'}";
  private static final String A_WITH_EMOJI =
      "{'text':{'type':'plain_text','text':'A','emoji':true},'value':'a'}";

  private static JsonObject input(String element) {
    return object(
        "{'type':'input','label':{'type':'plain_text','text':'L'},'element':%s}",
        element.replace("$A+", A_WITH_EMOJI).replace("$A", A).replace("$B", B));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'datepicker','initial_date':'2026-11-30'}",
        "{'type':'timepicker','initial_time':'09:05'}",
        "{'type':'datetimepicker','initial_date_time':1795424400}",
        "{'type':'number_input','is_decimal_allowed':false,'initial_value':'3','min_value':'1','max_value':'3'}",
        "{'type':'number_input','is_decimal_allowed':true,'initial_value':'-0.5'}",
        "{'type':'plain_text_input','multiline':true,'min_length':2,'max_length':500,'initial_value':'ab'}",
        "{'type':'static_select','options':[$A,$B],'initial_option':$A+}",
        "{'type':'static_select','option_groups':[{'label':{'type':'plain_text','text':'G'},'options':[$A]},{'label':{'type':'plain_text','text':'H'},'options':[$B]}],'initial_option':$B}",
        "{'type':'multi_static_select','options':[$A,$B],'initial_options':[$B,$A],'max_selected_items':2}",
        "{'type':'radio_buttons','options':[$A,$B],'initial_option':$B}",
        "{'type':'checkboxes','options':[$A,$B],'initial_options':[$B]}",
        "{'type':'multi_users_select','initial_users':['U1','U2'],'max_selected_items':12}",
        "{'type':'users_select','initial_user':'U1','focus_on_load':true}",
      })
  void whatIsInOrderIsFine(String element) {
    assertThat(BlockKitRules.view(modal(input(element)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'datepicker','initial_date':'30.11.2026'}                                     | initial_date       | must be in the format YYYY-MM-DD
          {'type':'datepicker','initial_date':'2026-13-01'}                                     | initial_date       | must be in the format YYYY-MM-DD
          {'type':'timepicker','initial_time':'9:05'}                                           | initial_time       | must be in the format HH:mm
          {'type':'timepicker','initial_time':'24:00'}                                          | initial_time       | must be in the format HH:mm
          {'type':'datetimepicker','initial_date_time':1795424400000}                           | initial_date_time  | must be a UNIX timestamp of 10 digits
          {'type':'number_input','is_decimal_allowed':false,'initial_value':'1.5'}              | initial_value      | must be a string of a whole number
          {'type':'number_input','is_decimal_allowed':true,'initial_value':1.5}                 | initial_value      | must be a string of a number
          {'type':'number_input','is_decimal_allowed':true,'min_value':'2','max_value':'1'}     | min_value          | must be less than or equal to max_value
          {'type':'number_input','is_decimal_allowed':false,'initial_value':'9','max_value':'5'} | initial_value     | must be between min_value and max_value
          {'type':'plain_text_input','min_length':5,'max_length':3}                             | min_length         | must be less than or equal to max_length
          {'type':'plain_text_input','max_length':3,'initial_value':'abcd'}                     | initial_value      | must be less than 4 characters
          {'type':'static_select','options':[$A],'initial_option':$B}                           | initial_option     | must exactly match one of the options
          {'type':'radio_buttons','options':[$A],'initial_option':$B}                           | initial_option     | must exactly match one of the options
          {'type':'checkboxes','options':[$A],'initial_options':[$A,$B]}                        | initial_options/1  | must exactly match one of the options
          {'type':'multi_static_select','options':[$A],'initial_options':[$B]}                  | initial_options/0  | must exactly match one of the options
          {'type':'multi_users_select','max_selected_items':0}                                  | max_selected_items | must be between 1 and 2147483647
          """)
  void whatIsNotInOrderIsRefused(String element, String field, String limit) {
    assertThat(BlockKitRules.view(modal(input(element))))
        .containsExactly(new Violation("/view/blocks/0/element/" + field, limit));
  }

  @Test
  void onlyOneInputHasTheKeyboard() {
    String first = "{'type':'plain_text_input','focus_on_load':true}";
    assertThat(BlockKitRules.view(modal(input(first)))).isEmpty();
    assertThat(BlockKitRules.view(modal(input(first), input(first))))
        .containsExactly(
            new Violation(
                "/view/blocks/1/element/focus_on_load", "only one element can have the focus"));
  }
}
