package dev.containerarch.advisor.validation;

import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.FeePrices;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.advice.Standing;
import dev.containerarch.advisor.advice.Verdict;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.workload.FactDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One case put to the advisor in one edition, with default points.
final class Replay {

  /// Amounts that lie on both sides of the bounds that limits and effects know.
  private static final Map<String, List<String>> AMOUNTS =
      Map.of(
          "cpu", List.of("20"),
          "memory", List.of("150"),
          "image", List.of("100", "5000"),
          "start", List.of("10", "300"),
          "storage", List.of("100"),
          "disk", List.of("190", "300"),
          "platform-team", List.of("0", "5", "10"));

  private static final PriceBook BOOK = PriceBook.load();

  /// Of the bundled knowledge.
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final Knowledge knowledge;
  private final PublishedCase published;
  private final String edition;
  private final Comparison comparison;

  Replay(Knowledge knowledge, PublishedCase published, String edition) {
    this.knowledge = knowledge;
    this.published = published;
    this.edition = edition;
    this.comparison = compare(List.of());
  }

  PublishedCase published() {
    return published;
  }

  Comparison comparison() {
    return comparison;
  }

  private Comparison compare(List<String> more) {
    List<String> words = new ArrayList<>(published.words());
    words.add("edition=" + edition);
    words.addAll(more);
    RequestReader.Reading reading = new RequestReader(knowledge).read(words);
    if (!reading.problems().isEmpty()) {
      throw new IllegalStateException(published.id() + ": " + reading.problems());
    }
    return new Advisor(knowledge, () -> FeePrices.bundled(BOOK, DAY)).compare(reading.request());
  }

  /// The option named first; empty when none is left.
  Optional<Standing.Eligible> first() {
    return comparison.eligible().stream().findFirst();
  }

  boolean isCloseCall() {
    return comparison.verdict() instanceof Verdict.CloseCall;
  }

  /// Whether every option that the limits left is of one plane.
  boolean limitsSettle(Function<Architecture, String> plane) {
    return !comparison.excluded().isEmpty() && planes(comparison.eligible(), plane) == 1;
  }

  /// Whether the options too close to call are of several planes.
  boolean isCloseBetween(Function<Architecture, String> plane) {
    return comparison.verdict() instanceof Verdict.CloseCall close
        && planes(close.level(), plane) > 1;
  }

  private static long planes(
      List<Standing.Eligible> options, Function<Architecture, String> plane) {
    return options.stream().map(option -> plane.apply(option.architecture())).distinct().count();
  }

  static String controlPlaneOf(Architecture architecture) {
    return architecture.controlPlane().toUpperCase(Locale.ROOT);
  }

  /// EC2 that AWS runs counts as EC2.
  static String dataPlaneOf(Architecture architecture) {
    return architecture.dataPlane().equals("fargate") ? "Fargate" : "EC2";
  }

  static String planesOf(Architecture architecture) {
    return controlPlaneOf(architecture) + " on " + dataPlaneOf(architecture);
  }

  String chosenControlPlane() {
    return published.column("control_plane");
  }

  String chosenDataPlane() {
    return published.column("data_plane");
  }

  String chosenPlanes() {
    return chosenControlPlane() + " on " + chosenDataPlane();
  }

  boolean hitsControlPlane() {
    return hitsControlPlane(comparison);
  }

  private boolean hitsControlPlane(Comparison of) {
    return !of.eligible().isEmpty() && controlPlaneOf(firstOf(of)).equals(chosenControlPlane());
  }

  private static Architecture firstOf(Comparison comparison) {
    return comparison.eligible().getFirst().architecture();
  }

  boolean saysDataPlane() {
    return !chosenDataPlane().equals("unspecified");
  }

  boolean hitsDataPlane() {
    return hitsDataPlane(comparison);
  }

  private boolean hitsDataPlane(Comparison of) {
    return !of.eligible().isEmpty() && dataPlaneOf(firstOf(of)).equals(chosenDataPlane());
  }

  /// Neither the book nor the time of most cases knew EC2 that AWS runs.
  boolean hitsDataPlaneByName() {
    return hitsDataPlane() && !firstOf(comparison).dataPlane().equals("managed");
  }

  boolean isMiss() {
    return !isHit(comparison);
  }

  private boolean isHit(Comparison of) {
    return hitsControlPlane(of) && (!saysDataPlane() || hitsDataPlane(of));
  }

  /// The best-placed option on the planes that they chose, eligible or not.
  Optional<Standing> chosen() {
    return comparison.standings().stream()
        .filter(s -> controlPlaneOf(s.architecture()).equals(chosenControlPlane()))
        .filter(s -> !saysDataPlane() || dataPlaneOf(s.architecture()).equals(chosenDataPlane()))
        .findFirst();
  }

  /// Facts that nobody stated and any one of which would have led to the planes that they chose.
  List<String> factsThatWouldTurnIt() {
    List<String> turning = new ArrayList<>();
    for (FactDefinition fact : knowledge.facts()) {
      if (comparison.workload().value(fact.name()).isEmpty()) {
        for (String value : values(fact)) {
          String word = fact.name() + "=" + value;
          if (isHit(compare(List.of(word)))) {
            turning.add(word);
          }
        }
      }
    }
    return turning;
  }

  private static List<String> values(FactDefinition fact) {
    return switch (fact) {
      case FactDefinition.Flag _ -> List.of("yes", "no");
      case FactDefinition.Choice choice ->
          choice.name().equals("region")
              ? List.of()
              : choice.values().stream().map(FactDefinition.Choice.Value::id).toList();
      case FactDefinition.Quantity quantity -> AMOUNTS.getOrDefault(quantity.name(), List.of());
    };
  }

  /// For each criterion the nearest number of points, in steps of 5, that would have led to the
  /// planes that they chose, the other points staying as they are.
  List<String> pointsThatWouldTurnIt() {
    List<String> turning = new ArrayList<>();
    comparison
        .assumptions()
        .points()
        .forEach((criterion, points) -> {
          for (int step = 5; step <= 100; step += 5) {
            for (double other : List.of(points - step, points + step)) {
              String word = criterion + ":" + Math.round(other);
              if (other >= 0 && isHit(compare(List.of(word)))) {
                turning.add(word);
                return;
              }
            }
          }
        });
    return turning;
  }
}
