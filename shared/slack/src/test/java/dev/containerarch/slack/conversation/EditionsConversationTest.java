package dev.containerarch.slack.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a member reads who asks what changed since the book.
class EditionsConversationTest {

  private final Team team = new Team();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "editions cpu=8",
        "changes cpu=8",
        "compare edition=both cpu=8",
        "compare cpu=8 edition=2021,2026",
        "compare cpu=8 Edition=BOTH",
        "editions cpu=8 edition=2026"
      })
  void bothEditionsStandSideBySide(String typed) {
    assertThat(team.says(typed))
        .contains(
            "*What changed since the 2021 book edition*",
            "*2021 book edition:*",
            "*2026 edition:*",
            "What moved most",
            "At most 16 vCPU a task on Fargate; it was: At most 4 vCPU a task on Fargate (2021)",
            "*It makes a difference here.*",
            "Compare in the 2026 edition",
            "EKS Auto Mode",
            "new");
  }

  @Test
  void koreanIsAnsweredInKorean() {
    for (String typed : new String[] {"판비교 cpu=8", "비교 판=둘다 cpu=8", "비교 에디션=both cpu=8"}) {
      assertThat(team.says(typed))
          .contains("2021년 도서판 이후 달라진 점", "가장 크게 달라진 평점", "제외 여부가 달라집니다", "새로 추가")
          .doesNotContain("What", "edition:");
    }
  }

  @Test
  void everyComparisonHasTheButtonWhereBothEditionsKnowTwoOptions() {
    assertThat(team.says("compare gpu=yes")).contains("What changed since 2021");
    assertThat(team.says("compare edition=2021")).contains("What changed since 2021");
    assertThat(team.says("compare only=ecs-ec2,eks-auto-mode")).doesNotContain("What changed");
    assertThat(team.clicked("editions", "en edition=book-2021 gpu=yes"))
        .contains("What changed since the 2021 book edition", "out (");
    assertThat(team.clicked("compare:before", "en edition=book-2021 gpu=yes"))
        .contains("2021 book edition");
  }

  @Test
  void whatCannotBeAnsweredIsSaid() {
    assertThat(team.says("editions only=ecs-ec2,eks-auto-mode"))
        .contains("Both editions must know at least two");
    assertThat(team.says("compare edition=bth")).contains("There is no edition `bth`");
    assertThat(team.says("compare edition=2021,bth")).contains("There is no edition");
    assertThat(team.says("editions gpu=perhaps")).contains("takes yes or no");
    assertThat(team.clicked("editions", "en nonsense")).contains("What changed since");
  }
}
