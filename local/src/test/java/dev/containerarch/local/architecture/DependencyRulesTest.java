package dev.containerarch.local.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.containerarch.advisor.wrong.AsksTheClock;
import dev.containerarch.advisor.wrong.KnowsSlack;
import dev.containerarch.advisor.wrong.TakesAChance;
import dev.containerarch.functions.wrong.KnowsAnotherFunction;
import dev.containerarch.functions.wrong.KnowsLocal;
import dev.containerarch.slack.wrong.KeepsState;
import dev.containerarch.slack.wrong.KnowsAFunction;
import dev.containerarch.slack.wrong.KnowsTheStore;
import dev.containerarch.slack.wrong.round.There;
import dev.containerarch.store.wrong.KnowsTheConversation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the arrows of the architecture over the real classes, and shows with a small wrong class
/// for each rule that the rule can fail.
class DependencyRulesTest {

  private static JavaClasses product;

  /// For each rule, a class that breaks it.
  private static Map<String, List<Class<?>>> breakers() {
    Map<String, List<Class<?>>> breakers = new TreeMap<>();
    breakers.put("ADVISOR_KNOWS_ONLY_THE_JDK_JSPECIFY_AND_GSON", List.of(KnowsSlack.class));
    breakers.put("STORE_KNOWS_ADVISOR_AND_AWS", List.of(KnowsTheConversation.class));
    breakers.put("SLACK_KNOWS_ADVISOR_AND_BOLT", List.of(KnowsTheStore.class));
    breakers.put("FUNCTIONS_DO_NOT_KNOW_EACH_OTHER", List.of(KnowsAnotherFunction.class));
    breakers.put("NOBODY_KNOWS_LOCAL", List.of(KnowsLocal.class));
    breakers.put("SHARED_DOES_NOT_KNOW_FUNCTIONS", List.of(KnowsAFunction.class));
    breakers.put("ADVISOR_ASKS_NO_CLOCK", List.of(AsksTheClock.class));
    breakers.put("ADVISOR_HAS_NO_CHANCE", List.of(TakesAChance.class));
    breakers.put("NOTHING_STATIC_CHANGES", List.of(KeepsState.class));
    breakers.put(
        "PACKAGES_HAVE_NO_CYCLES",
        List.of(There.class, dev.containerarch.slack.wrong.trip.Back.class));
    return breakers;
  }

  static Stream<String> rules() {
    return Arrays.stream(Rules.class.getDeclaredFields())
        .filter(field -> ArchRule.class.isAssignableFrom(field.getType()))
        .map(Field::getName);
  }

  private static ArchRule rule(String name) throws ReflectiveOperationException {
    Field field = Rules.class.getDeclaredField(name);
    assertThat(Modifier.isStatic(field.getModifiers())).isTrue();
    return (ArchRule) field.get(null);
  }

  @BeforeAll
  static void read() {
    product =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/wrong/"))
            .importPackages("dev.containerarch");
  }

  @Test
  void everyModuleIsLookedAt() {
    Set<String> rooms = new HashSet<>();
    product.forEach(found -> rooms.add(found.getPackageName().split("\\.", -1)[2]));
    assertThat(rooms).contains("advisor", "store", "slack", "logging", "functions", "local");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theProductKeepsIt(String name) throws ReflectiveOperationException {
    rule(name).check(product);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void itCanFail(String name) throws ReflectiveOperationException {
    List<Class<?>> breaker = breakers().getOrDefault(name, List.of());
    assertThat(breaker).as("a class that breaks " + name).isNotEmpty();
    ArchRule rule = rule(name);
    JavaClasses wrong = new ClassFileImporter().importClasses(breaker);
    assertThatThrownBy(() -> rule.check(wrong)).isInstanceOf(AssertionError.class);
  }

  @Test
  void everyWayOfChangingSomethingStaticIsSeen() throws ReflectiveOperationException {
    JavaClasses wrong = new ClassFileImporter().importClasses(KeepsState.class);
    ArchRule rule = rule("NOTHING_STATIC_CHANGES");
    assertThatThrownBy(() -> rule.check(wrong))
        .hasMessageContaining("KeepsState.last is not final")
        .hasMessageContaining("KeepsState.SEEN can be changed")
        .hasMessageContaining("KeepsState.COUNT can be changed")
        .hasMessageContaining("KeepsState.BUFFER can be changed")
        .hasMessageNotContaining("KeepsState.FIXED");
  }

  @Test
  void everySourceOfTimeAndChanceIsSeen() throws ReflectiveOperationException {
    ArchRule noClock = rule("ADVISOR_ASKS_NO_CLOCK");
    assertThatThrownBy(
            () -> noClock.check(new ClassFileImporter().importClasses(AsksTheClock.class)))
        .hasMessageContaining("Clock.systemUTC")
        .hasMessageContaining("Instant.now")
        .hasMessageContaining("LocalDate.now")
        .hasMessageContaining("System.nanoTime")
        .hasMessageContaining("System.currentTimeMillis");
    ArchRule noChance = rule("ADVISOR_HAS_NO_CHANCE");
    assertThatThrownBy(
            () -> noChance.check(new ClassFileImporter().importClasses(TakesAChance.class)))
        .hasMessageContaining("Math.random")
        .hasMessageContaining("java.util.Random")
        .hasMessageContaining("java.util.UUID");
  }
}
