package dev.containerarch.local;

import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.outbox.Deliveries;
import dev.containerarch.advisor.outbox.Outbox;
import dev.containerarch.advisor.review.DeadlineCalendar;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.slack.delivery.Messages;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/// Kills a function at a chosen step. A step is the moment before or after a call of anything that
/// outlives the function.
final class Tripwire {

  private int left = Integer.MAX_VALUE;

  /// The function is gone. An error, so that nothing in it can catch it.
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /// Kills at this step, counted from 1, once.
  void arm(int step) {
    left = step;
  }

  void disarm() {
    left = Integer.MAX_VALUE;
  }

  DecisionLog around(DecisionLog log) {
    return around(DecisionLog.class, log);
  }

  Deliveries around(Deliveries deliveries) {
    return around(Deliveries.class, deliveries);
  }

  Messages around(Messages messages) {
    return around(Messages.class, messages);
  }

  ReviewBoard around(ReviewBoard board) {
    return around(ReviewBoard.class, board);
  }

  DeadlineCalendar around(DeadlineCalendar calendar) {
    return around(DeadlineCalendar.class, calendar);
  }

  Outbox around(Outbox outbox) {
    return around(Outbox.class, outbox);
  }

  private <T> T around(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              step();
              try {
                Object answer = method.invoke(real, arguments);
                step();
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private void step() {
    if (--left == 0) {
      disarm();
      throw new Killed();
    }
  }
}
