package dev.containerarch.advisor.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A problem with its points: two to eight options on one to twelve leaves, in a random tree of
/// criteria, some ratings missing and some points zero.
record RandomProblem(Points points, Problem problem) {

  private static final double MISSING = 0.1;

  static RandomProblem next(Random random) {
    Points points = points(random);
    while (!(points.weights() instanceof Points.Weighted)) {
      points = points(random);
    }
    List<String> options = new ArrayList<>();
    List<List<Value>> rows = new ArrayList<>();
    int count = 2 + random.nextInt(7);
    for (int i = 0; i < count; i++) {
      options.add("option" + i);
      rows.add(row(random, points.leaves().size()));
    }
    return new RandomProblem(points, new Problem(options, points.leaves(), rows));
  }

  private static Points points(Random random) {
    List<Points.Group> groups = new ArrayList<>();
    int left = 1 + random.nextInt(12);
    while (left > 0) {
      int size = 1 + random.nextInt(left);
      String criterion = "criterion" + groups.size();
      List<Points.Part> parts = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        parts.add(new Points.Part(criterion + "-" + i, amount(random)));
      }
      groups.add(new Points.Group(criterion, amount(random), parts));
      left -= size;
    }
    return new Points(groups);
  }

  /// Zero now and then, small whole numbers mostly (they make ties), any double sometimes.
  private static double amount(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> 0;
      case 1, 2 -> random.nextDouble(100);
      default -> random.nextInt(10);
    };
  }

  private static List<Value> row(Random random, int leaves) {
    List<Value> row = new ArrayList<>();
    for (int i = 0; i < leaves; i++) {
      row.add(random.nextDouble() < MISSING ? Value.MISSING : rating(random));
    }
    return row;
  }

  static Value rating(Random random) {
    return Value.ofRating(1 + random.nextInt(9) / 2.0);
  }

  ValueModel model() {
    if (points.weights() instanceof Points.Weighted(Weights weights)) {
      return new ValueModel(problem, weights);
    }
    throw new IllegalStateException("no weights: " + points);
  }

  String option(Random random) {
    return problem.options().get(random.nextInt(problem.options().size()));
  }

  RandomProblem withPoints(List<Points.Group> groups) {
    return new RandomProblem(new Points(groups), problem);
  }

  RandomProblem withRow(String option, List<Value> row) {
    List<List<Value>> rows = new ArrayList<>(problem.values());
    rows.set(problem.options().indexOf(option), row);
    return new RandomProblem(points, new Problem(problem.options(), problem.leaves(), rows));
  }

  RandomProblem without(String option) {
    List<String> options = new ArrayList<>(problem.options());
    List<List<Value>> rows = new ArrayList<>(problem.values());
    rows.remove(options.indexOf(option));
    options.remove(option);
    return new RandomProblem(points, new Problem(options, problem.leaves(), rows));
  }

  /// Splits one part into two that share its points and have its values.
  RandomProblem split(int leaf, double share) {
    List<Points.Group> groups = new ArrayList<>();
    int seen = 0;
    for (Points.Group group : points.groups()) {
      List<Points.Part> parts = new ArrayList<>();
      for (Points.Part part : group.leaves()) {
        if (seen == leaf) {
          parts.add(new Points.Part(part.leaf() + "a", part.points() * share));
          parts.add(new Points.Part(part.leaf() + "b", part.points() * (1 - share)));
        } else {
          parts.add(part);
        }
        seen++;
      }
      groups.add(new Points.Group(group.criterion(), group.points(), parts));
    }
    List<List<Value>> rows = new ArrayList<>();
    for (List<Value> row : problem.values()) {
      List<Value> longer = new ArrayList<>(row);
      longer.add(leaf, row.get(leaf));
      rows.add(longer);
    }
    Points more = new Points(groups);
    return new RandomProblem(more, new Problem(problem.options(), more.leaves(), rows));
  }

  /// The same with options, criteria and parts in another order.
  RandomProblem shuffled(Random random) {
    List<Points.Group> groups = new ArrayList<>();
    for (Points.Group group : points.groups()) {
      List<Points.Part> parts = new ArrayList<>(group.leaves());
      Collections.shuffle(parts, random);
      groups.add(new Points.Group(group.criterion(), group.points(), parts));
    }
    Collections.shuffle(groups, random);
    Points moved = new Points(groups);
    List<String> options = new ArrayList<>(problem.options());
    Collections.shuffle(options, random);
    List<List<Value>> rows =
        options.stream()
            .map(option ->
                moved.leaves().stream()
                    .map(leaf -> problem.value(option, problem.leaves().indexOf(leaf)))
                    .toList())
            .toList();
    return new RandomProblem(moved, new Problem(options, moved.leaves(), rows));
  }
}
