package dev.containerarch.slack.conversation;

import com.slack.api.model.view.View;
import dev.containerarch.advisor.advice.RequestProblem;
import dev.containerarch.advisor.advice.RequestReader;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.knowledge.Architecture;
import dev.containerarch.advisor.knowledge.Edition;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.settings.SettingsStore.Held;
import dev.containerarch.advisor.settings.TeamSettings;
import dev.containerarch.slack.command.Command;
import dev.containerarch.slack.command.CommandReader;
import dev.containerarch.slack.command.Subcommand;
import dev.containerarch.slack.text.Phrases;
import dev.containerarch.slack.text.Texts;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.DecisionDraft;
import dev.containerarch.slack.view.Notice;
import dev.containerarch.slack.view.ProblemsView;
import dev.containerarch.slack.view.SettingsText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers what was typed behind `/container-arch`.
final class Commands {

  private final Answers answers;
  private final Knowledge knowledge;
  private final CommandReader reader;
  private final RequestReader requests;
  private final Supplier<IntakeDesk> intake;
  private final Supplier<DecisionDesk> decisions;
  private final Supplier<HistoryDesk> history;
  private final Supplier<SettingsDesk> settings;
  private final ReviewDesks reviews;

  Commands(
      Answers answers,
      Texts texts,
      Knowledge knowledge,
      Supplier<IntakeDesk> intake,
      Supplier<DecisionDesk> decisions,
      Supplier<HistoryDesk> history,
      Supplier<SettingsDesk> settings,
      ReviewDesks reviews) {
    this.reviews = reviews;
    this.decisions = decisions;
    this.history = history;
    this.intake = intake;
    this.settings = settings;
    this.answers = answers;
    this.knowledge = knowledge;
    this.reader = new CommandReader(texts, knowledge);
    this.requests = new RequestReader(knowledge);
  }

  Command read(Optional<String> text) {
    return reader.read(text);
  }

  /// @param held what is settled for the asker
  /// @throws dev.containerarch.advisor.decision.DecisionLog.LogUnavailable when the answer needs
  ///   the log and it is silent
  Reply reply(Asker asker, Command command, Held held, Phrases phrases) {
    TeamSettings team = held.team().value();
    return switch (command) {
      case Command.Empty _ -> new Reply.Say(answers.welcome(phrases));
      case Command.TooLong(_, int most) ->
          new Reply.Say(Notice.answer(phrases.say("command.toolong", "most", most)));
      case Command.Unknown(_, String word, var nearest) ->
          new Reply.Say(
              Notice.answer(
                  phrases.say("command.unknown", "word", ProblemsView.echo(word))
                      + ProblemsView.didYouMean(nearest, phrases)));
      case Command.Known(_, Subcommand subcommand, List<String> words) ->
          switch (subcommand) {
            case COMPARE -> noted(compare(words, team, phrases), held, phrases);
            case RECOMMEND -> noted(recommend(asker, words, team, phrases), held, phrases);
            case WHYNOT -> noted(whyNot(words, team, phrases), held, phrases);
            case EDITIONS -> noted(editions(words, team, phrases), held, phrases);
            case COST ->
                noted(
                    new Reply.Say(answers.costs(words, team.defaults(), team.currency(), phrases)),
                    held,
                    phrases);
            case PRICES ->
                noted(
                    new Reply.Say(answers.prices(String.join(" ", words), team.region(), phrases)),
                    held,
                    phrases);
            case EXPLAIN -> explain(words, phrases);
            case DECIDE -> noted(decide(asker, words, team, phrases), held, phrases);
            case REVIEW ->
                noted(reviews.desk().get().reply(asker, words, team, phrases), held, phrases);
            case REVIEWS -> new Reply.Say(reviews.desk().get().list(asker, phrases));
            case SETTINGS -> settings.get().reply(asker, words, phrases);
            case HISTORY -> new Reply.Say(history.get().history(asker, words, phrases));
            case SHOW ->
                new Reply.Say(
                    words.isEmpty()
                        ? answers.help(Optional.of(Subcommand.SHOW), phrases)
                        : history.get().show(asker.tenant(), String.join(" ", words), phrases));
            case VERIFY ->
                new Reply.Say(
                    words.isEmpty()
                        ? answers.help(Optional.of(Subcommand.VERIFY), phrases)
                        : history.get().verify(asker.tenant(), String.join(" ", words), phrases));
            case REPLAY ->
                new Reply.Say(
                    words.isEmpty()
                        ? answers.help(Optional.of(Subcommand.REPLAY), phrases)
                        : answers
                            .replays()
                            .answer(asker.tenant(), String.join(" ", words), phrases));
            case EXPORT -> new Reply.Say(answers.exports().answer(asker.tenant(), words, phrases));
            case STATS ->
                new Reply.Say(answers.statistics().answer(asker.tenant(), words, phrases));
            case HELP -> help(words, phrases);
          };
    };
  }

  /// Says so when what the team has settled is not in the answer.
  private static Reply noted(Reply reply, Held held, Phrases phrases) {
    Optional<String> unread = SettingsText.unread(held, phrases);
    if (unread.isEmpty()) {
      return reply;
    }
    return switch (reply) {
      case Reply.Say(Answer answer, var place) ->
          new Reply.Say(Notice.below(answer, unread.get()), place);
      case Reply.Open(View view, Answer otherwise) ->
          new Reply.Open(Notice.below(view, unread.get()), otherwise);
      case Reply.Push _, Reply.Update _, Reply.SendFile _, Reply.SendCanvas _, Reply.Home _ ->
          reply;
    };
  }

  private Reply compare(List<String> words, TeamSettings team, Phrases phrases) {
    for (String word : words) {
      if (asksForAllEditions(word, phrases)) {
        return editions(words, team, phrases);
      }
    }
    RequestReader.Reading reading = requests.read(words, team.edition(), team.defaults());
    return new Reply.Say(
        reading.problems().isEmpty()
            ? answers.comparison(answers.compare(reading.request()), phrases)
            : answers.problems(reading.problems(), words, phrases));
  }

  private Reply recommend(Asker asker, List<String> words, TeamSettings team, Phrases phrases) {
    if (words.isEmpty()) {
      return new Reply.Open(
          intake.get().open(asker, team, phrases), Notice.answer(phrases.say("error.modal")));
    }
    RequestReader.Reading reading = requests.read(words, team.edition(), team.defaults());
    return new Reply.Say(
        reading.problems().isEmpty()
            ? answers.recommendation(answers.compare(reading.request()), phrases)
            : answers.problems(reading.problems(), words, phrases));
  }

  /// Both editions at once; `edition=both` says so too, and another edition would mean nothing.
  private Reply editions(List<String> words, TeamSettings team, Phrases phrases) {
    List<String> rest = new ArrayList<>();
    for (String word : words) {
      if (!asksForAllEditions(word, phrases)) {
        rest.add(word);
      }
    }
    RequestReader.Reading reading = requests.read(rest, Optional.empty(), team.defaults());
    return new Reply.Say(
        reading.problems().isEmpty()
            ? answers.editions(reading.request(), phrases)
            : answers.problems(reading.problems(), words, phrases));
  }

  private boolean asksForAllEditions(String word, Phrases phrases) {
    return isNamed("explain.edition", word, phrases)
        && answers.asksForAllEditions(valueOf(word), phrases);
  }

  /// The first word that names an architecture is the one that is asked about.
  private Reply whyNot(List<String> words, TeamSettings team, Phrases phrases) {
    Optional<Architecture> option = Optional.empty();
    List<String> rest = new ArrayList<>();
    for (String word : words) {
      Optional<Architecture> named = knowledge.architectureWords().find(word);
      if (option.isEmpty() && named.isPresent()) {
        option = named;
      } else {
        rest.add(word);
      }
    }
    RequestReader.Reading reading = requests.read(rest, team.edition(), team.defaults());
    List<RequestProblem> problems = problems(reading, option);
    return new Reply.Say(
        problems.isEmpty()
            ? answers.whyNot(option, reading.request(), phrases)
            : answers.problems(problems, words, phrases));
  }

  /// All words together name the topic, but for the edition: `explain task definition`.
  private Reply explain(List<String> words, Phrases phrases) {
    Edition edition = knowledge.defaultEdition();
    List<String> topic = new ArrayList<>();
    for (String word : words) {
      if (!isNamed("explain.edition", word, phrases)) {
        topic.add(word);
        continue;
      }
      String typed = valueOf(word);
      Optional<Edition> named = knowledge.editionWords().find(typed);
      if (named.isEmpty()) {
        return new Reply.Say(
            answers.problems(
                List.of(
                    new RequestProblem.UnknownEdition(
                        typed,
                        knowledge.editions().stream().map(Edition::id).toList(),
                        knowledge.editionWords().nearest(typed))),
                words,
                phrases));
      }
      edition = named.get();
    }
    return new Reply.Say(answers.explain(String.join(" ", topic), edition, phrases));
  }

  private Reply help(List<String> words, Phrases phrases) {
    if (words.isEmpty()) {
      return new Reply.Say(answers.help(Optional.empty(), phrases));
    }
    Optional<Subcommand> subcommand = reader.subcommand(words.getFirst());
    return new Reply.Say(
        subcommand.isPresent()
            ? answers.help(subcommand, phrases)
            : Notice.answer(
                phrases.say("command.unknown", "word", ProblemsView.echo(words.getFirst()))
                    + ProblemsView.didYouMean(reader.nearest(words.getFirst()), phrases)));
  }

  /// A decision typed out is kept at once. Where the architecture, the title or a reason that is
  /// needed is missing, the modal asks for it.
  private Reply decide(Asker asker, List<String> words, TeamSettings team, Phrases phrases) {
    Optional<Architecture> architecture = Optional.empty();
    String title = "";
    String reason = "";
    boolean proposed = false;
    List<String> rest = new ArrayList<>();
    for (String word : words) {
      Optional<Architecture> named = knowledge.architectureWords().find(word);
      if (architecture.isEmpty() && named.isPresent()) {
        architecture = named;
      } else if (isNamed("decide.title", word, phrases)) {
        title = valueOf(word);
      } else if (isNamed("decide.because", word, phrases)) {
        reason = valueOf(word);
      } else if (isNamed("decide.as", word, phrases)) {
        String as = valueOf(word).toLowerCase(Locale.ROOT);
        proposed = phrases.words("filter.value.proposed").contains(as);
        if (!proposed && !phrases.words("filter.value.accepted").contains(as)) {
          return new Reply.Say(
              Notice.answer(phrases.say("decide.noas", "typed", ProblemsView.echo(as))));
        }
      } else {
        rest.add(word);
      }
    }
    RequestReader.Reading reading = requests.read(rest, team.edition(), team.defaults());
    List<RequestProblem> problems = problems(reading, architecture);
    if (!problems.isEmpty()) {
      return new Reply.Say(answers.problems(problems, words, phrases));
    }
    if (title.length() > Content.LONGEST_TITLE || reason.length() > Content.LONGEST_REASON) {
      return new Reply.Say(
          Notice.answer(
              phrases.say(
                  "decide.toolong",
                  "title",
                  Content.LONGEST_TITLE,
                  "reason",
                  Content.LONGEST_REASON)));
    }
    DecisionDraft draft =
        new DecisionDraft(
            architecture.map(Architecture::id),
            Optional.empty(),
            proposed,
            title,
            new Content.Reasoning("", reason, "", "", ""),
            "",
            Optional.empty(),
            Optional.empty(),
            Content.People.NONE);
    return decisions.get().typed(asker, answers.compare(reading.request()), draft, phrases);
  }

  /// In `decide`, a bare word that means nothing was most likely meant as the architecture.
  private List<RequestProblem> problems(
      RequestReader.Reading reading, Optional<Architecture> architecture) {
    List<RequestProblem> problems = new ArrayList<>();
    for (RequestProblem problem : reading.problems()) {
      problems.add(
          problem instanceof RequestProblem.UnknownWord(String word, var _)
                  && architecture.isEmpty()
              ? new RequestProblem.UnknownArchitecture(
                  word, knowledge.architectureWords().nearest(word))
              : problem);
    }
    if (problems.isEmpty()
        && architecture.isPresent()
        && !architecture.get().editions().contains(reading.request().edition())) {
      problems.add(
          new RequestProblem.NotInEdition(
              architecture.get(), knowledge.edition(reading.request().edition())));
    }
    return problems;
  }

  /// Whether a word is `name=…` with one of the names that a key lists, in any language.
  private boolean isNamed(String key, String word, Phrases phrases) {
    int separator = word.indexOf('=');
    if (separator < 1) {
      return false;
    }
    String name = word.substring(0, separator).toLowerCase(Locale.ROOT);
    return phrases.words(key).contains(name);
  }

  private static String valueOf(String word) {
    return word.substring(word.indexOf('=') + 1).strip();
  }
}
