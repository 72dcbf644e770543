package dev.containerarch.advisor.cost.price;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Until when AWS supports which Kubernetes version on EKS.
public record EksVersions(List<Version> versions) {

  /// A Kubernetes minor version on EKS.
  ///
  /// @param version such as `1.34`
  /// @param standardEnd first day on which the extended-support surcharge is due
  /// @param extendedEnd first day without support: AWS upgrades the cluster by itself
  public record Version(
      String version, LocalDate release, LocalDate standardEnd, LocalDate extendedEnd) {}

  /// The support that a cluster gets on a day.
  public enum Support {
    STANDARD,
    EXTENDED,
    ENDED
  }

  public EksVersions {
    versions = List.copyOf(versions);
  }

  /// The versions of the price book.
  public static EksVersions load() {
    return new EksVersions(
        PriceFile.read(
            "eks-versions.csv",
            List.of(
                "version",
                "release",
                "standard_support_end",
                "extended_support_end",
                "source",
                "as_of"),
            line ->
                new Version(
                    line.text("version"),
                    LocalDate.parse(line.text("release")),
                    LocalDate.parse(line.text("standard_support_end")),
                    LocalDate.parse(line.text("extended_support_end")))));
  }

  /// The last day of standard support for the newest version that a cluster can be made with; empty
  /// when the book knows none that is still in standard support.
  public Optional<LocalDate> lastStandardDay(LocalDate today) {
    return versions.stream()
        .filter(version -> !version.release().isAfter(today))
        .map(Version::standardEnd)
        .filter(today::isBefore)
        .max(LocalDate::compareTo)
        .map(end -> end.minusDays(1));
  }

  /// Empty when the version is not in the book.
  public Optional<Support> support(String version, LocalDate day) {
    return versions.stream()
        .filter(known -> known.version().equals(version))
        .findFirst()
        .map(known ->
            day.isBefore(known.standardEnd())
                ? Support.STANDARD
                : day.isBefore(known.extendedEnd()) ? Support.EXTENDED : Support.ENDED);
  }
}
