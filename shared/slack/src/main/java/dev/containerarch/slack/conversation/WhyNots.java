package dev.containerarch.slack.conversation;

import dev.containerarch.advisor.Lazy;
import dev.containerarch.advisor.advice.Advisor;
import dev.containerarch.advisor.advice.ComparisonRequest;
import dev.containerarch.advisor.advice.ContrastAdvisor;
import dev.containerarch.advisor.advice.FeePrices;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.State;
import dev.containerarch.slack.view.WhyNotView;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The answers to "why not …?".
final class WhyNots {

  private final Knowledge knowledge;
  private final RequestReader requests;
  private final Lazy<Desk> desk;

  WhyNots(
      Knowledge knowledge, RequestReader requests, Advisor advisor, Supplier<FeePrices> prices) {
    this.knowledge = knowledge;
    this.requests = requests;
    this.desk =
        new Lazy<>(() ->
            new Desk(advisor, new ContrastAdvisor(knowledge, prices), new WhyNotView(knowledge)));
  }

  private record Desk(Advisor advisor, ContrastAdvisor contrasts, WhyNotView view) {}

  /// Answers for the option that is named first, else asks for one.
  ///
  /// @param state as [WhyNotView] and the row below a comparison write it
  Answer answer(State state, Phrases phrases) {
    Optional<Architecture> option = knowledge.architectureWords().find(state.first());
    List<String> words =
        option.isPresent() ? state.words().subList(1, state.words().size()) : state.words();
    RequestReader.Reading reading = requests.read(words);
    ComparisonRequest request =
        reading.problems().isEmpty() ? reading.request() : requests.read(List.of()).request();
    return answer(option, request, phrases);
  }

  /// @param option the one that is asked about; without it, the answer asks for it
  Answer answer(Optional<Architecture> option, ComparisonRequest request, Phrases phrases) {
    Desk open = desk.get();
    if (option.isEmpty()) {
      return open.view().choices(open.advisor().compare(request), phrases);
    }
    Architecture asked = option.get();
    boolean compared =
        asked.editions().contains(request.edition())
            && (request.only().isEmpty() || request.only().contains(asked.id()));
    return compared
        ? open.view()
            .answer(open.contrasts().contrast(open.advisor().compare(request), asked.id()), phrases)
        : Notice.answer(phrases.say("whynot.notasked", "option", phrases.say(asked.name())));
  }
}
