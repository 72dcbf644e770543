package dev.containerarch.slack.view;

import dev.containerarch.advisor.advice.CostAdvice;
import dev.containerarch.advisor.advice.CostAdvice.FleetAgainstFargate;
import dev.containerarch.advisor.advice.Standing;
import dev.containerarch.advisor.cost.CostEstimate;
import dev.containerarch.advisor.cost.CostEstimate.Excluded;
import dev.containerarch.advisor.cost.CostEstimate.Feature;
import dev.containerarch.advisor.cost.CostEstimate.Priced;
import dev.containerarch.advisor.cost.CostEstimate.Reason;
import dev.containerarch.advisor.cost.CostEstimate.Unpriced;
import dev.containerarch.advisor.cost.CostInput;
import dev.containerarch.advisor.cost.CostLine;
import dev.containerarch.advisor.cost.Flip;
import dev.containerarch.advisor.cost.PackingBreakEven;
import dev.containerarch.advisor.cost.TaskRange;
import dev.containerarch.advisor.cost.price.FargateSize;
import dev.containerarch.advisor.cost.price.InstanceType;
import dev.containerarch.advisor.cost.price.RateKey;
import dev.containerarch.advisor.cost.price.RateLookup;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Phrases;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The sentences about totals: which is the cheapest, what turns that, and what has no total.
final class CostText {

  private static final BigDecimal MIB_PER_GIB = BigDecimal.valueOf(1024);

  private final Knowledge knowledge;
  private final Phrases phrases;

  CostText(Knowledge knowledge, Phrases phrases) {
    this.knowledge = knowledge;
    this.phrases = phrases;
  }

  static String name(CostLine line, Phrases phrases) {
    return switch (line) {
      case COMPUTE -> phrases.say("cost.line.compute");
      case CONTROL_PLANE -> phrases.say("cost.line.plane");
      case MANAGEMENT_FEE -> phrases.say("cost.line.fee");
      case STORAGE_NETWORK -> phrases.say("cost.line.network");
      case LABOUR -> phrases.say("cost.line.labour");
    };
  }

  String verdict(CostAdvice.Costed advice) {
    List<Priced> priced = advice.costs().priced();
    if (priced.isEmpty()) {
      return phrases.say("cost.none");
    }
    Priced first = priced.getFirst();
    String total = Figures.money(first.total().amount());
    if (priced.size() == 1) {
      return phrases.say("cost.only", "first", name(first.architecture()), "total", total);
    }
    Priced second = priced.get(1);
    return phrases.say(
        "cost.verdict",
        "first",
        name(first.architecture()),
        "total",
        total,
        "second",
        name(second.architecture()),
        "other",
        Figures.money(second.total().amount()),
        "more",
        Figures.money(second.total().minus(first.total()).amount()));
  }

  /// What turns the order; empty when there is no order.
  Optional<String> turns(CostAdvice.Costed advice) {
    if (advice.byTasks().isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("cost.turns"));
    lines.add("• " + tasks(advice));
    for (Flip flip : advice.flips()) {
      if (flip.input() != CostInput.TASKS) {
        lines.add("• " + flip(flip));
      }
    }
    advice.fleets().forEach(fleet -> lines.add("• " + fleet(fleet)));
    return Optional.of(String.join("\n", lines));
  }

  private String tasks(CostAdvice.Costed advice) {
    int asked = advice.costs().inputs().get(CostInput.TASKS).intValueExact();
    List<TaskRange> ranges = advice.byTasks();
    int upTo = ranges.getLast().to();
    if (ranges.size() == 1) {
      return phrases.say(
          "cost.tasks.always", "option", name(ranges.getFirst().cheapest()), "most", count(upTo));
    }
    int at = 0;
    while (ranges.get(at).to() < asked) {
      at++;
    }
    int last = ranges.size() - 1;
    List<String> sentences = new ArrayList<>();
    if (at > 0) {
      TaskRange before = ranges.get(at - 1);
      sentences.add(at == 1 ? first("cost.tasks.below", before) : within(before));
    }
    if (at == 0) {
      sentences.add(first("cost.tasks.stays", ranges.getFirst()));
    } else if (at == last) {
      sentences.add(range("cost.tasks.stays", ranges.get(at), upTo));
    } else {
      sentences.add(within(ranges.get(at)));
    }
    if (at < last) {
      TaskRange next = ranges.get(at + 1);
      sentences.add(at + 1 == last ? range("cost.tasks.from", next, next.from()) : within(next));
    }
    // Nodes are bought whole, so that the order may turn back and forth before it settles.
    if (at > 1 || at + 1 < last) {
      sentences.add(
          phrases.say(
              "cost.tasks.often",
              "times",
              last,
              "most",
              count(upTo),
              "tasks",
              count(ranges.getLast().from()),
              "option",
              name(ranges.getLast().cheapest())));
    }
    return String.join(" ", sentences);
  }

  /// A range that begins with one task.
  private String first(String key, TaskRange range) {
    return range.to() == 1 ? within(range) : range(key, range, range.to());
  }

  /// A range that has another on both sides.
  private String within(TaskRange range) {
    return range.from() == range.to()
        ? range("cost.tasks.at", range, range.from())
        : phrases.say(
            "cost.tasks.within",
            "option",
            name(range.cheapest()),
            "from",
            count(range.from()),
            "to",
            count(range.to()));
  }

  private String range(String key, TaskRange range, int tasks) {
    return phrases.say(key, "option", name(range.cheapest()), "tasks", count(tasks));
  }

  private static String count(int tasks) {
    return Figures.quantity(BigDecimal.valueOf(tasks));
  }

  private String flip(Flip flip) {
    String option = name(flip.cheapest());
    boolean from = flip.direction() == Flip.Direction.FROM;
    // Rounded away from where the order is the same, so that the figure itself never misleads.
    BigDecimal at = flip.at().setScale(2, from ? RoundingMode.CEILING : RoundingMode.FLOOR);
    String key =
        switch (flip.input()) {
          case PACKING -> from ? "cost.flip.packing.from" : "cost.flip.packing.below";
          case MANAGED_PACKING -> from ? "cost.flip.managed.from" : "cost.flip.managed.below";
          case WAGE -> from ? "cost.flip.wage.from" : "cost.flip.wage.below";
          case UPGRADE_HOURS -> from ? "cost.flip.upgrade.from" : "cost.flip.upgrade.below";
          default -> throw new IllegalArgumentException("no sentence for " + flip);
        };
    return phrases.say(key, "at", Figures.quantity(at), "option", option);
  }

  private String fleet(FleetAgainstFargate fleet) {
    String sentence =
        switch (fleet.packing()) {
          case PackingBreakEven.At(BigDecimal percent) ->
              phrases.say(
                  "cost.fleet.at",
                  "fleet",
                  name(fleet.fleet()),
                  "fargate",
                  name(fleet.fargate()),
                  "percent",
                  Figures.quantity(percent.setScale(2, RoundingMode.CEILING)));
          case PackingBreakEven.Always _ ->
              phrases.say(
                  "cost.fleet.always",
                  "fleet",
                  name(fleet.fleet()),
                  "fargate",
                  name(fleet.fargate()));
          case PackingBreakEven.Never _ ->
              phrases.say(
                  "cost.fleet.never",
                  "fleet",
                  name(fleet.fleet()),
                  "fargate",
                  name(fleet.fargate()));
        };
    return sentence
        + fleet
            .spend()
            .map(spend ->
                " "
                    + phrases.say(
                        "cost.fleet.spend",
                        "fargate",
                        name(fleet.fargate()),
                        "fleet",
                        name(fleet.fleet()),
                        "spend",
                        Figures.money(spend.amount())))
            .orElse("");
  }

  /// Which options have no total, and why; empty when all have.
  Optional<String> without(CostAdvice.Costed advice) {
    List<String> lines = new ArrayList<>();
    for (CostEstimate estimate : advice.costs().estimates()) {
      switch (estimate) {
        case Priced _ -> {}
        case Unpriced(String architecture, Reason reason) ->
            lines.add(
                "• "
                    + phrases.say(
                        "cost.without", "option", name(architecture), "reason", reason(reason)));
        case Excluded(String architecture, var _) ->
            lines.add(
                "• "
                    + phrases.say(
                        "cost.ruledout",
                        "option",
                        name(architecture),
                        "rules",
                        rules(advice, architecture)));
      }
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(phrases.say("cost.withouts") + "\n" + String.join("\n", lines));
  }

  private String rules(CostAdvice.Costed advice, String architecture) {
    return advice.comparison().excluded().stream()
        .filter(standing -> standing.architecture().id().equals(architecture))
        .map(Standing.Excluded::limits)
        .flatMap(List::stream)
        .map(limit -> phrases.say(limit.rule()))
        .collect(Collectors.joining("; "));
  }

  String reason(Reason reason) {
    return switch (reason) {
      case Reason.NoRate(List<RateLookup> missing) ->
          phrases.say(
              "cost.reason.norate",
              "rates",
              missing.stream().map(this::missing).collect(Collectors.joining("; ")));
      case Reason.TooLargeForFargate(FargateSize largest) ->
          phrases.say("cost.reason.fargate", "size", size(largest));
      case Reason.TooLargeForInstances(
              InstanceType mostCpu,
              InstanceType mostMemory,
              InstanceType mostGpus) ->
          phrases.say(
              "cost.reason.instances",
              "cpu",
              mostCpu.name(),
              "vcpus",
              mostCpu.vcpu(),
              "memory",
              mostMemory.name(),
              "gib",
              gib(mostMemory.memoryMib()),
              "gpu",
              mostGpus.name(),
              "gpus",
              mostGpus.gpus());
      case Reason.NotOffered(Feature feature) ->
          switch (feature) {
            case GPU -> phrases.say("cost.reason.gpu");
            case ARM64 -> phrases.say("cost.reason.arm");
            case WINDOWS -> phrases.say("cost.reason.windows");
            case DISK -> phrases.say("cost.reason.disk");
          };
    };
  }

  /// A rate that there is no figure for.
  String missing(RateLookup lookup) {
    return switch (lookup) {
      case RateLookup.Unknown(RateKey key) -> RateText.name(key, phrases);
      case RateLookup.Conflicting(RateKey key, var rates) ->
          phrases.say(
              "cost.rate.conflict",
              "rate",
              RateText.name(key, phrases),
              "amounts",
              rates.stream()
                  .map(rate ->
                      Figures.unitPrice(rate.amount())
                          + " ("
                          + String.join(" ", rate.sources())
                          + ", "
                          + rate.asOf()
                          + ")")
                  .collect(Collectors.joining(", ")));
      case RateLookup.Known known -> RateText.name(known.rate().key(), phrases);
    };
  }

  String name(String architecture) {
    return phrases.say(knowledge.architecture(architecture).name());
  }

  static String size(FargateSize size) {
    return Figures.quantity(BigDecimal.valueOf(size.milliCpu(), 3))
        + " vCPU, "
        + gib(size.memoryMib())
        + " GiB";
  }

  static String gib(int mib) {
    return Figures.quantity(BigDecimal.valueOf(mib).divide(MIB_PER_GIB));
  }
}
