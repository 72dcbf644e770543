package dev.containerarch.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.advice.ComparisonRequest;
import dev.containerarch.advisor.advice.ContrastAdvisor;
import dev.containerarch.advisor.advice.CostAdvisor;
import dev.containerarch.advisor.advice.CostRequest;
import dev.containerarch.advisor.advice.CostRequestReader;
import dev.containerarch.advisor.advice.EditionAdvisor;
import dev.containerarch.advisor.advice.FeePrices;
import dev.containerarch.advisor.advice.Intake;
import dev.containerarch.advisor.advice.Recommendation;
import dev.containerarch.advisor.advice.RequestProblem;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.advice.Standing;
import dev.containerarch.advisor.advice.Verdict;
import dev.containerarch.advisor.advice.WhyNot;
import dev.containerarch.advisor.cost.ExchangeRate;
import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.cost.price.PriceSnapshot;
import dev.containerarch.advisor.cost.price.Rate;
import dev.containerarch.advisor.cost.price.RateKey;
import dev.containerarch.advisor.cost.price.RegionPrices;
import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Change;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionFilter;
import dev.containerarch.advisor.decision.DecisionLine;
import dev.containerarch.advisor.decision.DecisionLog.Kept;
import dev.containerarch.advisor.decision.DecisionLog.Listing;
import dev.containerarch.advisor.decision.DecisionLog.Recording;
import dev.containerarch.advisor.decision.DecisionStatistics;
import dev.containerarch.advisor.decision.Event;
import dev.containerarch.advisor.decision.HistoryEntry;
import dev.containerarch.advisor.decision.LifeCycle;
import dev.containerarch.advisor.decision.Status;
import dev.containerarch.advisor.decision.Step;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.digest.Digest;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.AsOf;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.knowledge.Limit;
import dev.containerarch.advisor.knowledge.Topic;
import dev.containerarch.advisor.outbox.Outgoing.FactsChanged;
import dev.containerarch.advisor.outbox.Outgoing.Reminder;
import dev.containerarch.advisor.outbox.Outgoing.ReviewCall;
import dev.containerarch.advisor.outbox.Outgoing.ReviewPost;
import dev.containerarch.advisor.reminder.DueDecisions;
import dev.containerarch.advisor.replay.Finding;
import dev.containerarch.advisor.replay.Replay;
import dev.containerarch.advisor.replay.ReplayAdvisor;
import dev.containerarch.advisor.replay.Replaying;
import dev.containerarch.advisor.review.Agenda;
import dev.containerarch.advisor.review.Ballot;
import dev.containerarch.advisor.review.Concern;
import dev.containerarch.advisor.review.Meeting;
import dev.containerarch.advisor.review.Phase;
import dev.containerarch.advisor.review.Proposal;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.advisor.review.ReviewStep;
import dev.containerarch.advisor.review.Vote;
import dev.containerarch.advisor.robustness.Threshold;
import dev.containerarch.advisor.settings.MemberSettings;
import dev.containerarch.advisor.settings.SettingsStore.Held;
import dev.containerarch.advisor.settings.TeamEntries;
import dev.containerarch.advisor.settings.TeamSettings;
import dev.containerarch.advisor.settings.Versioned;
import dev.containerarch.advisor.text.Language;
import dev.containerarch.advisor.workload.Condition;
import dev.containerarch.advisor.workload.FactDefinition;
import dev.containerarch.advisor.workload.FactReading;
import dev.containerarch.local.fakeslack.BlockKitRules;
import dev.containerarch.slack.command.Subcommand;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.text.Texts;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.AnswerModal;
import dev.containerarch.slack.view.CardParts;
import dev.containerarch.slack.view.ChangeModal;
import dev.containerarch.slack.view.ChangeText;
import dev.containerarch.slack.view.ChangedFacts;
import dev.containerarch.slack.view.ComparisonView;
import dev.containerarch.slack.view.ConcernModal;
import dev.containerarch.slack.view.CostView;
import dev.containerarch.slack.view.DecisionCard;
import dev.containerarch.slack.view.DecisionDraft;
import dev.containerarch.slack.view.DecisionMessages;
import dev.containerarch.slack.view.DecisionModal;
import dev.containerarch.slack.view.DecisionPage;
import dev.containerarch.slack.view.DecisionPart;
import dev.containerarch.slack.view.DecisionView;
import dev.containerarch.slack.view.DigestMessage;
import dev.containerarch.slack.view.EditionsView;
import dev.containerarch.slack.view.ExplainView;
import dev.containerarch.slack.view.ExportDocuments;
import dev.containerarch.slack.view.ExportFormat;
import dev.containerarch.slack.view.ExportRequest;
import dev.containerarch.slack.view.ExportView;
import dev.containerarch.slack.view.FactsMessage;
import dev.containerarch.slack.view.FilterWords;
import dev.containerarch.slack.view.HelpView;
import dev.containerarch.slack.view.HistoryView;
import dev.containerarch.slack.view.HomeDecisions;
import dev.containerarch.slack.view.HomeView;
import dev.containerarch.slack.view.IntakeModal;
import dev.containerarch.slack.view.IntakePage;
import dev.containerarch.slack.view.MinutesView;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.PricesView;
import dev.containerarch.slack.view.ProblemsView;
import dev.containerarch.slack.view.RecommendationView;
import dev.containerarch.slack.view.ReplayView;
import dev.containerarch.slack.view.ResultModal;
import dev.containerarch.slack.view.ReviewChangeText;
import dev.containerarch.slack.view.ReviewDraft;
import dev.containerarch.slack.view.ReviewLine;
import dev.containerarch.slack.view.ReviewMessages;
import dev.containerarch.slack.view.ReviewMinutes;
import dev.containerarch.slack.view.ReviewModal;
import dev.containerarch.slack.view.ReviewPart;
import dev.containerarch.slack.view.ReviewStepDraft;
import dev.containerarch.slack.view.ReviewStepModal;
import dev.containerarch.slack.view.ReviewsView;
import dev.containerarch.slack.view.SettingsModal;
import dev.containerarch.slack.view.SettingsPage;
import dev.containerarch.slack.view.SettingsView;
import dev.containerarch.slack.view.State;
import dev.containerarch.slack.view.StatisticsView;
import dev.containerarch.slack.view.TopicsView;
import dev.containerarch.slack.view.VerificationView;
import dev.containerarch.slack.view.VoteModal;
import dev.containerarch.slack.view.WeighDraft;
import dev.containerarch.slack.view.WeighModal;
import dev.containerarch.slack.view.WeightsModal;
import dev.containerarch.slack.view.WhyNotView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Walks every message and modal that the app can produce, with the least and the most in it, in
/// the newest blocks and in plain ones, against Slack's limits.
class EveryViewIsInsideTheLimitsTest {

  private static final long SEED = 20261123;
  private static final int EVERY_FEW = 7;
  private static final int RANDOM_REQUESTS = 150;
  private static final Instant AT = Instant.ofEpochSecond(1_793_613_600);

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /// As the SDK writes it on its way to Slack.
  private static final Gson GSON = GsonFactory.createSnakeCase();

  /// As it is counted.
  private static final Gson COMPACT = new GsonBuilder().disableHtmlEscaping().create();

  private static final int MOST_CHARACTERS = 12_000;

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final RequestReader READER = new RequestReader(KNOWLEDGE);
  private static final PriceBook BOOK = PriceBook.load();
  private static final Advisor ADVISOR =
      new Advisor(KNOWLEDGE, EveryViewIsInsideTheLimitsTest::feePrices);
  private static final Texts TEXTS = Texts.load();

  private static final Meetings MEETINGS = new Meetings(KNOWLEDGE, ADVISOR);

  private static final List<Comparison> COMPARISONS = comparisons();

  private static final Comparison LONGEST_REQUEST =
      COMPARISONS.stream()
          .max(Comparator.comparingInt(comparison -> comparison.request().canonical().length()))
          .orElseThrow();

  /// A few of them, the longest among them.
  private static final List<Comparison> SOME_COMPARISONS =
      List.of(COMPARISONS.getFirst(), COMPARISONS.get(COMPARISONS.size() / 2), LONGEST_REQUEST);

  /// The recommendation of each of them. Once for all tests: they are what takes time here.
  private static final List<Recommendation> RECOMMENDATIONS =
      COMPARISONS.parallelStream().map(ADVISOR::recommend).toList();

  /// What a member may have written, filling whatever length there is.
  private static final List<String> FILLINGS =
      List.of("&", "\\", "`", "*", "🚀", "👩‍👩‍👧", "ب", "가", "x", "<!channel> ");

  /// Bold that Slack does not see the end of, because a Korean particle follows it.
  private static final Pattern OPEN_BOLD = Pattern.compile("[\\p{L}\\p{N})]\\*\\p{IsHangul}");

  /// The public methods that made something in this walk, as `HelpView.welcome`.
  private final Set<String> walked = new TreeSet<>();

  private int answers;
  private Phrases phrases = TEXTS.in(Language.ENGLISH);

  @ParameterizedTest
  @EnumSource(Language.class)
  @Execution(ExecutionMode.CONCURRENT)
  void isTakenBySlack(Language language) {
    phrases = TEXTS.in(language);
    helps();
    comparisonsAndModals();
    intakes();
    whyNots();
    editions();
    explanations();
    decisions();
    histories();
    homes();
    problems();
    notices();
    costs();
    prices();
    settings();
    exports();
    replays();
    statistics();
    reviews();
    assertThat(walked).as("every public method that makes a view").isEqualTo(views());
  }

  private static FeePrices feePrices() {
    return FeePrices.bundled(BOOK, TODAY);
  }

  @Test
  void theWalkMeetsEveryVerdictAndEveryReason() {
    Set<Class<?>> verdicts = new HashSet<>();
    Set<Class<?>> reasons = new HashSet<>();
    for (Comparison comparison : COMPARISONS) {
      verdicts.add(comparison.verdict().getClass());
      comparison.whyNot().forEach(reason -> reasons.add(reason.getClass()));
    }
    assertThat(verdicts).containsExactlyInAnyOrder(Verdict.class.getPermittedSubclasses());
    assertThat(reasons).containsExactlyInAnyOrder(WhyNot.class.getPermittedSubclasses());
  }

  @Test
  void theWalkWouldSeeWhatIsOutsideTheLimits() {
    String tooLong = "x".repeat(14_000);
    JsonObject message = new JsonObject();
    message.addProperty("text", tooLong);
    message.add("blocks", GSON.toJsonTree(new HelpView(KNOWLEDGE).welcome(phrases).blocks()));
    JsonObject button =
        message
            .getAsJsonArray("blocks")
            .get(1)
            .getAsJsonObject()
            .getAsJsonArray("elements")
            .get(0)
            .getAsJsonObject();
    assertThat(BlockKitRules.message(message)).isEmpty();
    button.addProperty("value", tooLong);
    assertThat(BlockKitRules.message(message)).isNotEmpty();
  }

  private void helps() {
    HelpView view = new HelpView(KNOWLEDGE);
    take("HelpView.welcome", view.welcome(phrases));
    take("HelpView.help", view.help(Optional.empty(), phrases));
    for (Subcommand subcommand : Subcommand.values()) {
      take("HelpView.help", view.help(Optional.of(subcommand), phrases));
    }
  }

  private void comparisonsAndModals() {
    ComparisonView view = new ComparisonView(KNOWLEDGE);
    DecisionModal modal = new DecisionModal(KNOWLEDGE);
    WeightsModal weights = new WeightsModal(KNOWLEDGE);
    for (Recommendation recommendation : RECOMMENDATIONS) {
      Comparison comparison = recommendation.comparison();
      Answer answer = view.answer(comparison, phrases);
      take("ComparisonView.answer", answer);
      nothingIsCut(comparison.request().canonical(), answer);
      take("ComparisonView.shared", view.shared(comparison, "U012345678901", phrases));
      Answer recommended = recommendation(recommendation);
      State state = State.of(phrases.language(), "C012345678901", comparison.request().canonical());
      take("WeightsModal.open", weights.open(comparison, state, phrases));
      for (ResultModal.Posting posting : ResultModal.Posting.values()) {
        take(
            "ResultModal.of",
            ResultModal.of(recommended, comparison.request(), posting, state, phrases));
      }
      modals(modal, comparison);
    }
  }

  /// With nothing, and with everything at its longest; of its own, as an edit and as a successor.
  private void modals(DecisionModal modal, Comparison comparison) {
    Basis basis = Basis.of(comparison);
    DecisionPage page =
        DecisionPage.of("C012345678901", List.of(comparison.request().canonical().split(" ")));
    List<String> notes = List.of(modal.verdict(comparison, phrases));
    take(
        "DecisionModal.open",
        modal.open(page, notes, basis, DecisionDraft.EMPTY, Optional.empty(), phrases));
    if (!SOME_COMPARISONS.contains(comparison)) {
      return;
    }
    for (String filling : FILLINGS) {
      DecisionDraft draft = DecisionDraft.of(fullContent(filling, basis));
      for (DecisionPage.Purpose purpose :
          List.of(
              new DecisionPage.Purpose.New(),
              new DecisionPage.Purpose.Edit(999_999, 999_999),
              new DecisionPage.Purpose.Supersede(999_999, 999_999))) {
        take(
            "DecisionModal.open",
            modal.open(
                page.to(purpose).from(Optional.of("https://x/" + "x".repeat(490))),
                notes,
                basis,
                draft,
                Optional.of(TODAY),
                phrases));
      }
    }
  }

  /// A record with everything at its longest.
  private static Content fullContent(String filling, Basis basis) {
    String text = filled(filling, Content.LONGEST_REASON);
    List<Content.Action> actions = new ArrayList<>();
    List<String> people = new ArrayList<>();
    for (int i = 0; i < Content.MOST_ACTIONS; i++) {
      actions.add(
          new Content.Action(
              filled(filling, Content.LONGEST_ACTION),
              Optional.of("U012345678901"),
              Optional.of(TODAY)));
    }
    for (int i = 0; i < Content.MOST_PEOPLE; i++) {
      people.add("U01234567" + (8_000 + i));
    }
    List<String> ids = List.copyOf(basis.totals().keySet());
    return new Content(
        filled(filling, Content.LONGEST_TITLE),
        ids.getLast(),
        Optional.of(ids.getFirst()),
        new Content.Reasoning(
            text, text, text, text, filled(filling + "y", Content.LONGEST_REASON)),
        actions,
        Optional.of(TODAY),
        new Content.People(people.subList(0, Content.MOST_DECIDERS), people, people),
        new Content.Origin(
            "U012345678901",
            AT,
            "C012345678901",
            Optional.of(filled("https://x/&<", Content.LONGEST_PERMALINK))),
        OptionalInt.of(999_998),
        new Basis(
            basis.request().length() > 1_000
                ? filled(filling, Content.LONGEST_REQUEST)
                : basis.request(),
            basis.edition(),
            basis.knowledgeAsOf(),
            Optional.of(TODAY),
            basis.totals(),
            basis.excluded(),
            basis.recommended(),
            basis.firmness()));
  }

  /// Every step with nothing, with each use case, and with everything at its longest and wrong.
  private void intakes() {
    IntakeModal modal = new IntakeModal(KNOWLEDGE);
    List<String> texts = new ArrayList<>(List.of("", everyFact(true) + " " + everyPoint()));
    KNOWLEDGE.useCases().forEach(useCase -> texts.add(useCase.id()));
    for (String filling : FILLINGS) {
      StringBuilder text = new StringBuilder("edition=book-2021 kubernetes-migration");
      for (FactDefinition fact : KNOWLEDGE.facts()) {
        text.append(' ').append(fact.name()).append('=').append(filled(filling, 200));
      }
      texts.add(text + " " + everyPoint() + " " + everyDefault());
    }
    for (String text : texts) {
      Intake intake = Intake.parse(KNOWLEDGE, text);
      List<RequestProblem> problems = READER.read(intake.words()).problems();
      IntakePage page = IntakePage.first("C012345678901", intake, true);
      take("IntakeModal.page", modal.page(page, phrases));
      for (int step = 1; step <= KNOWLEDGE.intake().size(); step++) {
        take("IntakeModal.page", modal.page(page.turnedTo(step, List.of()), phrases));
        take("IntakeModal.page", modal.page(page.turnedTo(step, problems), phrases));
      }
    }
  }

  private Answer recommendation(Recommendation recommendation) {
    RecommendationView view = new RecommendationView(KNOWLEDGE);
    String request = recommendation.comparison().request().canonical();
    Answer answer = view.answer(recommendation, phrases);
    take("RecommendationView.answer", answer);
    nothingIsCut(request, answer);
    take("RecommendationView.shared", view.shared(recommendation, "U012345678901", phrases));
    if (recommendation.robustness().isPresent()) {
      Answer firmness = view.firmness(recommendation, phrases);
      take("RecommendationView.firmness", firmness);
      nothingIsCut(request, firmness);
    }
    return answer;
  }

  /// Every option of every few comparisons.
  private void whyNots() {
    WhyNotView view = new WhyNotView(KNOWLEDGE);
    ContrastAdvisor advisor =
        new ContrastAdvisor(KNOWLEDGE, EveryViewIsInsideTheLimitsTest::feePrices);
    for (int i = 0; i < COMPARISONS.size(); i += EVERY_FEW) {
      Comparison comparison = COMPARISONS.get(i);
      String request = comparison.request().canonical();
      take("WhyNotView.choices", view.choices(comparison, phrases));
      for (Standing option : comparison.standings()) {
        Answer answer =
            view.answer(advisor.contrast(comparison, option.architecture().id()), phrases);
        take("WhyNotView.answer", answer);
        nothingIsCut(request, answer);
      }
    }
  }

  private void editions() {
    EditionsView view = new EditionsView(KNOWLEDGE);
    EditionAdvisor advisor = new EditionAdvisor(KNOWLEDGE, ADVISOR);
    for (int i = 0; i < COMPARISONS.size(); i += EVERY_FEW) {
      ComparisonRequest request = COMPARISONS.get(i).request();
      advisor
          .change(request)
          .ifPresent(change -> {
            Answer answer = view.answer(change, phrases);
            take("EditionsView.answer", answer);
            nothingIsCut(request.canonical(), answer);
          });
    }
  }

  private void explanations() {
    ExplainView view = new ExplainView(KNOWLEDGE);
    List<Topic> topics = KNOWLEDGE.topics().all();
    for (Topic topic : topics) {
      for (Edition edition : KNOWLEDGE.editions()) {
        Answer answer = view.topic(topic, edition, phrases);
        take("ExplainView.topic", answer);
        nothingIsCut(topic.id(), answer);
      }
    }
    for (String filling : FILLINGS) {
      take(
          "ExplainView.unknown",
          view.unknown(filled(filling, 8_000), topics.subList(0, 3), phrases));
      take("ExplainView.unknown", view.unknown(filled(filling, 8_000), List.of(), phrases));
    }
    TopicsView list = new TopicsView(KNOWLEDGE);
    for (int page = 0; page <= topics.size(); page++) {
      Answer answer = list.page(page, phrases);
      take("TopicsView.page", answer);
      nothingIsCut("page " + page, answer);
    }
  }

  private void decisions() {
    DecisionView view = new DecisionView(KNOWLEDGE);
    DecisionMessages messages = new DecisionMessages(view);
    for (Comparison comparison : SOME_COMPARISONS) {
      for (String filling : FILLINGS) {
        for (String reason :
            List.of(
                "",
                filled(filling, Content.LONGEST_REASON),
                filled("x\n", Content.LONGEST_REASON))) {
          Decision decision =
              decision(999_999, filled(filling, Content.LONGEST_TITLE), reason, comparison);
          for (Recording recording :
              List.of(new Recording.Recorded(decision), new Recording.AlreadyRecorded(decision))) {
            take("DecisionView.recorded", view.recorded(recording, phrases));
            take("DecisionView.recordedModal", view.recordedModal(recording, phrases));
          }
          cards(new Kept(decision, trail(decision, "")), messages);
        }
        Content full = fullContent(filling, Basis.of(comparison));
        Decision proposed = LifeCycle.begin(999_999, full, new Status.Proposed()).decision();
        List<HistoryEntry> trail = trail(proposed, filled(filling, Event.LONGEST_TEXT));
        for (Status status :
            List.of(
                new Status.Proposed(),
                new Status.Accepted(),
                new Status.Superseded(999_999),
                new Status.Rejected(),
                new Status.Withdrawn(),
                new Status.Deprecated())) {
          Decision decision =
              new Decision(
                  999_999,
                  999_999,
                  1,
                  status,
                  Optional.of(TODAY),
                  filled(filling, 5_000),
                  AT,
                  "U012345678901",
                  full);
          cards(new Kept(decision, trail), messages);
          comingBack(decision, filling);
          take("DecisionView.changedModal", view.changedModal(decision, "x", phrases));
          changes(decision, filling);
        }
      }
    }
  }

  /// What comes by itself because facts have changed, and once a week.
  private void comingBack(Decision decision, String filling) {
    FactsMessage facts = new FactsMessage(KNOWLEDGE, new DecisionView(KNOWLEDGE));
    List<String> all = KNOWLEDGE.architectures().stream().map(Architecture::id).toList();
    List<Finding.Redated> redated =
        KNOWLEDGE.criteria().stream()
            .flatMap(criterion -> criterion.parts().stream())
            .limit(Finding.MOST_REDATED)
            .map(part -> new Finding.Redated(part.id(), new AsOf("2027-01-15")))
            .toList();
    for (Replay.Answer answer : Replay.Answer.values()) {
      take(
          "FactsMessage.of",
          facts.of(
              new FactsChanged(
                  decision.number(),
                  new Finding(answer, all, OptionalInt.of(1), OptionalInt.of(6), redated),
                  "U012345678901"),
              decision,
              phrases));
    }
    DecisionLine line =
        new DecisionLine(
            999_999,
            Status.Name.SUPERSEDED,
            filled(filling, Content.LONGEST_TITLE),
            decision.content().architecture(),
            Optional.empty(),
            "U012345678901",
            Set.of(),
            "C012345678901",
            AT,
            Optional.of(TODAY));
    List<DecisionLine> many = Collections.nCopies(1_000, line);
    take(
        "DigestMessage.of",
        new DigestMessage(KNOWLEDGE)
            .of(new Digest("C012345678901", TODAY, TODAY, many, many, many, many), phrases));
  }

  /// The card and every page of every part of it.
  private void cards(Kept kept, DecisionMessages messages) {
    take("DecisionMessages.notice", messages.notice(kept, phrases));
    for (Reminder.Kind kind : Reminder.Kind.values()) {
      Reminder reminder = new Reminder(kind, kept.decision().number(), TODAY, "U012345678901");
      take("DecisionMessages.reminder", messages.reminder(reminder, kept, phrases));
    }
    DecisionCard card = new DecisionCard(KNOWLEDGE);
    CardParts parts = new CardParts(KNOWLEDGE);
    take("DecisionCard.card", card.card(kept, phrases));
    String sentence = ChangeText.overtaken(kept.decision(), phrases);
    take("DecisionCard.changed", card.changed(kept, sentence, phrases));
    for (DecisionPart part : DecisionPart.values()) {
      for (int page : List.of(1, 2, 3, 9)) {
        take("CardParts.part", parts.part(kept, part, page, phrases));
      }
    }
    // Of a decision with all its words edited.
    List<String> keys =
        Collections.nCopies(100, "T#T0EXAMPLE#TERM#가 " + "가".repeat(60) + "#000012");
    take("VerificationView.answer", VerificationView.answer(kept, keys, phrases));
  }

  private void changes(Decision decision, String filling) {
    String typed = filled(filling, Event.LONGEST_TEXT);
    String sentence = ChangeText.notAllowed(decision, phrases);
    for (Step step : Step.values()) {
      if (step != Step.ACCEPT && step != Step.EDIT && step != Step.SUPERSEDE) {
        for (String text : List.of("", typed)) {
          take(
              "ChangeModal.open",
              ChangeModal.open(
                  decision,
                  step,
                  new ChangeModal.Entries(text, Optional.of(TODAY)),
                  List.of(sentence, sentence),
                  phrases));
        }
      }
    }
    take("ChangeModal.outcome", ChangeModal.outcome(decision, sentence, typed, phrases));
  }

  private void exports() {
    ExportView view =
        new ExportView(new ExportDocuments(KNOWLEDGE, new Tenant("T012345678901"), AT));
    List<Integer> broken = IntStream.rangeClosed(1, 500).mapToObj(i -> 1_000_000 - i).toList();
    for (ExportFormat format : ExportFormat.values()) {
      ExportRequest all = new ExportRequest(Optional.empty(), format);
      for (String filling : FILLINGS) {
        List<Kept> page = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
          // From short ones, of which many are in a part, to the longest, of which one has pieces.
          int length = Math.min(Content.LONGEST_REASON, (filling.length() + i * 250));
          Decision decision =
              decision(
                  999_999 - i,
                  filled(filling, Content.LONGEST_TITLE),
                  filled(filling, length),
                  LONGEST_REQUEST);
          page.add(new Kept(decision, trail(decision, "")));
        }
        for (int first : List.of(0, 12, 24)) {
          for (int piece : List.of(0, 1, 99)) {
            take(
                "ExportView.part",
                view.part(
                    all,
                    new ExportView.Page(page.subList(first, page.size()), broken, false),
                    new ExportView.Place(1_000_000, piece),
                    phrases));
          }
        }
        ExportView.Page whole = new ExportView.Page(page, broken, false);
        take("ExportView.sent", view.sent(all, "CA-999999-to-CA-999975.json", whole, phrases));
        take("ExportView.sentCanvas", view.sentCanvas(all, whole, phrases));
      }
    }
    for (String error : List.of("missing_scope", "x".repeat(500))) {
      take("ExportView.notSent", ExportView.notSent(error, phrases));
      take("ExportView.noCanvas", ExportView.noCanvas(error, phrases));
    }
    take("ExportView.noCanvas", ExportView.noCanvas("canvas_disabled_user_team", phrases));
  }

  private void replays() {
    ReplayView view = new ReplayView(KNOWLEDGE);
    ReplayAdvisor replays = new ReplayAdvisor(KNOWLEDGE, ADVISOR::compare);
    for (int i = 0; i < COMPARISONS.size(); i += EVERY_FEW) {
      Comparison comparison = COMPARISONS.get(i);
      Decision now = decision(999_999, filled("&", Content.LONGEST_TITLE), "", comparison);
      take("ReplayView.answer", view.answer(now, replays.replay(now), phrases));
      Content content = now.content();
      Map<String, Double> moved = new HashMap<>(content.basis().totals());
      moved.replaceAll((_, total) -> total / 2);
      Decision then =
          LifeCycle.begin(
                  999_999,
                  Content.of(
                      content.title(),
                      content.architecture(),
                      "",
                      content.origin().by(),
                      "",
                      AT,
                      new Basis(
                          content.basis().request(),
                          "book-2021",
                          "2019",
                          Optional.of(TODAY),
                          moved,
                          List.of(),
                          List.of(),
                          Optional.empty())),
                  new Status.Accepted())
              .decision();
      take("ReplayView.answer", view.answer(then, replays.replay(then), phrases));
    }
    Decision any = decision(1, "t", "", COMPARISONS.getFirst());
    for (String filling : FILLINGS) {
      List<RequestProblem> problems = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        problems.add(
            new RequestProblem.UnknownFact(filled(filling, 2_000), Optional.of("storage")));
      }
      take("ReplayView.answer", view.answer(any, new Replaying.NotUnderstood(problems), phrases));
    }
  }

  private void statistics() {
    StatisticsView view = new StatisticsView(KNOWLEDGE);
    List<DecisionLine> lines = new ArrayList<>();
    List<Architecture> architectures = KNOWLEDGE.architectures();
    List<Status.Name> names = List.of(Status.Name.values());
    for (int reach = 0; reach < 2; reach++) {
      StatisticsView.Reach far =
          new StatisticsView.Reach(
              reach == 0 ? Optional.empty() : Optional.of(TODAY),
              reach == 0,
              100,
              reach == 0 ? List.of() : IntStream.rangeClosed(1, 500).boxed().toList());
      take(
          "StatisticsView.answer",
          view.answer(DecisionStatistics.of(List.of(), List.of(), TODAY), far, phrases));
      for (int i = 0; i < 500; i++) {
        lines.add(
            new DecisionLine(
                i + 1,
                names.get(i % names.size()),
                "t",
                i % 9 < architectures.size() ? architectures.get(i % 9).id() : "gone-" + i % 9,
                Optional.empty(),
                "U1",
                Set.of("U1"),
                "",
                AT.minusSeconds(i * 86_400L),
                Optional.of(TODAY)));
        if (i == 0 || i == 499) {
          take(
              "StatisticsView.answer",
              view.answer(DecisionStatistics.of(lines, List.of(), TODAY), far, phrases));
        }
      }
    }
  }

  private void reviews() {
    ReviewMessages messages = new ReviewMessages(KNOWLEDGE);
    String longest = LONGEST_REQUEST.request().canonical();
    for (String filling : FILLINGS) {
      reviews(200, false, longest, filling, messages);
    }
    String mention = FILLINGS.getLast();
    reviews(200, true, longest, mention, messages);
    for (boolean anonymous : List.of(false, true)) {
      reviews(1, anonymous, "edition=2026", mention, messages);
      reviews(6, anonymous, "edition=2026", mention, messages);
    }
  }

  private void reviews(
      int members, boolean anonymous, String request, String filling, ReviewMessages messages) {
    String text = filled(filling, Ballot.LONGEST_REASON * 2);
    for (Phase phase : Meetings.phases(text)) {
      review(MEETINGS.of(members, anonymous, request, phase, text), messages);
    }
  }

  private void review(Meeting meeting, ReviewMessages messages) {
    Review review = meeting.review();
    reviewWindows(meeting);
    reviewAnswers(meeting, messages);
    take(
        "ReviewMessages.opening",
        messages.opening(review, meeting.facts(), meeting.answered(), phrases));
    take(
        "ReviewMessages.card", messages.card(review, meeting.facts(), meeting.answered(), phrases));
    take("ReviewMessages.show", messages.show(meeting, review.owner(), phrases));
    for (ReviewCall.Kind kind : ReviewCall.Kind.values()) {
      take("ReviewMessages.call", messages.call(kind, review, phrases));
    }
    if (review.phase() instanceof Phase.Voting || review.phase() instanceof Phase.Decided) {
      for (ReviewPost.Kind kind : ReviewPost.Kind.values()) {
        take("ReviewMessages.post", messages.post(kind, meeting, phrases));
      }
    }
    if (review.phase() instanceof Phase.Discussing) {
      for (ReviewPart part : ReviewPart.values()) {
        for (int page : List.of(1, 2, 999)) {
          take("ReviewMessages.part", messages.part(meeting, part, page, phrases));
        }
      }
    }
  }

  /// What a review says to one member, and its minutes.
  private void reviewAnswers(Meeting meeting, ReviewMessages messages) {
    Review review = meeting.review();
    Answer shown = messages.show(meeting, review.owner(), phrases);
    String sentence =
        new ReviewChangeText(KNOWLEDGE, phrases).done(ReviewStep.SECOND_ROUND, review);
    Answer withMinutes = ReviewsView.withMinutes(shown, review, phrases);
    take("ReviewsView.withMinutes", withMinutes);
    take("ReviewsView.withTakingOver", ReviewsView.withTakingOver(withMinutes, review, phrases));
    take("ReviewsView.below", ReviewsView.below(sentence, withMinutes));
    if (review.phase() instanceof Phase.Decided || review.phase() instanceof Phase.Cancelled) {
      String document = new ReviewMinutes(KNOWLEDGE, phrases).of(meeting);
      for (int piece : List.of(0, 1, 999)) {
        take("MinutesView.piece", MinutesView.piece(review, document, piece, phrases));
      }
      take("MinutesView.sent", MinutesView.sent(review, phrases));
    }
    List<ReviewLine> lines = new ArrayList<>();
    List<Review> over = new ArrayList<>();
    for (int i = 0; i < ReviewsView.PAGE; i++) {
      lines.add(new ReviewLine(review, ReviewLine.Waiting.STEP, true));
      lines.add(new ReviewLine(review, ReviewLine.Waiting.NOTHING, true));
      over.add(review);
    }
    ReviewsView list = new ReviewsView(KNOWLEDGE);
    for (boolean first : List.of(true, false)) {
      take(
          "ReviewsView.page",
          list.page(
              new ReviewsView.Page(
                  first,
                  lines,
                  over,
                  OptionalInt.of(999_999),
                  OptionalInt.of(999_999),
                  OptionalInt.of(999_999)),
              phrases));
      take(
          "ReviewsView.page",
          list.page(
              new ReviewsView.Page(
                  first,
                  List.of(),
                  List.of(),
                  OptionalInt.empty(),
                  OptionalInt.empty(),
                  OptionalInt.empty()),
              phrases));
    }
  }

  /// The windows of a review, with nothing in them and with everything at its longest.
  private void reviewWindows(Meeting meeting) {
    Review review = meeting.review();
    Agenda agenda = review.agenda();
    List<String> members = review.participants().stream().map(one -> one.member()).toList();
    State state = State.of(phrases.language(), "999999", "2", "999999", "parts", agenda.request());
    String text = filled(agenda.question(), Proposal.LONGEST_TEXT);
    ReviewModal modal = new ReviewModal(KNOWLEDGE);
    ReviewDraft full =
        new ReviewDraft(
            agenda.question(),
            agenda.door(),
            agenda.request(),
            members,
            members,
            members,
            Duration.ofMinutes(61),
            true);
    for (ReviewDraft draft : List.of(ReviewDraft.of("U012345678901"), full)) {
      take(
          "ReviewModal.open",
          modal.open(draft, true, Optional.of(meeting.facts()), state, phrases));
    }
    take("ReviewModal.opened", modal.opened(review, true, true, meeting.facts(), phrases));
    WeighDraft weighed =
        new WeighDraft(
            Map.of("cost", "999.999"),
            Map.of("cost", "1"),
            Optional.of("ecs-fargate"),
            Optional.of("5"),
            List.of("gpu"),
            filled(text, Ballot.LONGEST_REASON),
            true);
    List<String> unknown = KNOWLEDGE.facts().stream().map(FactDefinition::name).toList();
    String changed =
        new ChangedFacts(KNOWLEDGE, phrases).between(COMPARISONS.getFirst(), meeting.facts());
    WeighModal weigh = new WeighModal(KNOWLEDGE);
    for (WeighDraft draft : List.of(WeighDraft.EMPTY, weighed)) {
      take(
          "WeighModal.open",
          weigh.open(review, meeting.facts(), unknown, draft, List.of(changed), state, phrases));
    }
    take(
        "ConcernModal.open",
        ConcernModal.open(review, filled(text, Concern.LONGEST_TEXT), state, phrases));
    if (review.phase() instanceof Phase.Voting(int _, Proposal proposal, var _)) {
      take(
          "VoteModal.open",
          new VoteModal(KNOWLEDGE)
              .open(review, proposal, Optional.of(Vote.Stance.OBJECT), text, state, phrases));
    }
    ReviewStepDraft step =
        new ReviewStepDraft(
            text,
            Duration.ofMinutes(61),
            Optional.of("ecs-fargate"),
            Optional.of("eks-fargate"),
            Optional.of("U012345678901"),
            members,
            members,
            members);
    for (ReviewStep each : ReviewStep.values()) {
      if (each != ReviewStep.SHOW_CONCERNS && each != ReviewStep.DECIDE) {
        take(
            "ReviewStepModal.open",
            new ReviewStepModal(KNOWLEDGE)
                .open(
                    review,
                    each,
                    step,
                    meeting.facts(),
                    List.of(),
                    List.of(new ReviewChangeText(KNOWLEDGE, phrases).overtaken(review)),
                    phrases));
      }
    }
    take(
        "ReviewStepModal.outcome",
        ReviewStepModal.outcome(
            review,
            new ReviewChangeText(KNOWLEDGE, phrases).tooLate(review),
            weigh.entered(weighed, phrases),
            phrases));
  }

  private void histories() {
    HistoryView view = new HistoryView(KNOWLEDGE);
    Optional<String> cursor = Optional.of("x".repeat(100));
    for (boolean isFirst : List.of(true, false)) {
      for (String filling : FILLINGS) {
        DecisionFilter filter =
            new DecisionFilter(
                filled(filling, 100),
                Optional.of(Status.Name.DEPRECATED),
                Optional.of("U012345678901"),
                Optional.of("ecs-managed-instances"),
                Optional.of("C012345678901"),
                Optional.of(AT),
                Optional.of(AT),
                Optional.of(TODAY));
        List<Integer> broken = Collections.nCopies(HistoryView.PAGE, 999_999);
        List<DecisionLine> lines = new ArrayList<>();
        for (int i = 0; i < HistoryView.PAGE; i++) {
          Content content = fullContent(filling, Basis.of(COMPARISONS.getLast()));
          lines.add(
              DecisionLine.of(
                  LifeCycle.begin(999_999 - i, content, new Status.Accepted()).decision()));
        }
        assertThat(FilterWords.fits(filter.text())).isTrue();
        for (DecisionFilter each : List.of(DecisionFilter.ALL, filter)) {
          for (List<DecisionLine> page : List.of(List.<DecisionLine>of(), lines)) {
            for (Listing listing :
                List.of(
                    new Listing.Page(page, Optional.empty(), Optional.empty(), List.of()),
                    new Listing.Page(page, cursor, Optional.empty(), broken),
                    new Listing.Page(page, cursor, Optional.of(999_991), broken))) {
              take("HistoryView.answer", view.answer(listing, each, isFirst, phrases));
            }
          }
        }
        take(
            "HistoryView.answer",
            view.answer(new Listing.TooCommon(filled(filling, 8_000)), filter, isFirst, phrases));
      }
      for (Listing listing :
          List.of(
              new Listing.NoSuchCursor(),
              new Listing.NothingToLookFor(),
              new Listing.TooManyWords(9))) {
        take("HistoryView.answer", view.answer(listing, DecisionFilter.ALL, isFirst, phrases));
      }
    }
  }

  /// With nothing in it, with everything in it, and without its decisions.
  private void homes() {
    HomeDecisions sections = new HomeDecisions(KNOWLEDGE);
    ReviewsView reviewSections = new ReviewsView(KNOWLEDGE);
    for (String filling : FILLINGS) {
      Review review =
          MEETINGS
              .of(1, false, "edition=2026", Meetings.phases("x").getFirst(), filled(filling, 200))
              .review();
      List<ReviewLine> waiting =
          Collections.nCopies(
              HomeDecisions.LINES, new ReviewLine(review, ReviewLine.Waiting.STEP, true));
      List<DecisionLine> lines = new ArrayList<>();
      Content content = fullContent(filling, Basis.of(COMPARISONS.getLast()));
      for (int i = 0; i < HomeDecisions.LINES; i++) {
        lines.add(
            DecisionLine.of(
                LifeCycle.begin(999_999 - i, content, new Status.Accepted()).decision()));
      }
      List<DecisionFilter> filters = new ArrayList<>();
      filters.add(DecisionFilter.ALL);
      for (Status.Name name : Status.Name.values()) {
        filters.add(DecisionFilter.ALL.by("U012345678901").in(name).dueBy(TODAY));
      }
      for (DecisionFilter filter : filters) {
        for (List<DecisionLine> shown : List.of(List.<DecisionLine>of(), lines)) {
          Listing.Page page =
              new Listing.Page(
                  shown,
                  Optional.of("x".repeat(100)),
                  Optional.empty(),
                  Collections.nCopies(HomeDecisions.LINES, 999_999));
          take(
              "HomeView.view",
              HomeView.view(
                  List.of(
                      reviewSections.waiting(waiting, true, phrases).orElseThrow(),
                      reviewSections.open(waiting, true, phrases),
                      sections.open(page, filter, phrases),
                      sections.due(new DueDecisions(shown, true), filter, TODAY, phrases),
                      sections.due(
                          new DueDecisions(shown, true), filter, TODAY.minusDays(1), phrases),
                      sections.latest(page, filter, "U012345678901", phrases)),
                  filter,
                  AT,
                  phrases));
        }
      }
    }
    take(
        "HomeView.view",
        HomeView.view(
            List.of(reviewSections.unreachable(phrases), sections.unreachable(phrases)),
            DecisionFilter.ALL,
            AT,
            phrases));
  }

  /// Every region with some of what can be asked, and the first with all of it.
  private void costs() {
    PriceBook book = PriceBook.load();
    CostRequestReader reader = new CostRequestReader(KNOWLEDGE, book);
    CostAdvisor advisor = new CostAdvisor(KNOWLEDGE, book);
    CostAdvisor freshly =
        new CostAdvisor(
            KNOWLEDGE,
            book,
            code ->
                book.regions().stream()
                    .filter(region -> region.code().equals(code))
                    .findFirst()
                    .map(region -> fresh(book, region)));
    CostView view = new CostView(KNOWLEDGE, book);
    Optional<ExchangeRate> won =
        Optional.of(
            new ExchangeRate(Currency.getInstance("KRW"), new BigDecimal("1437.123456"), TODAY));
    List<String> facts =
        List.of(
            "",
            "tasks=20 cpu=1 memory=2",
            "tasks=100000 peak=100000 cpu=0.3 memory=7.7 storage=50 logs=9 nat-data=9 egress=9",
            "tasks=7 peak=90 cpu=2 memory=4 arch=arm64 extended-support daemons=3 savings-plan=50",
            "tasks=3 cpu=1024 memory=32768",
            "tasks=3 cpu=1 memory=2 spot=50",
            "machine-learning tasks=3 cpu=1 memory=2",
            "tasks=3 cpu=1 memory=2 gpu=yes privileged=yes os=windows disk=4000");
    int turn = 0;
    for (PriceBook.Region region : book.regions()) {
      if (KNOWLEDGE.fact("region").read(region.code()) instanceof FactReading.Stated) {
        List<String> asked =
            turn == 0
                ? facts
                : List.of(facts.get(turn % facts.size()), facts.get((turn + 3) % facts.size()));
        turn++;
        for (String words : asked) {
          String request = "region=" + region.code() + " " + words;
          CostRequestReader.Reading reading = reader.read(List.of(request.split(" ")));
          assertThat(reading.problems()).as(words).isEmpty();
          Answer answer = view.answer(advisor.cost(reading.request()), TODAY, won, phrases);
          take("CostView.answer", answer);
          take(
              "CostView.answer",
              view.answer(freshly.cost(reading.request()), TODAY, Optional.empty(), phrases));
          take("Notice.below", Notice.below(answer, phrases.say("prices.bundled")));
        }
      }
    }
    CostRequest nothing = reader.read(List.of()).request();
    take("CostView.answer", view.answer(advisor.cost(nothing), TODAY, won, phrases));
  }

  private void prices() {
    PriceBook book = PriceBook.load();
    PricesView view = new PricesView(KNOWLEDGE, book);
    take("PricesView.regions", view.regions(phrases));
    for (PriceBook.Region region : book.regions()) {
      Answer answer = view.region(book.region(region.code()).orElseThrow(), TODAY, phrases);
      take("PricesView.region", answer);
      take("PricesView.region", view.region(fresh(book, region), TODAY, phrases));
      take("Notice.below", Notice.below(answer, phrases.say("prices.bundled")));
    }
    for (String filling : FILLINGS) {
      take(
          "PricesView.unknown",
          view.unknown(filled(filling, 8_000), Optional.of("us-gov-east-1"), phrases));
    }
  }

  /// The region's prices when a snapshot has replaced all that one replaces.
  private static RegionPrices fresh(PriceBook book, PriceBook.Region region) {
    RegionPrices bundled = book.region(region.code()).orElseThrow();
    Map<RateKey, Rate> fresh = new HashMap<>();
    for (Rate rate : bundled.rates()) {
      List<String> source = List.of("PL-" + rate.key().product().toUpperCase(Locale.ROOT));
      if (Set.of("ec2", "eks").contains(rate.key().product())) {
        fresh.put(
            rate.key(), new Rate(rate.key(), rate.amount(), source, new AsOf(TODAY.toString())));
      }
    }
    return bundled.freshened(
        new PriceSnapshot(region.code(), TODAY, TODAY, List.copyOf(fresh.values())));
  }

  private void problems() {
    ProblemsView view = new ProblemsView(KNOWLEDGE);
    List<String> kinds =
        List.of(
            "%s",
            "%s=1",
            "%s:1",
            "gpu=%s",
            "memory=%s",
            "kubernetes=%s",
            "region=%s",
            "tasks=1.5",
            "memory=1e99",
            "cost:%s",
            "edition=%s",
            "only=%s",
            "only=",
            "defaults=%s",
            "gpu=yes gpu=no",
            "os=windows arch=arm64",
            "tasks=3 peak=1",
            "tasks=3 hours=0",
            "edition=book-2021 only=eks-auto-mode",
            "service-fee:0 operations:0 learning:0",
            "cost:0 scalability:0 reliability:0 engineering:0");
    for (String filling : FILLINGS) {
      List<String> together = new ArrayList<>();
      for (String kind : kinds) {
        String word = filled(filling, 400).replace("=", "").replace(":", "");
        List<String> words = Arrays.asList(kind.formatted(word).split(" (?=[a-z]+[:=])"));
        together.addAll(words);
        problem(view, words);
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
          many.addAll(words);
        }
        problem(view, many);
      }
      problem(view, together);
      problem(view, together.reversed());
    }
  }

  private void problem(ProblemsView view, List<String> words) {
    RequestReader.Reading reading = READER.read(words);
    assertThat(reading.problems()).as(String.join(" ", words)).isNotEmpty();
    Answer answer = view.answer(reading.problems(), words, phrases);
    take("ProblemsView.answer", answer);
    JsonElement first = GSON.toJsonTree(answer.blocks()).getAsJsonArray().get(0);
    assertThat(first.getAsJsonObject().getAsJsonObject("text").get("text").getAsString())
        .as("the list of problems is not cut")
        .doesNotEndWith("…");
  }

  /// With nothing and with everything settled, fresh, overtaken and damaged.
  private void settings() {
    TeamEntries entries = new TeamEntries(KNOWLEDGE);
    Map<String, String> most = new HashMap<>();
    entries.pointNames().forEach(name -> most.put(name, "999.999"));
    for (Threshold threshold : Threshold.values()) {
      most.put(threshold.id(), threshold.unit() == Threshold.Unit.COUNT ? "30" : "99.9");
    }
    most.putAll(
        Map.of(
            TeamEntries.LANGUAGE, "ko",
            TeamEntries.EDITION, "book-2021",
            TeamEntries.REGION, "ap-northeast-2",
            TeamEntries.CURRENCY, "KRW",
            TeamEntries.RATE, "99999.123456"));
    TeamEntries.Reading reading = entries.read(most, TeamSettings.NONE, TODAY);
    assertThat(reading.problems()).isEmpty();
    TeamSettings full = reading.settings().by("U012345678901", AT);
    MemberSettings member =
        new MemberSettings(
            Optional.of(Language.KOREAN),
            Optional.of(new MemberSettings.SlackLocale("<x".repeat(200), AT)));
    List<Held> helds =
        List.of(
            Held.NOTHING,
            new Held(
                new Versioned<>(full, 999_999_999, false), new Versioned<>(member, 1, false), true),
            new Held(
                new Versioned<>(TeamSettings.NONE, Versioned.UNREADABLE, true),
                new Versioned<>(new MemberSettings(Optional.empty(), member.slack()), 1, false),
                true));
    SettingsView view = new SettingsView(KNOWLEDGE);
    SettingsModal modal = new SettingsModal(KNOWLEDGE);
    for (Held held : helds) {
      Map<String, String> saved = entries.of(held.team().value());
      take("SettingsView.summary", view.summary(held, Optional.empty(), phrases));
      for (String filling : FILLINGS) {
        String echo = SettingsView.echo(List.of(filled(filling, 8_000)));
        take(
            "SettingsView.summary",
            view.summary(
                held,
                Optional.of(phrases.say("settings.overtaken.typed", "words", echo)),
                phrases));
      }
      take("SettingsView.saved", view.saved(held, phrases));
      SettingsPage page = SettingsPage.first(held, saved);
      take("SettingsModal.page", modal.page(page, phrases));
      take("SettingsModal.page", modal.page(page.overtaken(held, saved, most, "ko"), phrases));
      take("Notice.below", Notice.below(modal.page(page, phrases), phrases.say("settings.unread")));
    }
    for (String filling : FILLINGS) {
      Map<String, String> wrong = new HashMap<>();
      entries.names().forEach(name -> wrong.put(name, filled(filling, 400)));
      take(
          "SettingsView.problems",
          view.problems(
              entries.read(wrong, TeamSettings.NONE, TODAY).problems().values(),
              List.of(filled(filling, 8_000)),
              phrases));
    }
  }

  private void notices() {
    for (String key :
        List.of(
            "error.log",
            "error.log.unsure",
            "error.modal",
            "error.button",
            "error.oldmessage",
            "error.bug",
            "history.nocursor")) {
      take("Notice.answer", Notice.answer(phrases.say(key)));
      take("Notice.modal", Notice.modal(phrases.say(key), phrases));
    }
    for (String filling : FILLINGS) {
      String echo = ProblemsView.echo(filled(filling, 8_000));
      take("Notice.answer", Notice.answer(phrases.say("command.unknown", "word", echo)));
      take("Notice.answer", Notice.answer(phrases.say("show.number", "typed", echo)));
    }
  }

  private void take(String method, Answer answer) {
    walked.add(method);
    boldEnds(method, GSON.toJsonTree(answer.blocks()));
    boldEnds(method, GSON.toJsonTree(answer.plainBlocks()));
    for (List<LayoutBlock> blocks : List.of(answer.blocks(), answer.plainBlocks())) {
      JsonObject message = new JsonObject();
      message.addProperty("text", answer.text());
      message.add("blocks", GSON.toJsonTree(blocks));
      assertThat(BlockKitRules.message(message)).as("%s: %s", method, message).isEmpty();
      assertThat(COMPACT.toJson(message.get("blocks"))).as(method).hasSizeLessThan(MOST_CHARACTERS);
    }
    assertThat(COMPACT.toJson(GSON.toJsonTree(answer.plainBlocks())))
        .doesNotContain(
            "\"type\":\"table\"", "\"type\":\"data_visualization\"", "\"type\":\"container\"");
    // A modal takes all that a message takes, so a few show that it is one.
    answers++;
    if (answers % EVERY_FEW == 1) {
      take("AnswerModal.of", AnswerModal.of(answer, phrases));
    }
  }

  private void take(String method, View view) {
    walked.add(method);
    JsonObject json = GSON.toJsonTree(view).getAsJsonObject();
    assertThat(BlockKitRules.view(json)).as("%s: %s", method, json).isEmpty();
    boldEnds(method, json);
  }

  /// A name in bold comes as a value, so that its sentence alone does not show what follows it.
  private static void boldEnds(String method, JsonElement element) {
    if (element instanceof JsonArray array) {
      array.forEach(each -> boldEnds(method, each));
    } else if (element instanceof JsonObject object) {
      if (object.has("type") && object.get("type").getAsString().equals("mrkdwn")) {
        String text = object.get("text").getAsString();
        if (text.indexOf('*') >= 0) {
          assertThat(OPEN_BOLD.matcher(text).find()).as("%s: %s", method, text).isFalse();
        }
      }
      object.entrySet().forEach(field -> boldEnds(method, field.getValue()));
    }
  }

  /// Whatever the app itself has to say fits.
  private static void nothingIsCut(String what, Answer answer) {
    for (List<LayoutBlock> blocks : List.of(answer.blocks(), answer.plainBlocks())) {
      JsonArray json = GSON.toJsonTree(blocks).getAsJsonArray();
      for (JsonElement block : json) {
        String text = block.toString();
        assertThat(text).as(what).doesNotContain("…\"}");
      }
    }
  }

  /// Every public method of the views that makes an answer or a view.
  private static Set<String> views() {
    Set<String> methods = new TreeSet<>();
    for (JavaClass view :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.containerarch.slack.view")) {
      for (JavaMethod method : view.getMethods()) {
        boolean makes =
            method.getRawReturnType().isEquivalentTo(Answer.class)
                || method.getRawReturnType().isEquivalentTo(View.class);
        if (makes && method.getModifiers().contains(JavaModifier.PUBLIC)) {
          methods.add(view.getSimpleName() + "." + method.getName());
        }
      }
    }
    return methods;
  }

  private static Decision decision(int number, String title, String reason, Comparison comparison) {
    Content content =
        Content.of(
            title,
            comparison.standings().getLast().architecture().id(),
            reason,
            "U012345678901",
            "C012345678901",
            AT,
            Basis.of(comparison));
    return LifeCycle.begin(number, content, new Status.Proposed()).decision();
  }

  /// Everything that can happen, all of it to one decision.
  private static List<HistoryEntry> trail(Decision proposed, String text) {
    String by = "U012345678901";
    LocalDate day = LocalDate.of(2027, 11, 23);
    List<HistoryEntry> trail = new ArrayList<>();
    trail.add(
        LifeCycle.begin(proposed.number(), proposed.content(), new Status.Proposed()).entry());
    Decision accepted = proposed;
    for (Change change :
        List.of(
            new Change.Edit(proposed.content()),
            new Change.Accept(),
            new Change.Note(text.isBlank() ? "x" : text),
            new Change.Confirm(day),
            new Change.Snooze(day))) {
      LifeCycle.Outcome.Done done =
          (LifeCycle.Outcome.Done) LifeCycle.change(accepted, change, by, AT);
      accepted = done.decision();
      trail.add(done.entry());
    }
    for (LifeCycle.Outcome end :
        List.of(
            LifeCycle.supersede(accepted, 999_999, by, AT),
            LifeCycle.change(accepted, new Change.Deprecate(text), by, AT),
            LifeCycle.change(proposed, new Change.Reject(text), by, AT),
            LifeCycle.change(proposed, new Change.Withdraw(text), by, AT))) {
      trail.add(((LifeCycle.Outcome.Done) end).entry());
    }
    return trail;
  }

  private static String filled(String filling, int length) {
    return filling.repeat(length / filling.length() + 1).substring(0, length);
  }

  private static List<Comparison> comparisons() {
    Set<String> requests = new LinkedHashSet<>();
    for (Edition edition : KNOWLEDGE.editions()) {
      String in = "edition=" + edition.id();
      requests.add(in);
      KNOWLEDGE.useCases().forEach(useCase -> requests.add(in + " " + useCase.id()));
      for (Limit limit : KNOWLEDGE.limits()) {
        requests.add(in + " " + failing(limit.when()));
      }
      for (Architecture architecture : KNOWLEDGE.architectures()) {
        if (architecture.editions().contains(edition.id())) {
          requests.add(in + " only=" + architecture.id());
        }
      }
      requests.add(in + " gpu=yes only=ecs-fargate,eks-fargate");
      requests.add(in + " gpu=yes only=ecs-ec2,eks-fargate");
      requests.add(in + " portability=required kubernetes=required only=ecs-ec2");
      requests.add(in + " " + everyFact(true));
      requests.add(in + " " + everyFact(false));
      requests.add(in + " " + everyFact(true) + " " + everyPoint());
      requests.add(in + " " + everyDefault());
      requests.add(in + " " + everyFact(true) + " " + everyDefault());
      requests.add(in + " " + everyFact(true) + " " + everyPoint() + " " + everyDefault());
      KNOWLEDGE.useCases().forEach(use -> requests.add(in + " " + use.id() + " " + everyDefault()));
      requests.add(in + " " + everyLimit());
      for (String criterion : KNOWLEDGE.criteria().stream().map(c -> c.id()).toList()) {
        requests.add(in + " " + onlyPointsFor(criterion));
        for (var part : KNOWLEDGE.criteria().stream().flatMap(c -> c.parts().stream()).toList()) {
          requests.add(in + " " + part.id() + ":1000 " + criterion + ":1000");
        }
      }
    }
    Random random = new Random(SEED);
    for (int i = 0; i < RANDOM_REQUESTS; i++) {
      requests.add(randomRequest(random));
    }
    List<Comparison> comparisons = new ArrayList<>();
    for (String request : requests) {
      RequestReader.Reading reading = READER.read(List.of(request.split(" ")));
      if (reading.problems().isEmpty()) {
        comparisons.add(ADVISOR.compare(reading.request()));
      }
    }
    assertThat(comparisons).hasSizeGreaterThan(requests.size() * 9 / 10);
    return List.copyOf(comparisons);
  }

  private static String failing(Condition.OfOneFact condition) {
    return switch (condition) {
      case Condition.Is is -> is.fact() + "=" + is.values().getFirst();
      case Condition.Above above ->
          above.fact() + "=" + above.bound().add(BigDecimal.ONE).toPlainString();
      case Condition.Below below ->
          below.fact() + "=" + below.bound().subtract(BigDecimal.ONE).toPlainString();
    };
  }

  private static String everyLimit() {
    Set<String> facts = new LinkedHashSet<>();
    List<String> words = new ArrayList<>();
    for (Limit limit : KNOWLEDGE.limits().reversed()) {
      if (facts.add(limit.when().fact())) {
        words.add(failing(limit.when()));
      }
    }
    return String.join(" ", words);
  }

  private static String everyFact(boolean most) {
    List<String> words = new ArrayList<>();
    for (FactDefinition fact : KNOWLEDGE.facts()) {
      words.add(
          fact.name()
              + "="
              + switch (fact) {
                case FactDefinition.Flag _ -> most ? "yes" : "no";
                case FactDefinition.Quantity quantity ->
                    quantity.whole()
                        ? (most ? quantity.max() : quantity.min()).toPlainString()
                        : most ? "0.12345678901234567891" : quantity.min().toPlainString();
                case FactDefinition.Choice choice ->
                    (most ? choice.values().getLast() : choice.values().getFirst()).id();
              });
    }
    // Windows does not run on Arm.
    words.replaceAll(word -> word.equals("arch=arm64") ? "arch=x86" : word);
    return String.join(" ", words);
  }

  private static String everyPoint() {
    List<String> words = new ArrayList<>();
    KNOWLEDGE
        .criteria()
        .forEach(criterion -> {
          words.add(criterion.id() + ":999.999");
          criterion.parts().forEach(part -> words.add(part.id() + ":999.999"));
        });
    return String.join(" ", words);
  }

  private static String everyDefault() {
    return "defaults=region:ap-northeast-2,"
        + everyPoint().replace(' ', ',')
        + ",firm-margin:99.9,close-margin:30.5,firm-share:99.9,fairly-firm-share:98.9"
        + ",close-share:97.9,close-chance:96.9,firm-unknowns:30";
  }

  private static String onlyPointsFor(String wanted) {
    return String.join(
        " ",
        KNOWLEDGE.criteria().stream()
            .map(criterion -> criterion.id() + (criterion.id().equals(wanted) ? ":100" : ":0"))
            .toList());
  }

  private static String randomRequest(Random random) {
    List<String> words = new ArrayList<>();
    words.add(
        "edition=" + KNOWLEDGE.editions().get(random.nextInt(KNOWLEDGE.editions().size())).id());
    if (random.nextInt(4) == 0) {
      words.add(KNOWLEDGE.useCases().get(random.nextInt(KNOWLEDGE.useCases().size())).id());
    }
    for (FactDefinition fact : KNOWLEDGE.facts()) {
      if (random.nextInt(3) == 0) {
        words.add(
            fact.name()
                + "="
                + switch (fact) {
                  case FactDefinition.Flag _ -> random.nextBoolean() ? "yes" : "no";
                  case FactDefinition.Quantity quantity ->
                      random.nextBoolean() ? quantity.max().toPlainString() : "1";
                  case FactDefinition.Choice choice ->
                      choice.values().get(random.nextInt(choice.values().size())).id();
                });
      }
    }
    for (var criterion : KNOWLEDGE.criteria()) {
      if (random.nextInt(2) == 0) {
        words.add(criterion.id() + ":" + (1 + random.nextInt(1000)));
      }
      for (var part : criterion.parts()) {
        if (random.nextInt(3) == 0) {
          words.add(part.id() + ":" + (1 + random.nextInt(1000)));
        }
      }
    }
    return String.join(" ", words);
  }
}
