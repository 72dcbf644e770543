package dev.containerarch.functions.outbox;

import dev.containerarch.advisor.outbox.OutboxEntry;
import dev.containerarch.advisor.outbox.Outgoing.BusEvent;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/// EventBridge. It does not tell the same event from another one with the same content: who reads
/// the bus goes by the detail's `id`.
final class EventBridgeBus implements Bus {

  static final String SOURCE = "container-arch";

  private final Supplier<EventBridgeClient> client;
  private final String name;

  /// @param client asked for with every event, so that it may be made at the first
  /// @param name of the bus, or its ARN
  EventBridgeBus(Supplier<EventBridgeClient> client, String name) {
    this.client = client;
    this.name = name;
  }

  @Override
  public Putting put(OutboxEntry entry, BusEvent event) {
    try {
      PutEventsResponse response =
          client
              .get()
              .putEvents(
                  PutEventsRequest.builder()
                      .entries(
                          List.of(
                              PutEventsRequestEntry.builder()
                                  .eventBusName(name)
                                  .source(SOURCE)
                                  .detailType(event.type().code())
                                  .time(entry.at())
                                  .detail(event.detail())
                                  .build()))
                      .build());
      PutEventsResultEntry result = response.entries().getFirst();
      return result.errorCode() == null
          ? new Putting.Put(String.valueOf(result.eventId()))
          : new Putting.Failed("EventBridge: " + result.errorCode());
    } catch (AwsServiceException e) {
      return new Putting.Failed(
          "EventBridge: " + e.getClass().getSimpleName() + ", HTTP " + e.statusCode());
    } catch (SdkException e) {
      return new Putting.Failed("EventBridge: " + e.getClass().getSimpleName());
    }
  }
}
