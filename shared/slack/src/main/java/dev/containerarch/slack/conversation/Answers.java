package dev.containerarch.slack.conversation;

import com.slack.api.model.view.View;
import dev.containerarch.advisor.Lazy;
import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.ComparisonRequest;
import dev.containerarch.advisor.advice.Recommendation;
import dev.containerarch.advisor.advice.RequestProblem;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.advice.TeamDefaults;
import dev.containerarch.advisor.cost.ExchangeRate;
import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.advisor.decision.DecisionLog.LogUnavailable;
import dev.containerarch.advisor.decision.DecisionLog.Recording;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.command.DecisionNumber;
import dev.containerarch.slack.command.Subcommand;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.ComparisonView;
import dev.containerarch.slack.view.DecisionModal;
import dev.containerarch.slack.view.DecisionView;
import dev.containerarch.slack.view.ExplainView;
import dev.containerarch.slack.view.HelpView;
import dev.containerarch.slack.view.HistoryView;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.ProblemsView;
import dev.containerarch.slack.view.RecommendationView;
import dev.containerarch.slack.view.State;
import dev.containerarch.slack.view.TopicsView;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The answers themselves, the same whether they were typed for, clicked for or submitted for.
final class Answers {

  private static final Logger logger = LoggerFactory.getLogger(Answers.class);

  private static final int MOST_NEAREST = 3;

  private final Supplier<DecisionLog> log;
  private final Clock clock;
  private final RequestReader requests;
  private final Advisor advisor;

  private final Knowledge knowledge;
  private final ComparisonView comparisonView;
  private final RecommendationView recommendationView;
  private final DecisionView decisionView;
  private final DecisionModal decisionModal;
  private final HistoryView historyView;
  private final HelpView helpView;
  private final ProblemsView problemsView;
  private final ExplainView explainView;
  private final TopicsView topicsView;
  private final Costs costs;
  private final WhyNots whyNots;
  private final Editions editions;
  private final Lazy<Exports> exports;
  private final Lazy<Replays> replays;
  private final Lazy<Statistics> statistics;

  Answers(Knowledge knowledge, Stores stores, Clock clock) {
    this.knowledge = knowledge;
    this.log = stores.log();
    this.clock = clock;
    this.requests = new RequestReader(knowledge);
    this.costs = new Costs(knowledge, stores.snapshots(), clock);
    this.advisor = new Advisor(knowledge, costs::feePrices);
    this.comparisonView = new ComparisonView(knowledge);
    this.recommendationView = new RecommendationView(knowledge);
    this.decisionView = new DecisionView(knowledge);
    this.decisionModal = new DecisionModal(knowledge);
    this.historyView = new HistoryView(knowledge);
    this.helpView = new HelpView(knowledge);
    this.problemsView = new ProblemsView(knowledge);
    this.explainView = new ExplainView(knowledge);
    this.topicsView = new TopicsView(knowledge);
    this.whyNots = new WhyNots(knowledge, requests, advisor, costs::feePrices);
    this.editions = new Editions(knowledge, advisor);
    this.exports = new Lazy<>(() -> new Exports(knowledge, log, clock));
    this.replays = new Lazy<>(() -> new Replays(knowledge, log, advisor::compare, clock));
    this.statistics = new Lazy<>(() -> new Statistics(knowledge, log, clock));
  }

  Exports exports() {
    return exports.get();
  }

  Replays replays() {
    return replays.get();
  }

  Statistics statistics() {
    return statistics.get();
  }

  Answer welcome(Phrases phrases) {
    return helpView.welcome(phrases);
  }

  Answer help(Optional<Subcommand> subcommand, Phrases phrases) {
    return helpView.help(subcommand, phrases);
  }

  Answer problems(List<RequestProblem> problems, List<String> typed, Phrases phrases) {
    return problemsView.answer(problems, typed, phrases);
  }

  /// Explains what somebody typed; nothing asks for the list of topics.
  ///
  /// @param edition the one whose ratings are shown
  Answer explain(String typed, Edition edition, Phrases phrases) {
    if (typed.isBlank()) {
      return topics(1, phrases);
    }
    return knowledge
        .topics()
        .find(typed)
        .map(topic -> explainView.topic(topic, edition, phrases))
        .orElseGet(() ->
            explainView.unknown(typed, knowledge.topics().nearest(typed, MOST_NEAREST), phrases));
  }

  /// Explains the topic of a button, in the edition that it names, if any.
  Answer explain(State state, Phrases phrases) {
    Edition edition =
        state.words().stream()
            .skip(1)
            .findFirst()
            .flatMap(knowledge.editionWords()::find)
            .orElse(knowledge.defaultEdition());
    return explain(state.first(), edition, phrases);
  }

  /// @param page from 1
  Answer topics(int page, Phrases phrases) {
    return topicsView.page(page, phrases);
  }

  /// A page of the list of topics, as a button names it; what is no number gives the first.
  Answer topics(State state, Phrases phrases) {
    return topics(number(state.first()).orElse(1), phrases);
  }

  Comparison compare(ComparisonRequest request) {
    return advisor.compare(request);
  }

  /// The comparison of a request that the app itself wrote into a button or modal. One that no
  /// longer reads, because the knowledge has changed since, gives the comparison without premises,
  /// which says so.
  Comparison compare(State state) {
    return compare(request(state));
  }

  private ComparisonRequest request(State state) {
    RequestReader.Reading reading = requests.read(state.words());
    return reading.problems().isEmpty() ? reading.request() : requests.read(List.of()).request();
  }

  /// What changed from one edition to the next, for a request that stands in a button.
  Answer editions(State state, Phrases phrases) {
    return editions(request(state), phrases);
  }

  /// @param request whose edition does not matter
  Answer editions(ComparisonRequest request, Phrases phrases) {
    return editions.answer(request, phrases);
  }

  /// Whether a word is `edition=` with all editions behind it.
  boolean asksForAllEditions(String value, Phrases phrases) {
    return editions.areAll(value, phrases);
  }

  /// Why an option that stands in a button, if any, is not the first.
  Answer whyNot(State state, Phrases phrases) {
    return whyNots.answer(state, phrases);
  }

  /// @param option the one that is asked about; without it, the answer asks for it
  Answer whyNot(Optional<Architecture> option, ComparisonRequest request, Phrases phrases) {
    return whyNots.answer(option, request, phrases);
  }

  /// Computes what was typed or stands in a button.
  ///
  /// @param team what holds unless the words say something
  /// @param currency in which amounts are shown besides USD
  Answer costs(
      List<String> words, TeamDefaults team, Optional<ExchangeRate> currency, Phrases phrases) {
    return costs.costs(words, team, currency, phrases);
  }

  /// @param typed a region; nothing for the team's, or for the list of regions
  Answer prices(String typed, Optional<String> regionOfTeam, Phrases phrases) {
    return costs.prices(typed, regionOfTeam, phrases);
  }

  Answer comparison(Comparison comparison, Phrases phrases) {
    return comparisonView.answer(comparison, phrases);
  }

  Answer shared(Asker asker, Comparison comparison, Phrases phrases) {
    return comparisonView.shared(comparison, asker.member(), phrases);
  }

  /// What is recommended, with what it rests on.
  Answer recommendation(Comparison comparison, Phrases phrases) {
    return recommendationView.answer(advisor.recommend(comparison), phrases);
  }

  Answer sharedRecommendation(Asker asker, Comparison comparison, Phrases phrases) {
    return recommendationView.shared(advisor.recommend(comparison), asker.member(), phrases);
  }

  /// The analysis behind the confidence word; where there is none, because the knowledge has
  /// changed since and fewer than two options are left, the recommendation itself.
  Answer firmness(Comparison comparison, Phrases phrases) {
    Recommendation recommendation = advisor.recommend(comparison);
    return recommendation.robustness().isPresent()
        ? recommendationView.firmness(recommendation, phrases)
        : recommendationView.answer(recommendation, phrases);
  }

  View modal(Comparison comparison, DecisionModal.Draft draft, String channel, Phrases phrases) {
    State state = ModalState.of(phrases.language(), channel, comparison.request());
    return decisionModal.open(comparison, draft, state, phrases);
  }

  /// Keeps a decision.
  ///
  /// @param choice what the member chose and wrote
  /// @param onceKey the same key records once only
  /// @throws LogUnavailable when nothing was kept
  Recording record(
      Asker asker, Comparison comparison, Choice choice, String channel, String onceKey) {
    return log.get()
        .record(
            asker.tenant(),
            Content.of(
                choice.title(),
                choice.architecture(),
                choice.reason(),
                asker.member(),
                channel,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Basis.of(comparison)),
            new Status.Accepted(),
            onceKey);
  }

  /// What a member chose and wrote.
  ///
  /// @param architecture its id
  record Choice(String architecture, String title, String reason) {}

  Answer recorded(Recording recording, Phrases phrases) {
    return decisionView.recorded(recording, phrases);
  }

  View recordedModal(Recording recording, Phrases phrases) {
    return decisionView.recordedModal(recording, phrases);
  }

  /// @throws LogUnavailable when the log does not answer
  Answer history(Tenant tenant, Optional<String> cursor, Phrases phrases) {
    return switch (log.get().list(tenant, DecisionFilter.ALL, cursor, HistoryView.PAGE)) {
      case Listing.Page page -> historyView.page(page, cursor.isEmpty(), phrases);
      case Listing.NoSuchCursor _ -> Notice.answer(phrases.say("history.nocursor"));
      case Listing.NothingToLookFor _, Listing.TooManyWords _, Listing.TooCommon _ ->
          throw new IllegalStateException("no text was looked for");
    };
  }

  /// Shows a decision by its number, written `12`, `#12` or `CA-12`.
  ///
  /// @throws LogUnavailable when the log does not answer
  Answer show(Tenant tenant, String typed, Phrases phrases) {
    Optional<Integer> number = number(typed);
    if (number.isEmpty()) {
      return Notice.answer(phrases.say("show.number", "typed", ProblemsView.echo(typed)));
    }
    return log.get()
        .find(tenant, number.get())
        .map(kept -> decisionView.card(kept, phrases))
        .orElseGet(() -> Notice.answer(phrases.say("show.none", "name", "CA-" + number.get())));
  }

  private static Optional<Integer> number(String typed) {
    return DecisionNumber.of(typed);
  }

  /// Says that the log could not be reached, and keeps the cause where the deployer finds it.
  Answer unavailable(LogUnavailable e, Phrases phrases) {
    warn(e);
    return Notice.answer(phrases.say(e.mayBeKept() ? "error.log.unsure" : "error.log"));
  }

  static void warn(LogUnavailable e) {
    String cause = e.getCause() == null ? "no cause" : e.getCause().getClass().getName();
    logger.warn("the decision log is unavailable: {} ({})", e.getMessage(), cause);
  }
}
