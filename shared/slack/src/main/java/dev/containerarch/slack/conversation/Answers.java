package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.Lazy;
import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.ComparisonRequest;
import dev.containerarch.advisor.advice.Recommendation;
import dev.containerarch.advisor.advice.RequestProblem;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.advice.RoomAdvisor;
import dev.containerarch.advisor.advice.TeamDefaults;
import dev.containerarch.advisor.cost.ExchangeRate;
import dev.containerarch.advisor.decision.DecisionLog.LogUnavailable;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.GroupAdvisor;
import dev.containerarch.advisor.review.ReviewBoard.BoardUnavailable;
import dev.containerarch.slack.command.Subcommand;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.ComparisonView;
import dev.containerarch.slack.view.ExplainView;
import dev.containerarch.slack.view.HelpView;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.ProblemsView;
import dev.containerarch.slack.view.RecommendationView;
import dev.containerarch.slack.view.State;
import dev.containerarch.slack.view.TopicsView;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The answers themselves, the same whether they were typed for, clicked for or submitted for.
final class Answers {

  private static final Logger logger = LoggerFactory.getLogger(Answers.class);
  private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,5}");

  private static final int MOST_NEAREST = 3;

  private final RequestReader requests;
  private final Advisor advisor;

  private final Knowledge knowledge;
  private final ComparisonView comparisonView;
  private final RecommendationView recommendationView;
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
  private final Lazy<GroupAdvisor> group;

  Answers(Knowledge knowledge, Stores stores, Clock clock) {
    this.knowledge = knowledge;
    this.requests = new RequestReader(knowledge);
    this.costs = new Costs(knowledge, stores.snapshots(), clock);
    this.advisor = new Advisor(knowledge, costs::feePrices);
    this.comparisonView = new ComparisonView(knowledge);
    this.recommendationView = new RecommendationView(knowledge);
    this.helpView = new HelpView(knowledge);
    this.problemsView = new ProblemsView(knowledge);
    this.explainView = new ExplainView(knowledge);
    this.topicsView = new TopicsView(knowledge);
    this.whyNots = new WhyNots(knowledge, requests, advisor, costs::feePrices);
    this.editions = new Editions(knowledge, advisor);
    this.exports = new Lazy<>(() -> new Exports(knowledge, stores.log(), clock));
    this.replays = new Lazy<>(() -> new Replays(knowledge, stores.log(), advisor::compare, clock));
    this.statistics = new Lazy<>(() -> new Statistics(knowledge, stores.log(), clock));
    this.group = new Lazy<>(() -> new GroupAdvisor(knowledge, new RoomAdvisor(knowledge, advisor)));
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

  GroupAdvisor group() {
    return group.get();
  }

  /// The names of the facts that nobody knows and that could change the answer, the most decisive
  /// first.
  List<String> openQuestions(Comparison comparison) {
    Set<String> facts = new LinkedHashSet<>();
    advisor.recommend(comparison).decidingFacts().forEach(fact -> facts.add(fact.fact()));
    facts.addAll(comparison.assumptions().undecided().keySet());
    return List.copyOf(facts);
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
    boolean isNumber = PAGE.matcher(state.first()).matches();
    return topics(isNumber ? Integer.parseInt(state.first()) : 1, phrases);
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

  /// Says that the log could not be reached, and keeps the cause where the deployer finds it.
  Answer unavailable(LogUnavailable e, Phrases phrases) {
    warn(e);
    return Notice.answer(phrases.say(e.mayBeKept() ? "error.log.unsure" : "error.log"));
  }

  /// Says that the reviews could not be reached.
  Answer unavailable(BoardUnavailable e, Phrases phrases) {
    Reviews.warn(e);
    return Notice.answer(phrases.say("error.board"));
  }

  static void warn(LogUnavailable e) {
    String cause = e.getCause() == null ? "no cause" : e.getCause().getClass().getName();
    logger.warn("the decision log is unavailable: {} ({})", e.getMessage(), cause);
  }
}
