package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.Lazy;
import dev.containerarch.advisor.advice.CostAdvice;
import dev.containerarch.advisor.advice.CostAdvisor;
import dev.containerarch.advisor.advice.CostRequestReader;
import dev.containerarch.advisor.advice.FeePrices;
import dev.containerarch.advisor.advice.TeamDefaults;
import dev.containerarch.advisor.cost.ExchangeRate;
import dev.containerarch.advisor.cost.price.CurrentPrices;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.cost.price.PriceSnapshots;
import dev.containerarch.advisor.cost.price.RegionPrices;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.text.Typed;
import dev.containerarch.advisor.workload.FactReading;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.CostView;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.PricesView;
import dev.containerarch.slack.view.ProblemsView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The answers about money. The price book is read with the first of them, and fresher prices with
/// the first that needs a region's. A comparison waits for them only when it knows enough to
/// compute service fees.
final class Costs {

  private final Knowledge knowledge;
  private final Clock clock;
  private final Lazy<Prices> prices;
  private final Lazy<Desk> desk;

  Costs(Knowledge knowledge, Supplier<PriceSnapshots> snapshots, Clock clock) {
    this.knowledge = knowledge;
    this.clock = clock;
    this.prices = new Lazy<>(() -> Prices.of(snapshots.get(), clock));
    this.desk = new Lazy<>(() -> Desk.of(knowledge, prices.get()));
  }

  /// What a comparison asks for that knows enough to compute service fees.
  FeePrices feePrices() {
    Prices open = prices.get();
    return new FeePrices(open.book(), open.current()::region, today());
  }

  /// The book with what is fresher than it.
  private record Prices(PriceBook book, CurrentPrices current) {

    static Prices of(PriceSnapshots snapshots, Clock clock) {
      PriceBook book = PriceBook.load();
      return new Prices(book, new CurrentPrices(book, snapshots, clock));
    }

    Optional<RegionPrices> region(String code) {
      return current.region(code).map(CurrentPrices.Current::prices);
    }
  }

  /// Everything else that needs the price book.
  private record Desk(
      PriceBook book,
      CurrentPrices current,
      CostRequestReader reader,
      CostAdvisor advisor,
      CostView costs,
      PricesView prices) {

    static Desk of(Knowledge knowledge, Prices prices) {
      PriceBook book = prices.book();
      return new Desk(
          book,
          prices.current(),
          new CostRequestReader(knowledge, book),
          new CostAdvisor(knowledge, book, prices::region),
          new CostView(knowledge, book),
          new PricesView(knowledge, book));
    }
  }

  /// @param team what holds unless the words say something
  /// @param currency in which amounts are shown besides USD, and a wage may be given
  Answer costs(
      List<String> words, TeamDefaults team, Optional<ExchangeRate> currency, Phrases phrases) {
    Desk open = desk.get();
    CostRequestReader.Reading reading = open.reader().read(words, team, currency);
    if (!reading.problems().isEmpty()) {
      return new ProblemsView(knowledge).answer(reading.problems(), words, phrases);
    }
    Optional<ExchangeRate> rate =
        reading.request().rate().map(typed -> typed.on(today())).or(() -> currency);
    CostAdvice advice = open.advisor().cost(reading.request());
    Answer answer = open.costs().answer(advice, today(), rate, phrases);
    return advice instanceof CostAdvice.Costed costed
        ? open.current()
            .region(costed.costs().inputs().region())
            .map(prices -> noted(answer, prices, phrases))
            .orElse(answer)
        : answer;
  }

  /// @param typed a region's code or place in either language, or a word for the list of regions;
  ///   nothing for the team's region, or for the list where there is none
  Answer prices(String typed, Optional<String> regionOfTeam, Phrases phrases) {
    Desk open = desk.get();
    if (typed.isBlank() && regionOfTeam.isPresent()) {
      return Notice.below(prices(regionOfTeam.get(), phrases), phrases.say("prices.team"));
    }
    return typed.isBlank() || phrases.words("prices.all").contains(Typed.normal(typed))
        ? open.prices().regions(phrases)
        : prices(typed, phrases);
  }

  private Answer prices(String typed, Phrases phrases) {
    Desk open = desk.get();
    String named = typed.strip().replaceFirst("^[^=]*=", "");
    FactReading asFact = knowledge.fact("region").read(named);
    Optional<String> code =
        asFact instanceof FactReading.Stated(var value)
            ? Optional.of(value.canonical())
            : open.book().regionWords().find(named);
    return code.flatMap(open.current()::region)
        .map(current ->
            noted(open.prices().region(current.prices(), today(), phrases), current, phrases))
        .orElseGet(
            () -> open.prices().unknown(named, nearest(asFact, named, open.book()), phrases));
  }

  /// Says so when fresher prices could not be read.
  private static Answer noted(Answer answer, CurrentPrices.Current current, Phrases phrases) {
    return current.bundledOnly() ? Notice.below(answer, phrases.say("prices.bundled")) : answer;
  }

  private static Optional<String> nearest(FactReading asFact, String typed, PriceBook book) {
    Optional<String> nearest = book.regionWords().nearest(typed);
    return nearest.isEmpty() && asFact instanceof FactReading.NoSuchValue(var _, var _, var near)
        ? near
        : nearest;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
