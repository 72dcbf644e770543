package dev.containerarch.store;

import dev.containerarch.advisor.decision.DecisionLog.LogUnavailable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/// What a failed request to DynamoDB means.
final class Fault {

  private Fault() {}

  /// Whether the very same request may work in a moment: it did not reach DynamoDB, its answer did
  /// not reach us, or DynamoDB is busy.
  static boolean mayPass(SdkException fault) {
    return switch (fault) {
      case AbortedException interrupted -> false;
      case SdkClientException client -> true;
      case AwsServiceException service ->
          service.statusCode() >= 500
              || service.isThrottlingException()
              || code(service).equals("TransactionInProgressException");
      default -> false;
    };
  }

  /// Whether a write may have been carried out although it failed: its answer was lost, or DynamoDB
  /// does not know.
  static boolean leavesDoubt(SdkException fault) {
    return !(fault instanceof AwsServiceException service) || service.statusCode() >= 500;
  }

  /// For the log of the function: names the fault, and nothing that a user wrote.
  ///
  /// @param mayBeKept whether something may have been written all the same
  static LogUnavailable unavailable(String doing, SdkException fault, boolean mayBeKept) {
    return new LogUnavailable(doing + ": " + kind(fault), fault, mayBeKept);
  }

  /// What kind of fault it is, without anything that a user wrote.
  static String kind(SdkException fault) {
    String kind = fault.getClass().getSimpleName();
    return fault instanceof AwsServiceException service
        ? kind
            + " %s, HTTP %d, request %s"
                .formatted(code(service), service.statusCode(), service.requestId())
        : kind;
  }

  /// Something between us and DynamoDB may have answered, in words of its own.
  private static String code(AwsServiceException fault) {
    AwsErrorDetails details = fault.awsErrorDetails();
    return details == null || details.errorCode() == null ? "without a code" : details.errorCode();
  }
}
