package dev.containerarch.store;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/// What the SDK throws.
final class Faults {

  private Faults() {}

  static DynamoDbException service(int status, String code) {
    DynamoDbException.Builder fault = DynamoDbException.builder();
    fault.statusCode(status).requestId("REQ1").awsErrorDetails(details(code));
    return (DynamoDbException) fault.build();
  }

  /// An answer that is not DynamoDB's.
  static DynamoDbException unlabelled(int status) {
    DynamoDbException.Builder fault = DynamoDbException.builder();
    fault.statusCode(status).message("<html>");
    return (DynamoDbException) fault.build();
  }

  static AwsErrorDetails details(String code) {
    return AwsErrorDetails.builder().errorCode(code).errorMessage("no").build();
  }

  static SdkClientException timeout() {
    return ApiCallTimeoutException.create(600);
  }

  static SdkClientException noConnection() {
    return SdkClientException.create("connection refused");
  }
}
