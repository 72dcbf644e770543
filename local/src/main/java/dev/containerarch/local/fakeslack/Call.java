package dev.containerarch.local.fakeslack;

import com.google.gson.JsonObject;

/// One request that reached the fake Slack, whatever it answered. Tokens are not part of it.
///
/// @param method the Web API method (`views.open`), or [#RESPONSE_URL]
/// @param body the arguments; `view`, `blocks`, `metadata` and `attachments` as JSON even where
///   they came as strings of JSON
public record Call(String method, JsonObject body) {

  /// The method of a call to a response URL.
  public static final String RESPONSE_URL = "response_url";

  /// Whichever call comes next; for [FakeSlack#failNext].
  public static final String ANY = "*";
}
