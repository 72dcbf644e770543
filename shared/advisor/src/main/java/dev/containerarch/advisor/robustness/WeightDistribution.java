package dev.containerarch.advisor.robustness;

/// Which weightings are sampled. Every sampled figure is printed with it.
public enum WeightDistribution {
  /// All that there are, each as likely: Dirichlet(1) over the criteria, then over the leaves of
  /// each.
  ANY_WEIGHTS,
  /// Close to the given weights, or to the group's: Dirichlet(κw).
  AROUND_THE_WEIGHTS,
  /// Those of the members: any of them with the same chance, then Dirichlet(κw) of that one.
  VOICES_IN_THE_ROOM
}
