package dev.containerarch.advisor.advice;

import dev.containerarch.advisor.knowledge.Criterion;
import dev.containerarch.advisor.knowledge.Knowledge;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What each criterion adds to an option's total.
public final class Contributions {

  private Contributions() {}

  /// Points out of 100 by criterion id, in the order of the criteria; together they are the total.
  public static Map<String, Double> of(Knowledge knowledge, Standing standing) {
    List<Double> byLeaf = standing.score().contributions();
    Map<String, Double> byCriterion = new LinkedHashMap<>();
    int leaf = 0;
    for (Criterion criterion : knowledge.criteria()) {
      double points = 0;
      for (int part = 0; part < criterion.parts().size(); part++) {
        points += byLeaf.get(leaf++);
      }
      byCriterion.put(criterion.id(), points);
    }
    return byCriterion;
  }
}
