package dev.containerarch.local.fakeslack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// `files.getUploadURLExternal`, the upload, and `files.completeUploadExternal`, which have to come
/// in this order.
final class Files {

  /// A file's place, and what came of it.
  private static final class Place {
    private final String name;
    private final int length;
    private byte[] bytes = new byte[0];
    private boolean uploaded;
    private boolean shared;

    private Place(String name, int length) {
      this.name = name;
      this.length = length;
    }
  }

  private final Map<String, Place> places = new HashMap<>();
  private final List<SentFile> sent = new ArrayList<>();

  /// @param at where a file of this id is uploaded
  synchronized Answer place(Arguments arguments, Function<String, URI> at) {
    Optional<String> name = arguments.string("filename");
    Optional<Integer> length =
        arguments.string("length").filter(Files::isNumber).map(Integer::valueOf);
    if (name.isEmpty() || length.isEmpty() || length.get() < 1) {
      return Answer.error("invalid_arguments");
    }
    String id = "F" + (places.size() + 1) + "FAKE";
    places.put(id, new Place(name.get(), length.get()));
    JsonObject body = new JsonObject();
    body.addProperty("file_id", id);
    body.addProperty("upload_url", at.apply(id).toString());
    return Answer.ok(body);
  }

  private static boolean isNumber(String text) {
    return text.matches("\\d{1,9}");
  }

  /// Takes the bytes, exactly as many as were announced.
  synchronized Answer upload(String id, byte[] bytes) {
    Place place = places.get(id);
    if (place == null || place.uploaded) {
      return Answer.text(404, "not found");
    }
    if (bytes.length != place.length) {
      return Answer.text(400, "invalid_file_size");
    }
    place.bytes = bytes.clone();
    place.uploaded = true;
    return Answer.text(200, "OK - " + bytes.length);
  }

  synchronized Answer complete(Arguments arguments) {
    Optional<JsonArray> files = files(arguments);
    if (files.isEmpty() || files.get().isEmpty()) {
      return Answer.error("invalid_arguments");
    }
    // It takes the id of a conversation, not that of a member.
    Optional<String> channel = arguments.string("channel_id");
    if (channel.isPresent() && !channel.get().matches("[CDG][A-Z0-9]+")) {
      return Answer.error("channel_not_found");
    }
    for (JsonElement file : files.get()) {
      String id = file.getAsJsonObject().get("id").getAsString();
      Place place = places.get(id);
      if (place == null || !place.uploaded || place.shared) {
        return Answer.error("file_not_found");
      }
      place.shared = true;
      sent.add(new SentFile(id, channel.orElse(""), place.name, place.bytes));
    }
    JsonObject body = new JsonObject();
    body.add("files", files.get().deepCopy());
    return Answer.ok(body);
  }

  private static Optional<JsonArray> files(Arguments arguments) {
    JsonElement files = arguments.json().get("files");
    try {
      JsonElement parsed =
          files != null && files.isJsonPrimitive()
              ? JsonParser.parseString(files.getAsString())
              : files;
      return parsed instanceof JsonArray array ? Optional.of(array) : Optional.empty();
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }

  synchronized List<SentFile> sent() {
    return List.copyOf(sent);
  }
}
