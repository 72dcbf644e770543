package dev.containerarch.advisor.wrong;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/// The same question has the same answer.
public final class TakesAChance {

  private TakesAChance() {}

  static List<Object> chances() {
    return List.of(Math.random(), new Random(1).nextInt(), UUID.randomUUID());
  }
}
