package dev.containerarch.advisor.scoring;

import java.util.List;

/// What an option reaches under one weighting.
///
/// @param total points out of 100: the sum of the contributions
/// @param contributions points that each leaf adds, in the order of the problem's leaves
public record Score(String option, double total, List<Double> contributions) {

  public Score {
    contributions = List.copyOf(contributions);
  }
}
