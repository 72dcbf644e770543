package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.price.RateLookup;
import dev.containerarch.advisor.cost.price.RegionPrices;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The instance types that can be the cheapest for a task, found once for all inputs that ask for
/// the same: the search over a region's types is most of the work of a cost, and most inputs have
/// no part in it. For one region, one CPU architecture and one set of flags.
final class Fleets {

  /// The inputs that decide which types take a task and what a node-hour of them costs.
  private static final List<CostInput> OF_A_NODE =
      List.of(
          CostInput.CPU,
          CostInput.MEMORY,
          CostInput.GPUS,
          CostInput.DISK,
          CostInput.NODE_DISK,
          CostInput.DAEMONS,
          CostInput.SPOT,
          CostInput.SAVINGS_PLAN);

  // Of maps rather than of a record as key: the methods that the compiler would generate for it
  // cost
  // a cold start some ten milliseconds.
  private final Map<Plane, Map<List<BigDecimal>, Found>> found = new EnumMap<>(Plane.class);

  /// What a plane can choose from.
  ///
  /// @param candidates without types that can never be the cheapest
  /// @param steady the same without burstable types
  /// @param all what they were found among
  record Found(List<Candidate> candidates, List<Candidate> steady, Candidates all) {}

  Found of(CostInputs inputs, RegionPrices prices, Plane plane, RateLookup gp3) {
    List<BigDecimal> numbers = new ArrayList<>(OF_A_NODE.size());
    for (CostInput input : OF_A_NODE) {
      numbers.add(inputs.get(input));
    }
    Map<List<BigDecimal>, Found> ofPlane = found.get(plane);
    if (ofPlane == null) {
      ofPlane = new HashMap<>();
      found.put(plane, ofPlane);
    }
    Found known = ofPlane.get(numbers);
    if (known == null) {
      known = find(Candidates.of(inputs, prices, plane, gp3));
      ofPlane.put(numbers, known);
    }
    return known;
  }

  private static Found find(Candidates all) {
    List<Candidate> steady = new ArrayList<>();
    for (Candidate candidate : all.candidates()) {
      if (!candidate.type().burstable()) {
        steady.add(candidate);
      }
    }
    return new Found(Candidate.undominated(all.candidates()), Candidate.undominated(steady), all);
  }
}
