package dev.containerarch.advisor.robustness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Where the sampling starts. It is a hash of what is asked, so the same question on the same
/// engine always draws the same numbers.
public record Seed(long value) {

  /// The first 8 bytes, big-endian, of SHA-256 over the inputs followed by the engine version.
  ///
  /// @param canonicalInputs the same bytes for the same question, whatever machine wrote them
  public static Seed of(byte[] canonicalInputs, String engineVersion) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(canonicalInputs);
      digest.update(engineVersion.getBytes(StandardCharsets.UTF_8));
      return new Seed(ByteBuffer.wrap(digest.digest()).getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// A random source of its own for each distribution, so that leaving one out does not change what
  /// the others draw.
  Xoshiro256 source(WeightDistribution distribution) {
    int stream =
        switch (distribution) {
          case ANY_WEIGHTS -> 1;
          case AROUND_THE_WEIGHTS -> 2;
          case VOICES_IN_THE_ROOM -> 3;
        };
    return Xoshiro256.of(Xoshiro256.mix(value + stream));
  }
}
