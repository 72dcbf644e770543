package dev.containerarch.advisor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every statement of the chapter that the advisor started from is said somewhere in its knowledge.
/// Which topic says a statement is written in the topic's `covers`.
class SeedCoverageTest {

  /// A statement of the chapter. Headings have the criterion `meta`.
  private record Claim(String id, String subject, String criterion) {}

  /// Where the statements about one architecture or use case have to be found.
  private static final Map<String, String> HOME =
      Map.ofEntries(
          Map.entry("ECS+EC2", "ecs-ec2"),
          Map.entry("ECS+Fargate", "ecs-fargate"),
          Map.entry("EKS+EC2", "eks-ec2"),
          Map.entry("EKS+Fargate", "eks-fargate"),
          Map.entry("ECR", "ecr"),
          Map.entry("U1 Kubernetes migration", "kubernetes-migration"),
          Map.entry("U2 blockchain full node", "blockchain-node"),
          Map.entry("U3 machine learning", "machine-learning"),
          Map.entry("U4 high resource density", "resource-density"),
          Map.entry("U5 contract (SI) development", "contract-delivery"),
          Map.entry("U6 in-house product", "in-house-product"));

  private final List<Claim> claims = claims();
  private final JsonObject notProduct =
      JsonParser.parseString(resource("/knowledge/not-product-content.json")).getAsJsonObject();
  private final Topics topics = Knowledge.load().topics();

  @Test
  void everyStatementIsSaidByATopicOrIsNoProductContent() {
    assertThat(uncovered(claims, topics.all(), notProduct)).isEmpty();
  }

  @Test
  void aStatementThatNothingSaysIsNoticed() {
    List<Claim> oneMore = new ArrayList<>(claims);
    oneMore.add(new Claim("C999", "ECS", "cost"));
    List<Topic> withoutTasks =
        topics.all().stream().filter(topic -> !topic.id().equals("task")).toList();

    assertThat(uncovered(oneMore, topics.all(), notProduct)).containsExactly("C999");
    assertThat(uncovered(claims, withoutTasks, notProduct)).containsExactly("C018", "C019", "C020");
    assertThat(uncovered(claims, topics.all(), new JsonObject())).hasSize(50);
  }

  private static List<String> uncovered(
      List<Claim> claims, List<Topic> topics, JsonObject notProduct) {
    Set<String> covered =
        topics.stream().flatMap(topic -> topic.covers().stream()).collect(Collectors.toSet());
    covered.addAll(ids(notProduct));
    return claims.stream().map(Claim::id).filter(id -> !covered.contains(id)).toList();
  }

  private static Set<String> ids(JsonObject notProduct) {
    Set<String> ids = new HashSet<>();
    for (String why : notProduct.keySet()) {
      for (JsonElement id : notProduct.getAsJsonArray(why)) {
        assertThat(ids.add(id.getAsString())).as("named once: " + id).isTrue();
      }
    }
    return ids;
  }

  @Test
  void onlyHeadingsAndProvenanceAreNoProductContent() {
    assertThat(notProduct.keySet()).containsExactly("provenance", "headings");
    assertThat(claims.stream().filter(c -> c.criterion().equals("meta")).map(Claim::id))
        .containsAll(ids(notProduct));
  }

  @Test
  void topicsCoverOnlyStatementsThatExistAndSayEachOnce() {
    Set<String> known =
        claims.stream()
            .filter(claim -> !claim.criterion().equals("meta"))
            .map(Claim::id)
            .collect(Collectors.toSet());

    assertThat(topics.all())
        .allSatisfy(topic ->
            assertThat(topic.covers()).as(topic.id()).doesNotHaveDuplicates().isSubsetOf(known));
  }

  /// The topic of an architecture or use case says all that the chapter says of it, so that one
  /// answer holds it all.
  @Test
  void statementsAboutAnArchitectureOrUseCaseAreInItsOwnTopic() {
    assertThat(claims)
        .filteredOn(claim -> HOME.containsKey(claim.subject()))
        .filteredOn(claim -> !claim.criterion().equals("meta"))
        .filteredOn(claim -> !claim.id().equals("C136")) // the address of a price list
        .allSatisfy(claim ->
            assertThat(topics.topic(HOME.getOrDefault(claim.subject(), "")).covers())
                .contains(claim.id()));
    assertThat(topics.topic("fargate-price").covers()).contains("C136");
  }

  private static List<Claim> claims() {
    return resource("/seed-claim-ids.csv")
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(column -> new Claim(column[0], column[2], column[3]))
        .toList();
  }

  private static String resource(String name) {
    try (InputStream in = SeedCoverageTest.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
