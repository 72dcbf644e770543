package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.agreement.Agreement;
import dev.containerarch.advisor.agreement.Voice;
import dev.containerarch.advisor.scoring.Leaf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a group thinks together.
///
/// @param recommendation under the mean of the members' weights, firm as far as the voices in the
///   room make it so. Its request has that mean as points, so it can be asked again by itself.
/// @param agreement of the members; empty when the hard limits leave no option
/// @param voices what each member weighs, in the order of `leaves`
public record Room(
    Recommendation recommendation,
    Optional<Agreement> agreement,
    List<Voice> voices,
    List<Leaf> leaves) {

  public Room {
    voices = List.copyOf(voices);
    leaves = List.copyOf(leaves);
  }

  /// What a voice gives to each criterion, as shares of all weight, in the order of the criteria.
  public Map<String, Double> shares(Voice voice) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      shares.merge(leaves.get(leaf).criterion(), voice.weights().get(leaf), Double::sum);
    }
    return shares;
  }
}
