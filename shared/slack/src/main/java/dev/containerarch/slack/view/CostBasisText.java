package dev.containerarch.slack.view;

import dev.containerarch.advisor.advice.CostAdvice;
import dev.containerarch.advisor.advice.CostRequest;
import dev.containerarch.advisor.cost.ComputeDetail;
import dev.containerarch.advisor.cost.ComputeDetail.Alternative;
import dev.containerarch.advisor.cost.CostEstimate.CostNote;
import dev.containerarch.advisor.cost.CostEstimate.Gap;
import dev.containerarch.advisor.cost.CostEstimate.Priced;
import dev.containerarch.advisor.cost.CostFlag;
import dev.containerarch.advisor.cost.CostInput;
import dev.containerarch.advisor.cost.CostInputs;
import dev.containerarch.advisor.cost.CostTerm;
import dev.containerarch.advisor.cost.OperatingSystem;
import dev.containerarch.advisor.cost.PriceAge;
import dev.containerarch.advisor.cost.price.InputWords;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.cost.price.Rate;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Phrases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What totals rest on: what was chosen, the multiplications, unit prices with source and date, and
/// every assumption.
final class CostBasisText {

  private final PriceBook book;
  private final Phrases phrases;
  private final CostText names;

  CostBasisText(Knowledge knowledge, PriceBook book, Phrases phrases) {
    this.book = book;
    this.phrases = phrases;
    this.names = new CostText(knowledge, phrases);
  }

  /// The Fargate size or the nodes of every total.
  Optional<String> chosen(CostAdvice.Costed advice) {
    List<Priced> all = advice.costs().priced();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("cost.chosen"));
    for (Priced priced : all) {
      lines.add("• " + names.name(priced.architecture()) + ": " + compute(priced) + notes(priced));
    }
    return Optional.of(String.join("\n", lines));
  }

  private String compute(Priced priced) {
    return switch (priced.compute()) {
      case ComputeDetail.OnFargate(var size, boolean cpuUp, boolean memoryUp, var taskHours) ->
          phrases.say(
                  "cost.fargate", "size", CostText.size(size), "hours", Figures.quantity(taskHours))
              + (cpuUp || memoryUp ? " " + phrases.say("cost.fargate.rounded") : "");
      case ComputeDetail.OnNodes nodes ->
          phrases.say(
                  "cost.nodes",
                  "nodes",
                  Figures.quantity(BigDecimal.valueOf(nodes.nodes())),
                  "type",
                  nodes.type().name(),
                  "vcpus",
                  nodes.type().vcpu(),
                  "gib",
                  CostText.gib(nodes.type().memoryMib()),
                  "tasks",
                  nodes.tasksPerNode(),
                  "bound",
                  bound(nodes.bound()),
                  "packing",
                  Figures.quantity(nodes.packing()),
                  "reason",
                  reason(nodes.reason()))
              + peak(nodes)
              + burstable(nodes);
    };
  }

  private String bound(ComputeDetail.NodeBound bound) {
    return switch (bound) {
      case CPU -> phrases.say("cost.bound.cpu");
      case MEMORY -> phrases.say("cost.bound.memory");
      case GPU -> phrases.say("cost.bound.gpu");
      case DENSITY -> phrases.say("cost.bound.density");
    };
  }

  private String reason(ComputeDetail.NodeReason reason) {
    return switch (reason) {
      case PACKING -> phrases.say("cost.because.packing");
      case WHOLE_TASKS -> phrases.say("cost.because.tasks");
      case AVAILABILITY -> phrases.say("cost.because.availability");
    };
  }

  private String peak(ComputeDetail.OnNodes nodes) {
    return nodes.peakNodes() == nodes.nodes()
        ? ""
        : " "
            + phrases.say(
                "cost.nodes.peak",
                "nodes",
                Figures.quantity(BigDecimal.valueOf(nodes.peakNodes())));
  }

  private String burstable(ComputeDetail.OnNodes nodes) {
    if (!nodes.type().burstable()) {
      return "";
    }
    return " "
        + nodes
            .withoutBurstable()
            .map((Alternative other) ->
                phrases.say(
                    "cost.burstable.other",
                    "nodes",
                    Figures.quantity(BigDecimal.valueOf(other.nodes())),
                    "type",
                    other.type().name(),
                    "extra",
                    Figures.money(other.extra().amount())))
            .orElseGet(() -> phrases.say("cost.burstable"));
  }

  private String notes(Priced priced) {
    StringBuilder all = new StringBuilder();
    for (CostNote note : CostNote.values()) {
      if (priced.notes().contains(note)) {
        all.append(
            switch (note) {
              case SPOT_NOT_OFFERED -> " " + phrases.say("cost.note.spot");
              case PLAN_NOT_APPLICABLE -> " " + phrases.say("cost.note.plan");
              case FEWER_TYPES -> " " + phrases.say("cost.note.types");
              // Said with the nodes, together with the best other type.
              case BURSTABLE_TYPE -> "";
            });
      }
    }
    return all.toString();
  }

  /// Every multiplication of the cheapest total.
  Optional<String> winner(CostAdvice.Costed advice) {
    return advice
        .costs()
        .cheapest()
        .map(cheapest -> {
          List<String> lines = new ArrayList<>();
          lines.add(phrases.say("cost.sum", "option", names.name(cheapest.architecture())));
          cheapest.terms().forEach(term -> lines.add("• " + term(term)));
          return String.join("\n", lines);
        });
  }

  private String term(CostTerm term) {
    String product =
        Figures.quantity(term.quantity())
            + " × "
            + Figures.unitPrice(term.unitUsd())
            + " = "
            + Figures.money(term.usd());
    return term.rates().isEmpty()
        ? CostText.name(term.item().line(), phrases) + ": " + product
        : term.rates().stream()
                .map(rate -> RateText.name(rate.key(), phrases))
                .collect(Collectors.joining(" + "))
            + ": "
            + product
            + term.rates().stream()
                .map(CostBasisText::origin)
                .distinct()
                .collect(Collectors.joining(", ", " _(", ")_"));
  }

  /// Unit prices that only the other totals rest on, and who says all of them.
  Optional<String> otherPrices(CostAdvice.Costed advice) {
    List<Priced> priced = advice.costs().priced();
    if (priced.isEmpty()) {
      return Optional.empty();
    }
    Set<Rate> all = new LinkedHashSet<>();
    priced.forEach(each -> all.addAll(each.rates()));
    List<String> lines = new ArrayList<>();
    List<Rate> others =
        all.stream().filter(rate -> !priced.getFirst().rates().contains(rate)).toList();
    if (!others.isEmpty()) {
      lines.add(phrases.say("cost.others"));
      others.forEach(rate -> lines.add("• " + price(rate, phrases)));
    }
    lines.add(sources(List.copyOf(all)));
    return Optional.of(String.join("\n", lines));
  }

  /// One unit price with its source and date.
  static String price(Rate rate, Phrases phrases) {
    return RateText.name(rate.key(), phrases)
        + ": "
        + Figures.unitPrice(rate.amount())
        + " _("
        + origin(rate)
        + ")_";
  }

  private static String origin(Rate rate) {
    return String.join(" ", rate.sources()) + ", " + rate.asOf();
  }

  /// Who stands behind the ids of sources.
  String sources(List<Rate> rates) {
    Set<String> ids = new LinkedHashSet<>();
    rates.forEach(rate -> ids.addAll(rate.sources()));
    return phrases.say(
        "cost.sources",
        "sources",
        book.sources().stream()
            .filter(source -> ids.contains(source.id()))
            .map(source -> source.id() + " " + source.publisher() + ", " + source.location())
            .collect(Collectors.joining("; ")));
  }

  /// Old prices, and what is used without a known rate; empty when there is nothing to warn of.
  Optional<String> warnings(CostAdvice.Costed advice, LocalDate today) {
    List<String> lines = new ArrayList<>();
    advice.costs().age(today).flatMap(this::age).ifPresent(lines::add);
    Map<String, List<String>> gaps = new java.util.LinkedHashMap<>();
    for (Priced priced : advice.costs().priced()) {
      for (Gap gap : priced.gaps()) {
        gaps.computeIfAbsent(names.missing(gap.missing()), _ -> new ArrayList<>())
            .add(names.name(priced.architecture()));
      }
    }
    gaps.forEach((rate, options) ->
        lines.add(phrases.say("cost.gap", "rate", rate, "options", String.join(", ", options))));
    if (advice.costs().unevenGaps()) {
      lines.add(phrases.say("cost.uneven"));
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
  }

  /// The warning about prices that are too old; empty when they are not.
  Optional<String> age(PriceAge age) {
    return age.outdated()
        ? Optional.of(
            phrases.say(
                "cost.age",
                "rate",
                RateText.name(age.oldest().key(), phrases),
                "date",
                age.oldest().asOf(),
                "days",
                age.days()))
        : Optional.empty();
  }

  /// What was said, and every default that was used because it was not said.
  String assumptions(CostAdvice.Costed advice) {
    CostInputs inputs = advice.costs().inputs();
    List<String> sentences = new ArrayList<>();
    sentences.add(phrases.say("assume.title"));
    sentences.add(phrases.say("cost.said", "words", said(advice)));
    Map<String, InputWords> words =
        book.inputWords().stream().collect(Collectors.toMap(InputWords::name, word -> word));
    List<String> defaults = new ArrayList<>();
    for (CostInput input : CostInput.values()) {
      if (inputs.assumed().contains(input)) {
        defaults.add(assumed(input.id(), plain(inputs.get(input)), words));
      }
    }
    for (CostFlag flag : CostFlag.values()) {
      if (!advice.request().flags().containsKey(flag)) {
        defaults.add(assumed(flag.id(), inputs.has(flag) ? "yes" : "no", words));
      }
    }
    if (advice.comparison().workload().value("arch").isEmpty()) {
      defaults.add("`arch=" + inputs.arch().id() + "`");
    }
    if (advice.comparison().workload().value("os").isEmpty()
        && inputs.os() == OperatingSystem.LINUX) {
      defaults.add("`os=linux`");
    }
    sentences.add(phrases.say("cost.defaults", "defaults", String.join(", ", defaults)));
    if (inputs.get(CostInput.SAVINGS_PLAN).signum() > 0) {
      sentences.add(phrases.say("cost.plan"));
    }
    sentences.add(
        phrases.say("cost.limits", "edition", phrases.say(advice.comparison().edition().name())));
    return String.join(" ", sentences);
  }

  private String assumed(String name, String value, Map<String, InputWords> words) {
    InputWords known = words.get(name);
    return "`" + name + "=" + value + "`" + (known == null ? "" : " " + phrases.say(known.label()));
  }

  /// The facts that count, those of a use case too, and the inputs.
  private static String said(CostAdvice.Costed advice) {
    List<String> words = new ArrayList<>();
    advice
        .comparison()
        .workload()
        .facts()
        .forEach((name, value) -> words.add(name + "=" + value.canonical()));
    CostRequest request = advice.request();
    request.numbers().forEach((input, number) -> words.add(input.id() + "=" + plain(number)));
    request.flags().forEach((flag, on) -> words.add(flag.id() + "=" + (on ? "yes" : "no")));
    request
        .rate()
        .ifPresent(rate ->
            words.add(
                rate.currency().getCurrencyCode().toLowerCase(Locale.ROOT)
                    + "="
                    + plain(rate.perUsd())));
    return String.join(" ", words);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
