package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.advice.EditionChange.LimitMoved;
import dev.containerarch.advisor.advice.EditionChange.RatingMoved;
import dev.containerarch.advisor.advice.EditionChange.Total;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Effect;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.Limit;
import dev.containerarch.advisor.knowledge.Rating;
import dev.containerarch.advisor.scoring.Leaf;
import dev.containerarch.advisor.scoring.ValueModel;
import dev.containerarch.advisor.scoring.Weights;
import dev.containerarch.advisor.workload.Truth;
import dev.containerarch.advisor.workload.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Puts one question to the older and to the newer edition and says what makes the answers differ.
public final class EditionAdvisor {

  private static final double ALL = 100;
  private static final int LEAST_OPTIONS = 2;

  private final Knowledge knowledge;
  private final Advisor advisor;

  /// One that rates service fees in both editions.
  public EditionAdvisor(Knowledge knowledge) {
    this(knowledge, new Advisor(knowledge));
  }

  /// @param advisor of the same knowledge, which compares in either edition
  public EditionAdvisor(Knowledge knowledge, Advisor advisor) {
    this.knowledge = knowledge;
    this.advisor = advisor;
  }

  /// The edition that the default one is held against; the default one itself when there is no
  /// other.
  public static Edition older(Knowledge knowledge) {
    for (Edition edition : knowledge.editions()) {
      if (!edition.id().equals(knowledge.defaultEdition().id())) {
        return edition;
      }
    }
    return knowledge.defaultEdition();
  }

  /// Whether both editions know at least two of the options that a request asks for.
  public static boolean isPossible(Knowledge knowledge, ComparisonRequest request) {
    Edition older = older(knowledge);
    return !older.id().equals(knowledge.defaultEdition().id())
        && asked(knowledge, older, request).size() >= LEAST_OPTIONS
        && asked(knowledge, knowledge.defaultEdition(), request).size() >= LEAST_OPTIONS;
  }

  private static List<String> asked(
      Knowledge knowledge, Edition edition, ComparisonRequest request) {
    List<String> asked = new ArrayList<>();
    for (Architecture architecture : knowledge.architecturesOf(edition)) {
      if (request.only().isEmpty() || request.only().contains(architecture.id())) {
        asked.add(architecture.id());
      }
    }
    return asked;
  }

  /// What changed; empty when it is not possible to say.
  ///
  /// @param request whose edition does not matter
  public Optional<EditionChange> change(ComparisonRequest request) {
    if (!isPossible(knowledge, request)) {
      return Optional.empty();
    }
    Comparison before = compare(older(knowledge), request);
    Comparison after = compare(knowledge.defaultEdition(), request);
    return Optional.of(
        new EditionChange(
            before, after, totals(before, after), ratings(before, after), limits(before, after)));
  }

  private Comparison compare(Edition edition, ComparisonRequest request) {
    return advisor.compare(
        request.in(
            edition.id(),
            request.only().isEmpty() ? List.of() : asked(knowledge, edition, request)));
  }

  private static List<Total> totals(Comparison before, Comparison after) {
    List<Total> totals = new ArrayList<>();
    for (Standing standing : after.standings()) {
      totals.add(
          new Total(
              standing.architecture(),
              standing(before, standing.architecture()),
              Optional.of(standing)));
    }
    for (Standing standing : before.standings()) {
      if (standing(after, standing.architecture()).isEmpty()) {
        totals.add(new Total(standing.architecture(), Optional.of(standing), Optional.empty()));
      }
    }
    return totals;
  }

  private static Optional<Standing> standing(Comparison comparison, Architecture architecture) {
    return comparison.standings().stream()
        .filter(standing -> standing.architecture().equals(architecture))
        .findFirst();
  }

  private List<RatingMoved> ratings(Comparison before, Comparison after) {
    Premises premises = Premises.of(knowledge, after.request());
    Weights weights = premises.weights();
    var then = new SituatedRatings(knowledge, before.edition(), before.workload(), before.fees());
    var now = new SituatedRatings(knowledge, after.edition(), after.workload(), after.fees());
    List<Leaf> leaves = premises.points().leaves();
    List<RatingMoved> moved = new ArrayList<>();
    for (Standing standing : after.standings()) {
      Architecture architecture = standing.architecture();
      if (standing(before, architecture).isEmpty()) {
        continue;
      }
      for (int leaf = 0; leaf < leaves.size(); leaf++) {
        String part = leaves.get(leaf).id();
        double by =
            now.value(part, architecture.id()).middle()
                - then.value(part, architecture.id()).middle();
        double moves = ALL * weights.get(leaf) * by;
        if (Math.abs(moves) > ValueModel.TIE) {
          moved.add(moved(part, architecture, moves, before, after, then, now));
        }
      }
    }
    moved.sort(Comparator.comparingDouble((RatingMoved rating) -> -Math.abs(rating.points())));
    return moved;
  }

  private RatingMoved moved(
      String part,
      Architecture architecture,
      double points,
      Comparison before,
      Comparison after,
      SituatedRatings then,
      SituatedRatings now) {
    Rating old = before.edition().rating(part, architecture.id());
    Rating rating = after.edition().rating(part, architecture.id());
    Optional<Effect> effect =
        old.rating().equals(rating.rating())
            ? effect(after, part, architecture).or(() -> effect(before, part, architecture))
            : Optional.empty();
    return new RatingMoved(
        architecture,
        knowledge.subCriterion(part),
        then.rating(part, architecture.id()),
        now.rating(part, architecture.id()),
        part.equals(ServiceFees.PART) && after.fees() instanceof ComputedFees computed
            ? computed.of(architecture.id())
            : Optional.empty(),
        points,
        effect.map(Effect::reason).orElse(rating.reason()),
        effect.map(Effect::source).orElse(rating.source()),
        effect.map(Effect::asOf).orElse(rating.asOf()));
  }

  /// The first that moved a rating, where the editions themselves agree on it.
  private static Optional<Effect> effect(
      Comparison comparison, String part, Architecture architecture) {
    for (Adjustment adjustment : comparison.adjustments()) {
      if (adjustment.part().id().equals(part)
          && adjustment.changes().stream()
              .anyMatch(change -> change.architecture().equals(architecture))) {
        return Optional.of(adjustment.because().getFirst());
      }
    }
    return Optional.empty();
  }

  private List<LimitMoved> limits(Comparison before, Comparison after) {
    List<Limit> gone = only(before, after);
    List<Limit> added = only(after, before);
    List<LimitMoved> moved = new ArrayList<>();
    for (Limit limit : added) {
      Optional<Limit> replaced = gone.stream().filter(old -> isSame(old, limit)).findFirst();
      replaced.ifPresent(gone::remove);
      if (replaced.isEmpty() || !isUnchanged(replaced.get(), limit, before)) {
        moved.add(
            new LimitMoved(
                replaced, Optional.of(limit), decides(replaced, Optional.of(limit), after)));
      }
    }
    for (Limit limit : gone) {
      moved.add(
          new LimitMoved(
              Optional.of(limit),
              Optional.empty(),
              decides(Optional.of(limit), Optional.empty(), before)));
    }
    moved.sort(Comparator.comparing((LimitMoved limit) -> !limit.decides()));
    return moved;
  }

  /// The limits of one edition that the other does not have, as far as they are about something
  /// that is compared.
  private List<Limit> only(Comparison one, Comparison other) {
    List<Limit> limits = new ArrayList<>();
    for (Limit limit : knowledge.limitsOf(one.edition())) {
      if (!limit.editions().contains(other.edition().id())
          && one.standings().stream()
              .anyMatch(standing -> limit.excludes().contains(standing.architecture().id()))) {
        limits.add(limit);
      }
    }
    return limits;
  }

  /// About the same fact, in the same direction, and about one architecture at least in common.
  private static boolean isSame(Limit one, Limit other) {
    return one.when().fact().equals(other.when().fact())
        && one.when().getClass().equals(other.when().getClass())
        && one.excludes().stream().anyMatch(other.excludes()::contains);
  }

  /// Whether it still says the same about every option that was there before: what is new is only
  /// that it says so about newer options too.
  private static boolean isUnchanged(Limit old, Limit limit, Comparison before) {
    return old.when().equals(limit.when())
        && before.standings().stream()
            .map(standing -> standing.architecture().id())
            .allMatch(id -> old.excludes().contains(id) == limit.excludes().contains(id));
  }

  private static boolean decides(
      Optional<Limit> before, Optional<Limit> after, Comparison comparison) {
    return breaks(before, comparison.workload()) != breaks(after, comparison.workload());
  }

  private static boolean breaks(Optional<Limit> limit, Workload workload) {
    return limit.isPresent() && limit.get().when().in(workload) == Truth.TRUE;
  }
}
