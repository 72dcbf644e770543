package dev.containerarch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole ways through the app, from the first word to the result.
@NeedsChromium
class JourneysPageIT extends Browsing {

  @Test
  void aRecommendationIsAskedForInThreeStepsAndPostedWhereItWasWanted() {
    Page page = look("U0ALICE/C0PLATFORM");
    Page ben = look("U0BEN/C0PAYMENTS");
    type(page, "/container-arch recommend");
    Locator modal = modal(page);
    assertThat(modal.locator("h2")).containsText("1/3");
    modal.getByLabel("How many people can run a container platform?").fill("many");
    button(modal, "Next").click();
    assertThat(modal.locator(".error")).containsText("takes a number from 0 to 10000");
    modal.getByLabel("How many people can run a container platform?").fill("3");
    button(modal, "Next").click();
    assertThat(modal.locator("h2")).containsText("2/3");
    modal.getByLabel("How large is the container image?").fill("2 GB");
    button(modal, "Next").click();
    assertThat(modal.locator("h2")).containsText("3/3");
    modal.getByLabel("How many tasks run steadily?").fill("12");
    modal.getByLabel("Post the answer in a conversation?").selectOption("# payments");
    button(modal, "Recommend").click();
    assertThat(modal).containsText("of 100");
    assertThat(last(ben)).containsText("Alice Moreau");
    assertThat(last(ben)).containsText("of 100");
    page.keyboard().press("Escape");
    assertThat(modal).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({"en, U0SARA", "ko, U0JUNHO"})
  void theFirstExampleOfAnEmptyChannelIsUnderstood(String language, String member) {
    Page page = look(member + "/C0PAYMENTS");
    Object example =
        page.evaluate(
            "async (language) => (await import('/workspace/conversation.js')).STARTERS[language][0]",
            language);
    Locator answer = ask(page, "/container-arch " + example);
    assertThat(answer.locator(".block-table")).containsText("ECS Managed Instances");
  }

  @Test
  void otherWeightsGiveAnotherAnswer() {
    Page page = look("U0SARA/C0PLATFORM");
    Locator answer = ask(page, "/container-arch compare gpu=no cost:25");
    assertThat(answer).containsText("Cost 25");
    button(answer, "Change weights").click();
    Locator modal = modal(page);
    modal.getByLabel("Points: Cost").fill("90");
    button(modal, "Recommend").click();
    assertThat(modal).containsText("Cost 90");
    page.keyboard().press("Escape");
    assertThat(modal).hasCount(0);
  }

  @Test
  void aKoreanMemberComparesAndRecordsInKorean() {
    Page page = look("U0MINJI/C0PLATFORM");
    Locator answer = ask(page, "/container-arch 비교 지피유=예 비용:40");
    button(answer, "결정 기록").click();
    Locator modal = modal(page);
    button(modal, "기록").click();
    assertThat(modal.getByLabel("무엇에 관한 결정입니까?")).hasAttribute("aria-invalid", "true");
    modal.getByLabel("무엇에 관한 결정입니까?").fill("추천 모델");
    button(modal, "기록").click();
    assertThat(modal).containsText("추천 모델");
    page.keyboard().press("Escape");
    assertThat(modal).hasCount(0);
    Locator list = ask(page, "/container-arch 기록 추천");
    assertThat(list).containsText("추천 모델");
  }

  @Test
  void aDecisionIsRecordedWithTheKeyboardAlone() {
    Page page = look("U0BEN/C0PLATFORM");
    page.keyboard().type("/container-arch compare tasks=4");
    page.keyboard().press("Enter");
    Locator record = button(last(page), "Record decision");
    assertThat(record).isVisible();
    for (int i = 0; i < 60 && !isFocused(record); i++) {
      page.keyboard().press("Shift+Tab");
    }
    page.keyboard().press("Enter");
    Locator title = modal(page).getByLabel("What is it for?");
    assertThat(title).isVisible();
    for (int i = 0; i < 60 && !isFocused(title); i++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().type("By keyboard");
    page.keyboard().press("Enter");
    assertThat(modal(page)).containsText("Recorded as");
    assertThat(button(modal(page), "Close").last()).isFocused();
    page.keyboard().press("Enter");
    assertThat(modal(page)).hasCount(0);
    assertThat(record).isFocused();
  }

  @Test
  void peopleAreNamedWithAnAtAndFoundByIt() {
    Page page = look("U0ALICE/C0PAYMENTS");
    page.locator("#composer-text").pressSequentially("Ask @be");
    assertThat(page.locator("#completions li")).hasCount(1);
    page.keyboard().press("Tab");
    assertThat(page.locator("#composer-text")).hasValue("Ask @ben ");
    Page ben = look("U0BEN/C0PAYMENTS");
    page.keyboard().press("Enter");
    assertThat(last(ben).locator(".mention.me")).hasText("@Ben Okafor");
    ask(
        ben,
        "/container-arch decide ecs-fargate title=\"Mentioned by name\" because=\"@alice said so\"");
    Locator list = ask(page, "/container-arch history by=@ben");
    assertThat(list).containsText("Mentioned by name");
    assertThat(list).not().containsText("I did not look");
  }

  @Test
  void theClockOffersTheNextReviewDatesAndTheReminderComes() {
    stage.delivers();
    stage.types(
        "U0SARA",
        "C0PAYMENTS",
        "/container-arch decide ecs-fargate title=\"Refund worker\" because=y");
    Page page = look("U0SARA/C0PAYMENTS");
    openPanel(page);
    Locator date =
        page.locator("#simulator .dates button")
            .filter(new Locator.FilterOptions().setHasText("Refund worker"));
    assertThat(date).hasCount(1);
    date.click();
    assertThat(page.locator("#simulator .status")).containsText("Refund worker");
    assertThat(date).hasCount(0);
    page.navigate(stage.address("U0SARA/D0SARA"));
    // The clock function looks at every day of the year that has passed.
    assertThat(last(page))
        .containsText(
            "Refund worker", new LocatorAssertions.ContainsTextOptions().setTimeout(4 * PATIENCE));
    assertThat(last(page)).containsText("is due for review");
    assertThat(look("U0TOMAS/C0HARBOR").locator("#simulator .dates")).not().containsText("Refund");
  }
}
