package dev.containerarch.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Writes down what DynamoDB is asked.
final class CountedRequests implements ExecutionInterceptor {

  private final List<String> names = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes with) {
    names.add(context.request().getClass().getSimpleName().replace("Request", ""));
  }

  /// What was asked, in order.
  List<String> names() {
    return List.copyOf(names);
  }

  void forget() {
    names.clear();
  }
}
