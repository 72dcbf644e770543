package dev.containerarch.local.fakeslack;

import java.nio.charset.StandardCharsets;

/// A file that the app shared.
public final class SentFile {

  private final String id;
  private final String channel;
  private final String name;
  private final byte[] bytes;

  SentFile(String id, String channel, String name, byte[] bytes) {
    this.id = id;
    this.channel = channel;
    this.name = name;
    this.bytes = bytes.clone();
  }

  /// Slack's id of it.
  public String id() {
    return id;
  }

  /// Where; empty when it was shared nowhere.
  public String channel() {
    return channel;
  }

  public String name() {
    return name;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /// Its content, if it is text.
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
