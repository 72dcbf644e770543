package dev.containerarch.advisor.agreement;

import java.util.List;

/// A member without whom another option would be first.
///
/// @param first who would be first under the mean of the others
public record WithoutMember(String member, List<String> first) {

  public WithoutMember {
    first = List.copyOf(first);
  }
}
