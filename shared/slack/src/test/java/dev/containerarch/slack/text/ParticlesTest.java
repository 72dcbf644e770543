package dev.containerarch.slack.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticlesTest {

  @ParameterizedTest
  @CsvSource({
    "비용, 은/는, 은",
    "방식, 은/는, 은",
    "비용, 이/가, 이",
    "아키텍처, 이/가, 가",
    "결정, 을/를, 을",
    "서비스, 을/를, 를",
    "서울, 을/를, 을",
    "방식, 으로/로, 으로",
    "서비스, 으로/로, 로",
    "서울, 으로/로, 로",
    "신뢰성, 이라면/라면, 이라면",
    "조사, 이라면/라면, 라면",
    "채널, 이라면/라면, 이라면",
  })
  void fitTheLastSyllable(String word, String pair, String expected) {
    assertThat(Particles.behind(word, pair)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 은, 으로",
    "1, 은, 로",
    "2, 는, 로",
    "3, 은, 으로",
    "4, 는, 로",
    "5, 는, 로",
    "6, 은, 으로",
    "7, 은, 로",
    "8, 은, 로",
    "9, 는, 로",
    "CA-12, 는, 로",
    "CA-10, 은, 으로",
    "2021, 은, 로",
  })
  void digitsAreReadAsKoreansSayThem(String word, String topic, String towards) {
    assertThat(Particles.behind(word, "은/는")).isEqualTo(topic);
    assertThat(Particles.behind(word, "으로/로")).isEqualTo(towards);
  }

  @ParameterizedTest
  @CsvSource({
    "ECS on EC2, 는",
    "ECS on Fargate, 는",
    "EKS, 는",
    "Arm, 은",
    "Amazon, 은",
    "hiring, 은",
    "debug, 는",
    "SSL, 은",
    "ECR, 은",
    "Docker, 는",
    "Auto Mode 방식, 은",
  })
  void latinNamesAreReadAloud(String word, String topic) {
    assertThat(Particles.behind(word, "은/는")).isEqualTo(topic);
  }

  @ParameterizedTest
  @CsvSource({"*비용*, 은", "`gpu=`, 는", "속도(초), 는", "'', 는", "🚀, 는", "**, 는"})
  void whatIsNotSpokenDoesNotCount(String word, String topic) {
    assertThat(Particles.behind(word, "은/는")).isEqualTo(topic);
  }

  @Test
  void aPairNeedsTwoForms() {
    assertThatThrownBy(() -> Particles.behind("비용", "은"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
