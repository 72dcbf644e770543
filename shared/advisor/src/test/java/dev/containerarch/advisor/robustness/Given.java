package dev.containerarch.advisor.robustness;

import dev.containerarch.advisor.agreement.Voice;
import dev.containerarch.advisor.scoring.Points;
import dev.containerarch.advisor.scoring.Problem;
import dev.containerarch.advisor.scoring.Value;
import dev.containerarch.advisor.scoring.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Problems to try things on: small ones written out, and random ones.
final class Given {

  private Given() {}

  /// One criterion per leaf, named c1, c2, …
  static Points flat(double... points) {
    return new Points(
        IntStream.range(0, points.length)
            .mapToObj(i ->
                new Points.Group(
                    "c" + (i + 1), points[i], List.of(new Points.Part("l" + (i + 1), 1))))
            .toList());
  }

  static Weights weights(double... weights) {
    return new Weights(DoubleStream.of(weights).boxed().toList());
  }

  /// Options named a, b, c, … with known values; NaN stands for a missing one.
  static Problem problem(Points points, double[]... rows) {
    return new Problem(
        names(rows.length),
        points.leaves(),
        Arrays.stream(rows)
            .map(row ->
                DoubleStream.of(row)
                    .mapToObj(v -> Double.isNaN(v) ? Value.MISSING : Value.of(v))
                    .toList())
            .toList());
  }

  static double[] row(double... values) {
    return values;
  }

  static List<String> names(int options) {
    return IntStream.range(0, options).mapToObj(i -> String.valueOf((char) ('a' + i))).toList();
  }

  /// 2 to 6 options on 1 to 4 criteria of 1 to 3 leaves with whole and half ratings; some points
  /// are 0, some values missing.
  static Question random(Random random) {
    return random(random, 2 + random.nextInt(5), 1 + random.nextInt(4), 0.05);
  }

  static Question random(Random random, int options, int criteria, double missing) {
    List<Points.Group> groups = new ArrayList<>();
    for (int c = 0; c < criteria; c++) {
      List<Points.Part> parts = new ArrayList<>();
      int leaves = 1 + random.nextInt(3);
      for (int l = 0; l < leaves; l++) {
        parts.add(new Points.Part("c" + c + "l" + l, l == 0 ? 1 : random.nextInt(4)));
      }
      groups.add(new Points.Group("c" + c, c == 0 ? 5 : random.nextInt(10), parts));
    }
    Points points = new Points(groups);
    List<List<Value>> rows = new ArrayList<>();
    for (int option = 0; option < options; option++) {
      rows.add(
          points.leaves().stream()
              .map(_ ->
                  random.nextDouble() < missing
                      ? Value.MISSING
                      : Value.ofRating(1 + random.nextInt(9) / 2.0))
              .toList());
    }
    return Question.of(new Problem(names(options), points.leaves(), rows), points, names(options))
        .withSampling(new Sampling(500, 50));
  }

  /// The same question asked by a group whose members give random points to the criteria.
  static Question group(Random random, Question question, int members) {
    List<Voice> voices = new ArrayList<>();
    for (int member = 0; member < members; member++) {
      Points points =
          new Points(
              question.points().groups().stream()
                  .map(group ->
                      new Points.Group(group.criterion(), 1 + random.nextInt(9), group.leaves()))
                  .toList());
      voices.add(new Voice("m" + member, ((Points.Weighted) points.weights()).weights()));
    }
    return Question.ofGroup(question.problem(), question.points(), voices, question.eligible())
        .withSampling(question.sampling());
  }
}
