package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.containerarch.advisor.cost.PriceAge;
import dev.containerarch.advisor.cost.PriceCoverage;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.cost.price.Rate;
import dev.containerarch.advisor.cost.price.RateLookup;
import dev.containerarch.advisor.cost.price.RegionPrices;
import dev.containerarch.advisor.knowledge.AsOf;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.workload.FactValue;
import dev.containerarch.slack.text.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The answer to `prices`: the figures of a region, how old they are, who says so, and what has
/// none.
public final class PricesView {

  private static final String REGION = "region";

  private final Knowledge knowledge;
  private final PriceBook book;

  public PricesView(Knowledge knowledge, PriceBook book) {
    this.knowledge = knowledge;
    this.book = book;
  }

  /// The regions that have prices.
  public Answer regions(Phrases phrases) {
    String title = phrases.say("prices.regions", "count", book.regions().size());
    return new Answer(
        title.replace("*", "").replace("`", ""),
        List.of(Parts.section(title + "\n" + known(phrases))));
  }

  /// What was typed is no region that has prices.
  public Answer unknown(String typed, Optional<String> nearest, Phrases phrases) {
    return Notice.answer(
        phrases.say("prices.unknown", "typed", ProblemsView.echo(typed))
            + ProblemsView.didYouMean(nearest, phrases)
            + "\n"
            + known(phrases));
  }

  /// The prices of one region.
  ///
  /// @param today decides how old they are
  public Answer region(RegionPrices prices, LocalDate today, Phrases phrases) {
    PriceCoverage coverage = PriceCoverage.of(prices);
    String title =
        phrases.say(
            "prices.title", REGION, prices.region(), "place", place(prices.region(), phrases));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Parts.section(title));
    List<String> single = new ArrayList<>();
    coverage.known().forEach(rate -> single.add("• " + CostBasisText.price(rate, phrases)));
    blocks.add(Parts.section(String.join("\n", single)));
    blocks.add(Parts.section(instances(coverage.instances(), phrases)));
    List<String> missing =
        coverage.missing().stream()
            .map(RateLookup::key)
            .map(key -> RateText.name(key, phrases))
            .toList();
    blocks.add(
        Parts.section(
            phrases.say("prices.missing")
                + "\n"
                + missing.stream().map(key -> "• " + key).collect(Collectors.joining("\n"))
                + (missing.isEmpty() ? "" : "\n")
                + phrases.say("prices.never")));
    List<Rate> all = new ArrayList<>(coverage.known());
    all.addAll(coverage.instances());
    age(all, today, phrases).ifPresent(age -> blocks.add(Parts.section(age)));
    blocks.add(Parts.context(sources(all, phrases)));
    return new Answer(title.replace("*", "").replace("`", ""), blocks);
  }

  private static String instances(List<Rate> rates, Phrases phrases) {
    if (rates.isEmpty()) {
      return phrases.say("prices.instances.none");
    }
    Comparator<Rate> byDate = Comparator.comparing(rate -> rate.asOf().lastDay());
    AsOf oldest = rates.stream().min(byDate).orElseThrow().asOf();
    AsOf newest = rates.stream().max(byDate).orElseThrow().asOf();
    String sources =
        rates.stream()
            .flatMap(rate -> rate.sources().stream())
            .distinct()
            .collect(Collectors.joining(", "));
    return oldest.equals(newest)
        ? phrases.say(
            "prices.instances.oneday", "count", rates.size(), "date", oldest, "sources", sources)
        : phrases.say(
            "prices.instances",
            "count",
            rates.size(),
            "oldest",
            oldest,
            "newest",
            newest,
            "sources",
            sources);
  }

  private static Optional<String> age(List<Rate> rates, LocalDate today, Phrases phrases) {
    return PriceAge.of(rates, today)
        .filter(PriceAge::outdated)
        .map(age ->
            phrases.say(
                "cost.age",
                "rate",
                RateText.name(age.oldest().key(), phrases),
                "date",
                age.oldest().asOf(),
                "days",
                age.days()));
  }

  private String sources(List<Rate> rates, Phrases phrases) {
    Set<String> ids = new LinkedHashSet<>();
    rates.forEach(rate -> ids.addAll(rate.sources()));
    return phrases.say(
        "cost.sources",
        "sources",
        book.sources().stream()
            .filter(source -> ids.contains(source.id()))
            .map(source ->
                source.id()
                    + " "
                    + source.publisher()
                    + ", "
                    + source.location()
                    + ", "
                    + source.asOf())
            .collect(Collectors.joining("; ")));
  }

  private String known(Phrases phrases) {
    return book.regions().stream()
        .map(region -> "• `" + region.code() + "` " + place(region.code(), phrases))
        .collect(Collectors.joining("\n"));
  }

  private String place(String code, Phrases phrases) {
    return new FactText(knowledge, phrases)
        .value(knowledge.fact(REGION), new FactValue.Choice(code));
  }
}
