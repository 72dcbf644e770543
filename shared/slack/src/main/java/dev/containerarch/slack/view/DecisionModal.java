package dev.containerarch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import dev.containerarch.advisor.advice.Comparison;
import dev.containerarch.advisor.decision.Basis;
import dev.containerarch.advisor.decision.Content;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.Review;
import dev.containerarch.slack.text.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The modal in which a member records, rewrites or supersedes a decision, filled in from the
/// comparison or record that led to it.
public final class DecisionModal {

  /// What stands for "no interim" in a list, which cannot be emptied everywhere.
  public static final String NONE = "-";

  public static final String PROPOSED = "proposed";
  public static final String ACCEPTED = "accepted";

  private final Knowledge knowledge;

  public DecisionModal(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /// The modal, filled in.
  ///
  /// @param notes sentences above the inputs: what the comparison says, or what has changed since
  /// @param basis the comparison behind it: what can be chosen, and what it recommended
  /// @param eks the day on which standard support ends for a new EKS cluster
  public View open(
      DecisionPage page,
      List<String> notes,
      Basis basis,
      DecisionDraft draft,
      Optional<LocalDate> eks,
      Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    notes.forEach(note -> blocks.add(Parts.section(note)));
    blocks.addAll(choice(page, basis, draft, phrases));
    blocks.addAll(texts(basis, draft, phrases));
    blocks.addAll(afterwards(draft, eks, phrases));
    blocks.addAll(people(draft, phrases));
    return Parts.modal(title(page, phrases), submit(page, phrases), phrases.say("modal.cancel"))
        .callbackId(Actions.DECISION_MODAL)
        .privateMetadata(page.state(phrases.language()).encoded())
        .blocks(blocks)
        .build();
  }

  /// What a comparison says, as a note above the inputs.
  public String verdict(Comparison comparison, Phrases phrases) {
    return new ExplanationText(knowledge, phrases).verdict(comparison);
  }

  private static String title(DecisionPage page, Phrases phrases) {
    return switch (page.purpose()) {
      case DecisionPage.Purpose.New _ -> phrases.say("modal.title");
      case DecisionPage.Purpose.Edit(int number, int _) ->
          phrases.say("modal.edit", "name", Decision.name(number));
      case DecisionPage.Purpose.Supersede(int number, int _) ->
          phrases.say("modal.supersede", "name", Decision.name(number));
      case DecisionPage.Purpose.Review(int number, int _) ->
          phrases.say("review.decide.title", "name", Review.name(number));
    };
  }

  private static String submit(DecisionPage page, Phrases phrases) {
    return switch (page.purpose()) {
      case DecisionPage.Purpose.New _, DecisionPage.Purpose.Review _ -> phrases.say("modal.submit");
      case DecisionPage.Purpose.Edit _ -> phrases.say("modal.save");
      case DecisionPage.Purpose.Supersede _ -> phrases.say("modal.replace");
    };
  }

  private List<LayoutBlock> choice(
      DecisionPage page, Basis basis, DecisionDraft draft, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    List<OptionObject> options = options(basis, draft, phrases);
    blocks.add(
        Inputs.of(
                Actions.ARCHITECTURE_INPUT,
                phrases.say("modal.architecture"),
                IntakeModal.select(
                    Actions.ARCHITECTURE_INPUT,
                    options,
                    draft.architecture(),
                    phrases.say("modal.architecture.placeholder")))
            .build());
    List<OptionObject> until = new ArrayList<>();
    until.add(Parts.option(phrases.say("modal.interim.none"), NONE));
    until.addAll(options);
    blocks.add(
        Inputs.of(
                Actions.INTERIM_INPUT,
                phrases.say("modal.interim"),
                IntakeModal.select(
                    Actions.INTERIM_INPUT,
                    until,
                    draft.interim(),
                    phrases.say("modal.interim.none")))
            .optional(true)
            .hint(Parts.plain(phrases.say("modal.interim.hint")))
            .build());
    blocks.add(
        Inputs.line(
            Actions.TITLE_INPUT,
            phrases.say("modal.what"),
            phrases.say("modal.title.placeholder"),
            draft.title(),
            Content.LONGEST_TITLE));
    if (page.purpose() instanceof DecisionPage.Purpose.New) {
      blocks.add(
          Inputs.of(
                  Actions.STATUS_INPUT,
                  phrases.say("modal.status"),
                  IntakeModal.select(
                      Actions.STATUS_INPUT,
                      List.of(
                          Parts.option(phrases.say("modal.status.accepted"), ACCEPTED),
                          Parts.option(phrases.say("modal.status.proposed"), PROPOSED)),
                      Optional.of(draft.proposed() ? PROPOSED : ACCEPTED),
                      phrases.say("modal.status.accepted")))
              .build());
    }
    return blocks;
  }

  private List<OptionObject> options(Basis basis, DecisionDraft draft, Phrases phrases) {
    DecisionWords words = new DecisionWords(knowledge, phrases);
    List<OptionObject> options = new ArrayList<>();
    basis
        .totals()
        .forEach((id, total) -> {
          String points = Figures.points(total);
          String shown =
              basis.excluded().contains(id) ? phrases.say("compare.out", "total", points) : points;
          options.add(Parts.option(words.architecture(id) + " · " + shown, id));
        });
    for (Optional<String> chosen : List.of(draft.architecture(), draft.interim())) {
      chosen
          .filter(id -> !basis.totals().containsKey(id))
          .filter(id -> options.stream().noneMatch(option -> option.getValue().equals(id)))
          .ifPresent(id -> options.add(Parts.option(words.architecture(id), id)));
    }
    return options;
  }

  private List<LayoutBlock> texts(Basis basis, DecisionDraft draft, Phrases phrases) {
    Content.Reasoning reasoning = draft.reasoning();
    String recommended = new DecisionWords(knowledge, phrases).architectures(basis.recommended());
    return List.of(
        Inputs.text(
            Actions.CONTEXT_INPUT,
            phrases.say("modal.context"),
            phrases.say("modal.context.placeholder"),
            reasoning.context()),
        Inputs.text(
            Actions.REASON_INPUT,
            phrases.say("modal.because"),
            phrases.say("modal.because.placeholder"),
            reasoning.reasons()),
        Inputs.text(
            Actions.AGAINST_INPUT,
            phrases.say("modal.against"),
            recommended.isEmpty()
                ? phrases.say("modal.against.none")
                : Inputs.placeholder(
                    phrases.say("modal.against.placeholder", "recommended", recommended)),
            reasoning.againstRecommendation()),
        Inputs.text(
            Actions.CONSEQUENCES_INPUT,
            phrases.say("modal.consequences"),
            phrases.say("modal.consequences.placeholder"),
            reasoning.consequences()),
        Inputs.text(
            Actions.RISKS_INPUT,
            phrases.say("modal.risks"),
            phrases.say("modal.risks.placeholder"),
            reasoning.risks()));
  }

  private static List<LayoutBlock> afterwards(
      DecisionDraft draft, Optional<LocalDate> eks, Phrases phrases) {
    List<LayoutBlock> blocks = new ArrayList<>();
    // More than an input holds is not shown, and stays as it is.
    if (draft.actions().length() <= Content.LONGEST_REASON) {
      blocks.add(
          Inputs.text(
              Actions.ACTIONS_INPUT,
              phrases.say("modal.actions"),
              phrases.say("modal.actions.placeholder"),
              draft.actions()));
      blocks.add(
          Inputs.member(
              Actions.ACTION_OWNER_INPUT,
              phrases.say("modal.actions.owner"),
              phrases.say("modal.nobody"),
              draft.actionOwner()));
    }
    blocks.add(
        Inputs.day(
            Actions.REVIEW_INPUT,
            phrases.say("modal.review"),
            eks.map(day -> phrases.say("modal.review.eks", "day", day.toString()))
                .orElse(phrases.say("modal.review.hint")),
            draft.reviewOn(),
            true));
    return blocks;
  }

  private static List<LayoutBlock> people(DecisionDraft draft, Phrases phrases) {
    Content.People people = draft.people();
    String nobody = phrases.say("modal.nobody");
    return List.of(
        Inputs.members(
            Actions.DECIDERS_INPUT,
            phrases.say("modal.deciders"),
            nobody,
            people.deciders(),
            Content.MOST_DECIDERS),
        Inputs.members(
            Actions.CONSULTED_INPUT,
            phrases.say("modal.consulted"),
            nobody,
            people.consulted(),
            Content.MOST_PEOPLE),
        Inputs.members(
            Actions.INFORMED_INPUT,
            phrases.say("modal.informed"),
            nobody,
            people.informed(),
            Content.MOST_PEOPLE));
  }
}
