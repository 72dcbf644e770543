package dev.containerarch.slack.delivery;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.block.LayoutBlock;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.slack.conversation.BotTokens;
import dev.containerarch.slack.view.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Messages through Slack's Web API; once more in plain blocks when Slack refuses the newest ones.
public final class SlackMessages implements Messages {

  /// Longer than an interactive call: nobody waits, and a call that is given up leaves doubt.
  private static final int CALL_TIMEOUT_MILLIS = 8_000;

  private static final int TOO_MANY = 429;
  private static final Duration WITHOUT_RETRY_AFTER = Duration.ofSeconds(1);
  private static final int LONGEST_RETRY_AFTER_DIGITS = 5;

  private final Supplier<Slack> slack;
  private final BotTokens tokens;

  /// Messages with the tenant's own token.
  ///
  /// @param slack made by [#client]; asked for at the first call
  public SlackMessages(Supplier<Slack> slack, BotTokens tokens) {
    this.slack = slack;
    this.tokens = tokens;
  }

  /// A client for calls that nobody waits for.
  ///
  /// @param apiUrl where the Web API is, ending in a slash
  public static Slack client(String apiUrl) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiUrl);
    config.setHttpClientCallTimeoutMillis(CALL_TIMEOUT_MILLIS);
    config.setHttpClientReadTimeoutMillis(CALL_TIMEOUT_MILLIS);
    config.setStatsEnabled(false);
    return Slack.getInstance(config);
  }

  @Override
  public Sending post(Tenant tenant, String to, UUID id, Answer message) {
    return inPlainBlocksAtLast(
        message,
        blocks -> {
          ChatPostMessageRequest request =
              ChatPostMessageRequest.builder()
                  .channel(to)
                  .text(message.text())
                  .blocks(blocks)
                  .unfurlLinks(false)
                  .unfurlMedia(false)
                  .build();
          // The SDK's request knows no client_msg_id: it is added to the form that the SDK makes.
          ChatPostMessageResponse response =
              methods()
                  .postFormWithTokenAndParseResponse(
                      _ -> RequestFormBuilder.toForm(request).add("client_msg_id", id.toString()),
                      "chat.postMessage",
                      tokens.of(tenant),
                      ChatPostMessageResponse.class);
          return read(response, response.getChannel(), response.getTs());
        });
  }

  @Override
  public Sending update(Tenant tenant, String channel, String ts, Answer message) {
    return inPlainBlocksAtLast(
        message,
        blocks -> {
          ChatUpdateResponse response =
              slack
                  .get()
                  .methods(tokens.of(tenant))
                  .chatUpdate(
                      ChatUpdateRequest.builder()
                          .channel(channel)
                          .ts(ts)
                          .text(message.text())
                          .blocks(blocks)
                          .build());
          return read(response, response.getChannel(), response.getTs());
        });
  }

  private MethodsClient methods() {
    return slack.get().methods();
  }

  /// A call of the Web API with a message.
  @FunctionalInterface
  private interface ApiCall {
    Sending send(List<LayoutBlock> blocks) throws IOException, SlackApiException;
  }

  /// The newest blocks, then plain ones, then the words alone: something always arrives.
  private static Sending inPlainBlocksAtLast(Answer message, ApiCall call) {
    Sending sending = sent(message.blocks(), call);
    if (isRefusalOfBlocks(sending) && !message.plainBlocks().equals(message.blocks())) {
      sending = sent(message.plainBlocks(), call);
    }
    return isRefusalOfBlocks(sending) ? sent(List.of(), call) : sending;
  }

  private static boolean isRefusalOfBlocks(Sending sending) {
    return sending instanceof Sending.Refused(String code)
        && SlackRefusals.OF_BLOCKS.contains(code);
  }

  private static Sending sent(List<LayoutBlock> blocks, ApiCall call) {
    try {
      return call.send(blocks);
    } catch (SlackApiException e) {
      int status = e.getResponse().code();
      return status == TOO_MANY
          ? new Sending.Busy(retryAfter(e.getResponse().header("Retry-After")))
          : new Sending.Failed("Slack answered with status " + status);
    } catch (IOException | RuntimeException e) {
      // The SDK throws both: what cannot be sent, and an answer that it did not expect. Neither
      // their messages nor their causes are told: they may quote what was sent.
      return new Sending.Failed("Slack cannot be reached: " + e.getClass().getSimpleName());
    }
  }

  private static Sending read(
      SlackApiTextResponse response, @Nullable String channel, @Nullable String ts) {
    if (response.isOk() && channel != null && ts != null) {
      return new Sending.Sent(channel, ts);
    }
    String code = response.getError() == null ? "no answer" : response.getError();
    if (SlackRefusals.GONE.contains(code)) {
      return new Sending.Gone(code);
    }
    return SlackRefusals.FOR_GOOD.contains(code) || SlackRefusals.OF_BLOCKS.contains(code)
        ? new Sending.Refused(code)
        : new Sending.Failed("Slack answered " + code);
  }

  private static Duration retryAfter(@Nullable String header) {
    boolean seconds =
        header != null && header.matches("\\d+") && header.length() <= LONGEST_RETRY_AFTER_DIGITS;
    return seconds ? Duration.ofSeconds(Long.parseLong(header)) : WITHOUT_RETRY_AFTER;
  }
}
