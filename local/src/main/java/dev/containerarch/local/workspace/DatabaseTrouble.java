package dev.containerarch.local.workspace;

import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/// Stands between the function and its database and lets requests fail while it is told to, the way
/// they fail after the SDK's own retries.
public final class DatabaseTrouble implements ExecutionInterceptor {

  /// What the database does.
  public enum Mood {
    WELL,
    THROTTLED,
    DOWN
  }

  private final AtomicReference<Mood> mood = new AtomicReference<>(Mood.WELL);

  public Mood mood() {
    return mood.get();
  }

  public void set(Mood next) {
    mood.set(next);
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    switch (mood.get()) {
      case WELL -> {}
      case THROTTLED ->
          throw ProvisionedThroughputExceededException.builder()
              .message("The level of configured provisioned throughput for the table was exceeded.")
              .build();
      case DOWN ->
          throw SdkClientException.create("Unable to execute HTTP request: Connection refused");
    }
  }
}
