package dev.containerarch.advisor.cost;

import dev.containerarch.advisor.cost.ComputePlan.Load;
import dev.containerarch.advisor.cost.CostEstimate.Priced;
import dev.containerarch.advisor.cost.Flip.Direction;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.cost.price.RegionPrices;
import dev.containerarch.advisor.knowledge.Architecture;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What would make another architecture the cheapest: exact, because costs are steps and straight
/// lines. With fewer than two totals there is no order that could change, and every answer is
/// empty.
public final class CostSensitivity {

  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  private final CostModel model;
  private final PriceBook book;
  private final CostInputs inputs;
  private final RegionPrices prices;
  private final List<Architecture> architectures;
  private final List<CostPlan> plans;
  private final Load load;
  private final TaskSearch tasks;
  private final int winner;

  private CostSensitivity(
      PriceBook book,
      CostInputs inputs,
      RegionPrices prices,
      List<Architecture> architectures,
      Set<String> excluded) {
    this.model = new CostModel(book.fargateSizes());
    this.book = book;
    this.inputs = inputs;
    this.prices = prices;
    this.architectures = List.copyOf(architectures);
    this.plans = model.plans(inputs, prices, architectures, excluded);
    this.load = Load.of(inputs);
    this.tasks = new TaskSearch(plans, load);
    this.winner = plans.isEmpty() ? -1 : tasks.at(load.tasks()).cheapest(0);
  }

  /// Prepares the answers for the same arguments as [CostModel#estimate].
  public static CostSensitivity of(
      PriceBook book,
      CostInputs inputs,
      RegionPrices prices,
      List<Architecture> architectures,
      Set<String> excluded) {
    return new CostSensitivity(book, inputs, prices, architectures, excluded);
  }

  /// The total of one architecture for another number of tasks, exact; empty when it has none. The
  /// peak moves in proportion.
  public Optional<Money> total(String architecture, int count) {
    return plan(architecture).map(plan -> Money.usd(plan.usd(load.withTasks(count))));
  }

  /// Which architecture is the cheapest for every number of tasks up to a bound.
  public List<TaskRange> cheapestByTasks(int upTo) {
    if (plans.size() < 2) {
      return List.of();
    }
    List<TaskRange> ranges = new ArrayList<>();
    int from = 1;
    int cheapest = tasks.at(1).cheapest(0);
    while (true) {
      OptionalInt next = tasks.firstAbove(cheapest, from, upTo);
      int to = next.orElse(upTo + 1) - 1;
      ranges.add(new TaskRange(from, to, plans.get(cheapest).architecture()));
      if (next.isEmpty()) {
        return ranges;
      }
      from = next.getAsInt();
      cheapest = tasks.at(from).cheapest(cheapest);
    }
  }

  /// The nearest values of tasks, packing, wage and upgrade hours, above and below, at which
  /// another architecture becomes the cheapest.
  ///
  /// @param upToTasks where the search over tasks ends
  public List<Flip> flips(int upToTasks) {
    if (plans.size() < 2) {
      return List.of();
    }
    List<Flip> flips = new ArrayList<>(byTasks(upToTasks));
    flips.addAll(byPacking(CostInput.PACKING, PackingSearch.selfRun(plans, load)));
    flips.addAll(byPacking(CostInput.MANAGED_PACKING, PackingSearch.managed(plans, load)));
    flips.addAll(linear(CostInput.WAGE, plans.stream().map(CostPlan::labourHours).toList()));
    flips.addAll(
        linear(CostInput.UPGRADE_HOURS, plans.stream().map(this::usdPerUpgradeHour).toList()));
    return flips;
  }

  /// From which packing on a fleet costs no more than an architecture that does not depend on that
  /// packing, such as Fargate. Empty when one of them has no total.
  ///
  /// @throws IllegalArgumentException when the first is no fleet, or the second depends on the same
  ///   packing
  public Optional<PackingBreakEven> breakEvenPacking(String fleet, String other) {
    Optional<CostPlan> a = plan(fleet);
    Optional<CostPlan> b = plan(other);
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    if (!(a.get().compute() instanceof FleetPlan nodes)
        || (b.get().compute() instanceof FleetPlan rival && rival.managed() == nodes.managed())) {
      throw new IllegalArgumentException("no break-even packing of " + fleet + " and " + other);
    }
    PackingSearch search =
        nodes.managed()
            ? PackingSearch.managed(List.of(a.get()), load)
            : PackingSearch.selfRun(List.of(a.get()), load);
    CostInput input = nodes.managed() ? CostInput.MANAGED_PACKING : CostInput.PACKING;
    return Optional.of(search.breakEven(a.get(), b.get(), least(input)));
  }

  /// The monthly compute spend of one architecture, such as Fargate, at the first number of tasks
  /// for which another costs less in total. Empty when there is none up to the bound.
  public Optional<Money> breakEvenSpend(String spender, String other, int upToTasks) {
    Optional<CostPlan> a = plan(spender);
    Optional<CostPlan> b = plan(other);
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    TaskSearch pair = new TaskSearch(List.of(a.get(), b.get()), load);
    OptionalInt first = pair.at(1).beaten(0) ? OptionalInt.of(1) : pair.firstAbove(0, 1, upToTasks);
    return first.isEmpty()
        ? Optional.empty()
        : Optional.of(a.get().at(load.withTasks(first.getAsInt())).line(CostLine.COMPUTE));
  }

  /// What each input does to the lead of the cheapest over the second; the widest effect first.
  public List<TornadoBar> tornado() {
    List<Priced> priced =
        plans.stream()
            .map(plan -> plan.at(load))
            .sorted(java.util.Comparator.comparing(estimate -> estimate.total().amount()))
            .toList();
    return priced.size() < 2
        ? List.of()
        : new Tornado(model, book, inputs, prices)
            .of(architecture(priced.get(0)), architecture(priced.get(1)));
  }

  private List<Flip> byTasks(int upTo) {
    List<Flip> flips = new ArrayList<>(2);
    tasks
        .firstAbove(winner, load.tasks(), upTo)
        .ifPresent(count -> flips.add(byTasks(Direction.FROM, count)));
    tasks
        .lastBelow(winner, 1, load.tasks())
        .ifPresent(count -> flips.add(byTasks(Direction.BELOW, count)));
    return flips;
  }

  private Flip byTasks(Direction direction, int count) {
    return new Flip(CostInput.TASKS, direction, BigDecimal.valueOf(count), id(tasks.at(count)));
  }

  private List<Flip> byPacking(CostInput input, PackingSearch search) {
    if (search.nothingMoves()) {
      return List.of();
    }
    List<Flip> flips = new ArrayList<>(2);
    Fraction now = Fraction.ofPercent(inputs.get(input));
    Fraction least = least(input);
    search
        .firstAbove(winner, now, Fraction.ONE)
        .ifPresent(limit ->
            flips.add(new Flip(input, Direction.FROM, limit.percent(), id(search.at(limit)))));
    search
        .lastBelow(winner, least, search.lastStep(now))
        .ifPresent(below ->
            flips.add(
                new Flip(input, Direction.BELOW, below.limit().percent(), id(below.beaten()))));
    return flips;
  }

  private List<Flip> linear(CostInput input, List<BigDecimal> slopes) {
    return new LinearFlips(
            input,
            inputs.get(input),
            input.definition(book).min(),
            input.definition(book).max(),
            plans.stream().map(CostPlan::architecture).toList(),
            tasks.at(load.tasks()).usd(),
            slopes)
        .of(winner);
  }

  private BigDecimal usdPerUpgradeHour(CostPlan plan) {
    boolean kubernetes =
        architectures.stream()
            .anyMatch(architecture ->
                architecture.id().equals(plan.architecture())
                    && Plane.of(architecture).kubernetes());
    return kubernetes
        ? inputs
            .get(CostInput.UPGRADES)
            .multiply(inputs.get(CostInput.WAGE))
            .divide(MONTHS, MathContext.DECIMAL128)
        : BigDecimal.ZERO;
  }

  private Fraction least(CostInput input) {
    return Fraction.ofPercent(input.definition(book).min());
  }

  private String id(Standings standings) {
    return plans.get(standings.cheapest(winner)).architecture();
  }

  private Optional<CostPlan> plan(String architecture) {
    return plans.stream().filter(plan -> plan.architecture().equals(architecture)).findFirst();
  }

  private Architecture architecture(Priced priced) {
    return architectures.stream()
        .filter(architecture -> architecture.id().equals(priced.architecture()))
        .findFirst()
        .orElseThrow();
  }
}
