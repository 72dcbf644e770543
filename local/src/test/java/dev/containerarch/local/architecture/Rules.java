package dev.containerarch.local.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// The arrows and habits of the architecture, as rules over compiled classes.
final class Rules {

  private static final String ADVISOR = "dev.containerarch.advisor..";
  private static final String STORE = "dev.containerarch.store..";
  private static final String SLACK = "dev.containerarch.slack..";
  private static final String LOGGING = "dev.containerarch.logging..";
  private static final String FUNCTIONS = "dev.containerarch.functions..";
  private static final String LOCAL = "dev.containerarch.local..";

  static final ArchRule ADVISOR_KNOWS_ONLY_THE_JDK_JSPECIFY_AND_GSON =
      classes()
          .that()
          .resideInAPackage(ADVISOR)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(ADVISOR, "java..", "org.jspecify..", "com.google.gson..")
                  .or(arraysOfPrimitives()));

  static final ArchRule STORE_KNOWS_ADVISOR_AND_AWS =
      classes()
          .that()
          .resideInAPackage(STORE)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      STORE,
                      ADVISOR,
                      "java..",
                      "org.jspecify..",
                      "org.slf4j..",
                      "software.amazon.awssdk..")
                  .or(arraysOfPrimitives()));

  static final ArchRule SLACK_KNOWS_ADVISOR_AND_BOLT =
      classes()
          .that()
          .resideInAPackage(SLACK)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      SLACK,
                      ADVISOR,
                      "java..",
                      "javax.crypto..",
                      "org.jspecify..",
                      "org.slf4j..",
                      "com.slack.api..",
                      // The HTTP client that Slack's SDK shows: a form field and an answer's header
                      // can be reached in no other way.
                      "okhttp3..")
                  .or(arraysOfPrimitives()));

  static final ArchRule FUNCTIONS_DO_NOT_KNOW_EACH_OTHER =
      slices().matching("dev.containerarch.functions.(*)..").should().notDependOnEachOther();

  static final ArchRule NOBODY_KNOWS_LOCAL =
      noClasses()
          .that()
          .resideOutsideOfPackage(LOCAL)
          .should()
          .dependOnClassesThat(resideInAPackage(LOCAL));

  static final ArchRule SHARED_DOES_NOT_KNOW_FUNCTIONS =
      noClasses()
          .that()
          .resideInAnyPackage(ADVISOR, STORE, SLACK, LOGGING)
          .should()
          .dependOnClassesThat(resideInAPackage(FUNCTIONS));

  static final ArchRule ADVISOR_ASKS_NO_CLOCK =
      noClasses().that().resideInAPackage(ADVISOR).should(callMethodWhere(askingTheTime()));

  static final ArchRule ADVISOR_HAS_NO_CHANCE =
      noClasses()
          .that()
          .resideInAPackage(ADVISOR)
          .should()
          .dependOnClassesThat(
              resideInAPackage("java.util.random..")
                  .or(
                      DescribedPredicate.describe(
                          "are sources of chance",
                          javaClass ->
                              Set.of(
                                      "java.util.Random",
                                      "java.util.SplittableRandom",
                                      "java.util.concurrent.ThreadLocalRandom",
                                      "java.security.SecureRandom",
                                      "java.util.UUID")
                                  .contains(javaClass.getName()))))
          .orShould(callMethodWhere(namedIn(Math.class, Set.of("random"))));

  static final ArchRule NOTHING_STATIC_CHANGES =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(ADVISOR, STORE, SLACK, LOGGING, FUNCTIONS)
          .should(neverChange());

  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("dev.containerarch.(**)").should().beFreeOfCycles();

  private Rules() {}

  private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass>
      arraysOfPrimitives() {
    return DescribedPredicate.describe(
        "are primitives or arrays of them",
        javaClass -> javaClass.getBaseComponentType().isPrimitive());
  }

  private static DescribedPredicate<JavaMethodCall> namedIn(Class<?> owner, Set<String> names) {
    return DescribedPredicate.describe(
        owner.getSimpleName() + " " + names,
        call ->
            call.getTargetOwner().isEquivalentTo(owner)
                && names.contains(call.getTarget().getName()));
  }

  private static DescribedPredicate<JavaMethodCall> askingTheTime() {
    return DescribedPredicate.describe(
        "asks a clock of its own",
        call -> {
          String owner = call.getTargetOwner().getName();
          String method = call.getTarget().getName();
          return (owner.startsWith("java.time.") && method.equals("now"))
              || (owner.equals("java.time.Clock")
                  && (method.startsWith("system") || method.startsWith("tick")))
              || (owner.equals("java.lang.System")
                  && (method.equals("currentTimeMillis") || method.equals("nanoTime")));
        });
  }

  private static ArchCondition<JavaField> neverChange() {
    return new ArchCondition<>("never change") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        if (field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
          return;
        }
        if (!field.getModifiers().contains(JavaModifier.FINAL)) {
          events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is not final"));
        } else if (isMutable(field)) {
          events.add(SimpleConditionEvent.violated(field, field.getFullName() + " can be changed"));
        }
      }
    };
  }

  /// Looks at what is in the field: a `Set` may be one that can be changed or one that cannot.
  private static boolean isMutable(JavaField field) {
    if (field.getRawType().isArray()) {
      return true;
    }
    try {
      Field reflected = field.reflect();
      reflected.setAccessible(true);
      Object value = reflected.get(null);
      boolean collection = value instanceof Collection<?> || value instanceof Map<?, ?>;
      String type = value == null ? "" : value.getClass().getName();
      return (collection
              && !type.startsWith("java.util.ImmutableCollections")
              && !type.startsWith("java.util.Collections$Unmodifiable"))
          || type.startsWith("java.util.concurrent.")
          || value instanceof StringBuilder;
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
