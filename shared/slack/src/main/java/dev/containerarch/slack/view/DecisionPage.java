package dev.containerarch.slack.view;

import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the modal that records a decision carries. Slack's submission of a modal does not say where
/// the modal came from. Whoever edits it only edits their own entry: it names no tenant and no
/// member, and a version that is not the newest changes nothing.
///
/// @param channel where it was opened, or empty
/// @param permalink the message that is recorded
/// @param request the words of the request behind it
public record DecisionPage(
    Purpose purpose, String channel, Optional<String> permalink, List<String> request) {

  /// What is to become of it.
  public sealed interface Purpose {

    /// A decision of its own.
    record New() implements Purpose {}

    /// A proposal is rewritten.
    record Edit(int number, int version) implements Purpose {}

    /// It takes the place of another.
    record Supersede(int number, int version) implements Purpose {}

    /// It ends a review.
    ///
    /// @param number of the review
    /// @param poll which of its votes it follows
    record Review(int number, int poll) implements Purpose {}
  }

  private static final String NO_CHANNEL = "-";
  private static final String LINK = "@link:";
  private static final Pattern CHANGE =
      Pattern.compile("@(edit|supersede|review):([1-9]\\d{0,5}):([1-9]\\d{0,8})");
  private static final int LONGEST = 3_000;

  public DecisionPage {
    request = List.copyOf(request);
  }

  /// A decision of its own.
  public static DecisionPage of(String channel, List<String> request) {
    return new DecisionPage(new Purpose.New(), channel, Optional.empty(), request);
  }

  public static DecisionPage edit(Decision decision, String channel) {
    return new DecisionPage(
        new Purpose.Edit(decision.number(), decision.version()),
        channel,
        Optional.empty(),
        words(decision));
  }

  public static DecisionPage supersede(Decision decision, String channel) {
    return new DecisionPage(
        new Purpose.Supersede(decision.number(), decision.version()),
        channel,
        Optional.empty(),
        words(decision));
  }

  private static List<String> words(Decision decision) {
    String request = decision.content().basis().request();
    // A longer one does not come from this app, and a modal could not carry it.
    return request.length() > LONGEST / 2 ? List.of() : List.of(request.split(" "));
  }

  public DecisionPage from(Optional<String> link) {
    return new DecisionPage(purpose, channel, link, request);
  }

  public DecisionPage to(Purpose other) {
    return new DecisionPage(other, channel, permalink, request);
  }

  /// Reads what [#state] wrote.
  public static DecisionPage of(State state) {
    String channel = state.first().equals(NO_CHANNEL) ? "" : state.first();
    Purpose purpose = new Purpose.New();
    Optional<String> link = Optional.empty();
    List<String> request = new ArrayList<>();
    for (String word :
        state.words().subList(Math.min(1, state.words().size()), state.words().size())) {
      Matcher change = CHANGE.matcher(word);
      if (change.matches()) {
        int number = Integer.parseInt(change.group(2));
        int version = Integer.parseInt(change.group(3));
        purpose =
            switch (change.group(1)) {
              case "edit" -> new Purpose.Edit(number, version);
              case "review" -> new Purpose.Review(number, version);
              default -> new Purpose.Supersede(number, version);
            };
      } else if (word.startsWith(LINK)) {
        link = Optional.of(word.substring(LINK.length()));
      } else {
        request.add(word);
      }
    }
    return new DecisionPage(purpose, channel, link, request);
  }

  /// What the modal carries; without the link where there is no room for it.
  public State state(Language language) {
    State whole = state(language, permalink);
    return whole.encoded().length() > LONGEST ? state(language, Optional.empty()) : whole;
  }

  private State state(Language language, Optional<String> link) {
    List<String> words = new ArrayList<>();
    words.add(channel.isEmpty() ? NO_CHANNEL : channel);
    switch (purpose) {
      case Purpose.New _ -> {}
      case Purpose.Edit(int number, int version) -> words.add("@edit:" + number + ":" + version);
      case Purpose.Supersede(int number, int version) ->
          words.add("@supersede:" + number + ":" + version);
      case Purpose.Review(int number, int poll) -> words.add("@review:" + number + ":" + poll);
    }
    link.ifPresent(url -> words.add(LINK + url));
    words.addAll(request);
    return new State(language, words);
  }
}
