package dev.containerarch.slack.view;

/// The names by which Slack hands clicks and submissions back.
public final class Actions {

  /// Opens the modal that records a decision; its value is the comparison's request.
  public static final String RECORD_DECISION = "record-decision";

  /// Posts the comparison to the channel; its value is the comparison's request.
  public static final String SHARE = "share";

  /// Posts the recommendation to the channel; its value is the request.
  public static final String SHARE_RECOMMENDATION = "share-recommendation";

  /// Shows the analysis behind a confidence word; its value is the request.
  public static final String FIRMNESS = "firmness";

  /// Turns to a page of the history; its value is the page's cursor, or nothing for the newest
  /// page, and the filter as [FilterWords] writes it.
  public static final String HISTORY_PAGE = "history-page";

  /// Shows one decision; its value is the number.
  public static final String SHOW_DECISION = "show-decision";

  /// Shows a part of an export; its value is a number or `all`, the format and, where it is not the
  /// first, where the part begins.
  public static final String EXPORT = "export";

  /// Sends an export as a file; its value is as of [#EXPORT].
  public static final String EXPORT_FILE = "export-file";

  /// Sends an export as a canvas; its value is as of [#EXPORT].
  public static final String EXPORT_CANVAS = "export-canvas";

  /// Asks a decision's question again; its value is the number.
  public static final String REPLAY = "replay";

  /// Notes that a replayed decision is still right; its value is the number and the version that
  /// was seen.
  public static final String CONFIRM_REPLAYED = "confirm-replayed";

  /// Compares; its value is the request.
  public static final String COMPARE = "compare";

  /// Asks why an option is not the first; its value is the option and the request. Chosen in a
  /// menu, the option is the value and the request is the id of the menu's block. Without an option
  /// it asks for one.
  public static final String WHY_NOT = "why-not";

  /// Puts two editions side by side; its value is the request, whose edition does not matter.
  public static final String EDITIONS = "editions";

  /// Opens the modal that asks what is known about the work; its value is nothing.
  public static final String RECOMMEND = "recommend";

  /// Shows the Home again, with the filter that is its value, as [FilterWords] writes it. Chosen in
  /// a menu, the status is the value and the rest of the filter is the id of the menu's block.
  public static final String HOME = "home";

  /// Puts a review off; chosen in a menu, the value is one of [SnoozeMenu.Length] and the id of the
  /// menu's block has the decision's number and the version that was shown.
  public static final String SNOOZE_REVIEW = "snooze-review";

  /// Computes costs; its value is the request.
  public static final String COSTS = "costs";

  /// Explains a topic; its value is the topic's id and, where it is not the default, an edition's,
  /// or nothing for the list of topics.
  public static final String EXPLAIN = "explain";

  /// Turns to a page of the list of topics; its value is the page's number.
  public static final String TOPICS_PAGE = "topics-page";

  /// Explains the commands; its value is a subcommand, or nothing.
  public static final String HELP = "help";

  /// Opens the modal in which points are changed; its value is the comparison's request.
  public static final String CHANGE_WEIGHTS = "change-weights";

  /// Opens the modal that asks for facts; its value is the comparison's request.
  public static final String ADD_FACTS = "add-facts";

  /// The modal that asks for facts: its callback id is this, a colon and the step, from 1.
  public static final String INTAKE_MODAL = "intake";

  /// Turns to the step before.
  public static final String INTAKE_BACK = "intake-back";

  /// Gives everything up that was entered.
  public static final String INTAKE_START_OVER = "intake-start-over";

  public static final String USE_CASE_INPUT = "use-case";

  /// The input of a criterion's or sub-criterion's points: this, and its id.
  public static final String POINTS_INPUT = "points:";

  /// The input of a criterion's rank: this, and its id.
  public static final String RANK_INPUT = "rank:";

  /// The conversation in which the answer is to be posted.
  public static final String SHARE_INPUT = "share-in";

  /// The modal in which points are changed.
  public static final String WEIGHTS_MODAL = "weights";

  /// Opens the modal in which settings are changed; its value is nothing.
  public static final String SETTINGS = "settings";

  /// The modal in which settings are changed.
  public static final String SETTINGS_MODAL = "settings";

  /// The member's own language; every other input of the settings has the name of its entry.
  public static final String OWN_LANGUAGE_INPUT = "own-language";

  /// The modal that shows an answer.
  public static final String RESULT_MODAL = "result";

  /// The modal that shows the answer to a click in the Home or in a modal.
  public static final String ANSWER_MODAL = "answer";

  /// The modal that records a decision, and the inputs in it.
  public static final String DECISION_MODAL = "record-decision";

  public static final String ARCHITECTURE_INPUT = "architecture";
  public static final String TITLE_INPUT = "title";
  public static final String REASON_INPUT = "because";
  public static final String INTERIM_INPUT = "interim";
  public static final String STATUS_INPUT = "status";
  public static final String CONTEXT_INPUT = "context";
  public static final String AGAINST_INPUT = "against";
  public static final String CONSEQUENCES_INPUT = "consequences";
  public static final String RISKS_INPUT = "risks";
  public static final String ACTIONS_INPUT = "actions";
  public static final String ACTION_OWNER_INPUT = "action-owner";
  public static final String REVIEW_INPUT = "review";
  public static final String DECIDERS_INPUT = "deciders";
  public static final String CONSULTED_INPUT = "consulted";
  public static final String INFORMED_INPUT = "informed";

  /// Does something with a decision: this, a colon and the word of the step; its value is the
  /// decision's number and the version that was shown.
  public static final String CHANGE_DECISION = "change-decision";

  /// The modal that asks what a step needs: its callback id is this, a colon and the step's word.
  public static final String CHANGE_MODAL = "change-decision";

  /// What a member says about a step, and the day that goes with it.
  public static final String CHANGE_TEXT_INPUT = "text";

  public static final String CHANGE_DAY_INPUT = "day";

  /// Shows a part of a decision whole; its value is the number, the part's word and a page. With a
  /// part behind a colon it turns the page.
  public static final String DECISION_PART = "decision-part";

  /// Opens the modal that starts a review; its value is the comparison's request, or nothing.
  public static final String START_REVIEW = "start-review";

  /// Opens the modal in which a member answers what a review asks now: weighs, thinks ahead or
  /// votes; its value is the review's number.
  public static final String ANSWER_REVIEW = "answer-review";

  /// Does something with a review: this, a colon and the word of the step; its value is the
  /// review's number and the version that was shown.
  public static final String CHANGE_REVIEW = "change-review";

  /// Shows a review as it stands; its value is the number.
  public static final String SHOW_REVIEW = "show-review";

  /// Shows a part of what a review has revealed: this, a colon and the part's word, or `turn-` and
  /// a direction; its value is the number, the part's word and a page.
  public static final String REVIEW_PART = "review-part";

  /// Lists reviews; its value is nothing for the open ones, or the number below which those that
  /// are over are listed.
  public static final String REVIEWS_PAGE = "reviews-page";

  /// Runs a review in place of an owner who has left; its value is the review's number and the
  /// version that was shown.
  public static final String TAKE_OVER_REVIEW = "take-over-review";

  /// Shows the minutes of a review; its value is the number and which piece of them, from 0.
  public static final String REVIEW_MINUTES = "review-minutes";

  /// Sends the minutes as a file; its value is the number.
  public static final String REVIEW_MINUTES_FILE = "review-minutes-file";

  /// The modal that starts a review, and the inputs in it.
  public static final String REVIEW_MODAL = "start-review";

  public static final String QUESTION_INPUT = "question";
  public static final String DOOR_INPUT = "door";
  public static final String REQUEST_INPUT = "request";
  public static final String OWNERS_INPUT = "owners";
  public static final String AFFECTED_INPUT = "affected";
  public static final String EXPERTS_INPUT = "experts";
  public static final String WITHIN_INPUT = "within";
  public static final String ANONYMOUS_INPUT = "anonymous";
  public static final String CHANNEL_INPUT = "channel";

  /// The modal in which a member weighs, and the inputs in it besides those of the points.
  public static final String WEIGH_MODAL = "weigh";

  public static final String PICK_INPUT = "pick";
  public static final String SURENESS_INPUT = "sureness";
  public static final String SETTLES_INPUT = "settles";

  /// Shows the parts of the criteria in the modal in which a member weighs.
  public static final String WEIGH_PARTS = "weigh-parts";

  /// The modal that asks why a decision will have failed.
  public static final String CONCERN_MODAL = "think-ahead";

  public static final String CONCERN_INPUT = "concern";

  /// The modal in which a member votes.
  public static final String VOTE_MODAL = "vote";

  public static final String STANCE_INPUT = "stance";

  /// The modal that asks what a step of a review needs: its callback id is this, a colon and the
  /// step's word.
  public static final String REVIEW_STEP_MODAL = "change-review";

  public static final String SUCCESSOR_INPUT = "successor";
  public static final String PROPOSAL_INPUT = "proposal";

  /// The message shortcut that records what a message says.
  public static final String RECORD_MESSAGE = "record-message";

  private Actions() {}
}
