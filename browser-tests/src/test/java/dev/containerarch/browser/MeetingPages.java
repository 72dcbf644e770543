package dev.containerarch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The pages of six members who hold a review meeting, and what they do there; Alice runs it.
/// Inputs and the buttons that send are found by what they are, not by their words, because two of
/// the members read Korean.
final class MeetingPages {

  static final String ALICE = "U0ALICE";

  static final List<String> MEMBERS =
      List.of(ALICE, "U0BEN", "U0MINJI", "U0JUNHO", "U0SARA", "U0NOAH");

  private static final List<String> OTHERS =
      List.of("Ben Okafor", "김민지", "박준호", "Sara Lindqvist", "Noah Adeyemi");

  private final Map<String, Page> pages;

  /// @param pages by member; those who have none cannot do anything
  MeetingPages(Map<String, Page> pages) {
    this.pages = pages;
  }

  Page of(String member) {
    Page page = pages.get(member);
    if (page == null) {
      throw new IllegalStateException(member + " has no page");
    }
    return page;
  }

  Page alice() {
    return of(ALICE);
  }

  /// A message that says this, in the conversation that a member looks at.
  static Locator message(Page page, String text) {
    return page.locator("#messages .message").filter(new Locator.FilterOptions().setHasText(text));
  }

  /// Alice invites everybody, from a comparison.
  void asksEverybody(Locator comparison, String question) {
    Browsing.button(comparison, "Start review").click();
    Locator modal = Browsing.modal(alice());
    modal.getByLabel("What is to be decided?").fill(question);
    choose(modal, "Who answers for the system?", List.of("Alice Moreau"));
    choose(modal, "Who has to live with the decision?", OTHERS);
  }

  private static void choose(Locator modal, String group, List<String> people) {
    Locator of = modal.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(group));
    people.forEach(name -> of.getByLabel(name).check());
  }

  /// A member answers what a message asks them for.
  ///
  /// @param asking says what it is
  /// @param enters fills the window in
  void answers(String member, String asking, Consumer<Page> enters) {
    Page page = of(member);
    opens(page, asking);
    enters.accept(page);
    sendAndClose(page);
  }

  /// Opens the window of what a message asks for.
  void opens(Page page, String asking) {
    message(page, asking).first().locator("button.primary").first().click();
    assertThat(Browsing.modal(page)).isVisible();
  }

  /// One of the owner's steps, at the review as it stands now; its window, if it has one, is open
  /// then.
  void step(String name) {
    Page page = alice();
    close(page);
    Locator shown = message(page, "You run this review");
    int before = shown.count();
    Browsing.type(page, "/container-arch review 1");
    assertThat(shown).hasCount(before + 1);
    Browsing.button(shown.last(), name).click();
  }

  /// Closes every window of this page.
  static void close(Page page) {
    if (Browsing.modal(page).count() > 0) {
      page.keyboard().press("Escape");
      assertThat(Browsing.modal(page)).hasCount(0);
    }
  }

  static void enter(Page page, String action, String text) {
    input(page, action).fill(text);
  }

  /// @param entry of the list, from 1
  static void pick(Page page, String action, int entry) {
    input(page, action).selectOption(new SelectOption().setIndex(entry));
  }

  private static Locator input(Page page, String action) {
    return Browsing.modal(page).locator("[data-key$='/" + action + "']");
  }

  static void send(Page page) {
    Browsing.modal(page).locator("footer .primary").click();
  }

  /// Sends a window, and closes what it says then, below which nothing can be clicked.
  static void sendAndClose(Page page) {
    send(page);
    assertThat(Browsing.modal(page).locator("footer .primary")).hasCount(0);
    close(page);
  }
}
