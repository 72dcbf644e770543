package dev.containerarch.local.fakeslack;

import com.google.gson.JsonObject;

/// A call that was not refused, told before the caller gets its answer.
///
/// @param method the Web API method, or [Call#RESPONSE_URL]
/// @param responseUrl the path of the response URL (`/response/7`); empty for a method
/// @param arguments what the caller sent, without its token
/// @param answer what it will get; empty for a response URL, which answers in text
public record Accepted(
    String method, String responseUrl, JsonObject arguments, JsonObject answer) {}
