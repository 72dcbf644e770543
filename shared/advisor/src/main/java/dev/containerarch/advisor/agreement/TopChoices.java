package dev.containerarch.advisor.agreement;

import java.util.List;

/// Whom each member would choose alone.
///
/// @param members how many there are
/// @param supports the options that somebody has first, the most wanted first; a member with
///   several options level counts for each of them
public record TopChoices(int members, List<Support> supports) {

  /// An option with those who would choose it.
  ///
  /// @param members who have the option first, in the order given
  public record Support(String option, List<String> members) {
    public Support {
      members = List.copyOf(members);
    }
  }

  public TopChoices {
    supports = List.copyOf(supports);
  }

  /// Top-choice agreement: the share of members who have this option first, 0 to 1.
  public double share(String option) {
    return supports.stream()
        .filter(support -> support.option().equals(option))
        .mapToDouble(support -> (double) support.members().size() / members)
        .findFirst()
        .orElse(0);
  }
}
