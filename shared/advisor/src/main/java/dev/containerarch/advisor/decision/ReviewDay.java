package dev.containerarch.advisor.decision;

import dev.containerarch.advisor.cost.PriceAge;
import dev.containerarch.advisor.cost.price.EksVersions;
import dev.containerarch.advisor.knowledge.Knowledge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The day on which a decision is best looked at again, where nobody says another: the earliest of
/// twelve months from now, the day on which the prices behind it are too old (counted from today
/// where they are already), and for EKS the last day of standard support of the newest Kubernetes
/// version that can be chosen today. Never a day in the past.
public final class ReviewDay {

  private static final int MONTHS = 12;
  private static final String EKS = "eks";

  private final Knowledge knowledge;
  private final EksVersions versions;

  public ReviewDay(Knowledge knowledge, EksVersions versions) {
    this.knowledge = knowledge;
    this.versions = versions;
  }

  /// The day for a choice.
  ///
  /// @param architectures ids of the chosen ones, also in the interim
  /// @param pricesAsOf the day of the prices, where prices took part
  public LocalDate of(
      Collection<String> architectures, Optional<LocalDate> pricesAsOf, LocalDate today) {
    LocalDate day = today.plusMonths(MONTHS);
    if (pricesAsOf.isPresent()) {
      LocalDate old = pricesAsOf.get().plusDays(PriceAge.WARN_AFTER_DAYS);
      // Whoever decided on prices that were too old already knew it: the time runs anew.
      day = earlier(day, old.isAfter(today) ? old : today.plusDays(PriceAge.WARN_AFTER_DAYS));
    }
    if (architectures.stream().anyMatch(this::isEks)) {
      day = earlier(day, eks(today).orElse(day));
    }
    return day;
  }

  /// The day for a choice.
  ///
  /// @param architecture id of the chosen one
  /// @param interim id of the one until then
  /// @param pricesAsOf the day of the prices, where prices took part
  public LocalDate of(
      String architecture,
      Optional<String> interim,
      Optional<LocalDate> pricesAsOf,
      LocalDate today) {
    List<String> used = new ArrayList<>(List.of(architecture));
    interim.ifPresent(used::add);
    return of(used, pricesAsOf, today);
  }

  /// The day for a decision that was found to be still right today: nothing is known of prices that
  /// were looked at for that.
  public LocalDate again(Content content, LocalDate today) {
    return of(content.architecture(), content.interim(), Optional.empty(), today);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return other.isBefore(one) ? other : one;
  }

  /// The last day of standard support for a cluster that is made today.
  public Optional<LocalDate> eks(LocalDate today) {
    return versions.lastStandardDay(today);
  }

  private boolean isEks(String id) {
    return knowledge.architectures().stream()
        .anyMatch(known -> known.id().equals(id) && known.controlPlane().equals(EKS));
  }
}
