package dev.containerarch.slack.conversation;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.webhook.WebhookResponse;
import dev.containerarch.slack.view.Answer;
import dev.containerarch.slack.view.ExportDocuments.Document;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The calls that are made to Slack while a member waits: opening and changing a modal, showing
/// their Home, answering a click where it was made, and once a day asking for a member's language.
///
/// Nothing is called before it is needed: most answers to a command need neither Slack's HTTP
/// client nor a token.
public final class SlackCalls {

  /// Slack waits 3 seconds for the whole answer.
  private static final int CALL_TIMEOUT_MILLIS = 2_000;

  /// Knowing a member's language is worth a moment, not the answer.
  private static final Duration LOCALE_TIMEOUT = Duration.ofMillis(600);

  /// So long Slack may take to say who some members are: the answer does without what comes later.
  private static final Duration PEOPLE_TIMEOUT = Duration.ofMillis(900);

  /// Members who are asked for at once; Slack limits how many there may be in a minute.
  private static final int MOST_PEOPLE = 40;

  private static final Logger log = LoggerFactory.getLogger(SlackCalls.class);

  private final Supplier<Slack> slack;
  private final BotTokens tokens;
  private final Set<String> responseHosts;

  /// @param slack made by [#client]; asked for at the first call
  /// @param responseHosts hosts, with their port where it is not the usual one, that a
  ///   `response_url` may lead to
  public SlackCalls(Supplier<Slack> slack, BotTokens tokens, Set<String> responseHosts) {
    this.slack = slack;
    this.tokens = tokens;
    this.responseHosts = Set.copyOf(responseHosts);
  }

  /// The hosts of Slack and of Slack for government, from Slack's documentation.
  public static final Set<String> SLACK_HOSTS = Set.of("hooks.slack.com", "hooks.slack-gov.com");

  /// A client that gives up before Slack does.
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

  /// Opens a modal.
  ///
  /// @return whether Slack opened it; it does not when the click is more than 3 seconds old
  boolean open(Asker asker, View view) {
    return called(
        "views.open",
        () -> methods(asker).viewsOpen(call -> call.triggerId(asker.triggerId()).view(view)));
  }

  /// Opens a modal on top of the one in which the click was made.
  ///
  /// @return whether Slack opened it
  boolean push(Asker asker, View view) {
    return called(
        "views.push",
        () -> methods(asker).viewsPush(call -> call.triggerId(asker.triggerId()).view(view)));
  }

  /// Shows another view in an open modal.
  ///
  /// @param hash of the view that was clicked; Slack refuses when it shows another one by now
  /// @return whether Slack shows it
  boolean update(Asker asker, String viewId, @Nullable String hash, View view) {
    return called(
        "views.update",
        () -> methods(asker).viewsUpdate(call -> call.viewId(viewId).hash(hash).view(view)));
  }

  /// Shows a view in the asking member's Home, in the place of what stands there.
  ///
  /// @return whether Slack shows it
  boolean publish(Asker asker, View view) {
    return called(
        "views.publish",
        () -> methods(asker).viewsPublish(call -> call.userId(asker.member()).view(view)));
  }

  /// The locale that a member has set in Slack, such as `ko-KR`; empty when Slack does not say it
  /// soon, or cannot be asked because there is no token.
  Optional<String> locale(Asker asker) {
    FutureTask<Optional<String>> asked = new FutureTask<>(() -> askedLocale(asker));
    Thread.ofVirtual().name("users.info").start(asked);
    try {
      return asked.get(LOCALE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      asked.cancel(true);
      log.warn("users.info took too long");
    } catch (ExecutionException e) {
      String cause = e.getCause() == null ? "no cause" : e.getCause().getClass().getSimpleName();
      log.warn("users.info failed: {}", cause);
    } catch (InterruptedException e) {
      asked.cancel(true);
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private Optional<String> askedLocale(Asker asker) throws IOException, SlackApiException {
    return user(asker, asker.member(), true).map(User::getLocale);
  }

  private Optional<User> user(Asker asker, String member, boolean withLocale)
      throws IOException, SlackApiException {
    String token = tokens.of(asker.tenant());
    if (token.isBlank()) {
      return Optional.empty();
    }
    UsersInfoResponse response =
        slack.get().methods(token).usersInfo(call -> call.user(member).includeLocale(withLocale));
    if (!response.isOk()) {
      log.warn("users.info was refused: {}", response.getError());
      return Optional.empty();
    }
    return Optional.ofNullable(response.getUser());
  }

  /// What somebody is.
  enum Kind {
    MEMBER,
    /// An app or bot: it cannot answer.
    APP,
    /// Deactivated.
    LEFT
  }

  /// Somebody as Slack knows them.
  ///
  /// @param name as the workspace shows it; not to be kept
  record Person(String name, Kind kind) {}

  /// Who these are, by Slack's id; without those of whom Slack does not say it soon.
  Map<String, Person> people(Asker asker, List<String> members) {
    Map<String, FutureTask<Optional<User>>> asked = new LinkedHashMap<>();
    for (String member : members.subList(0, Math.min(MOST_PEOPLE, members.size()))) {
      FutureTask<Optional<User>> task = new FutureTask<>(() -> user(asker, member, false));
      Thread.ofVirtual().name("users.info").start(task);
      asked.put(member, task);
    }
    long end = System.nanoTime() + PEOPLE_TIMEOUT.toNanos();
    Map<String, Person> people = new LinkedHashMap<>();
    asked.forEach((member, task) -> {
      try {
        task.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)
            .ifPresent(user -> people.put(member, person(user)));
      } catch (TimeoutException e) {
        task.cancel(true);
      } catch (ExecutionException e) {
        String cause = e.getCause() == null ? "no cause" : e.getCause().getClass().getSimpleName();
        log.warn("users.info failed: {}", cause);
      } catch (InterruptedException e) {
        task.cancel(true);
        Thread.currentThread().interrupt();
      }
    });
    return people;
  }

  private static Person person(User user) {
    String name = user.getRealName() == null ? user.getName() : user.getRealName();
    return new Person(
        name == null ? "?" : name,
        user.isBot() ? Kind.APP : user.isDeleted() ? Kind.LEFT : Kind.MEMBER);
  }

  private MethodsClient methods(Asker asker) {
    return slack.get().methods(tokens.of(asker.tenant()));
  }

  /// A call of the Web API.
  @FunctionalInterface
  private interface ApiCall {
    SlackApiTextResponse send() throws IOException, SlackApiException;
  }

  private static boolean called(String method, ApiCall call) {
    try {
      SlackApiTextResponse response = call.send();
      if (!response.isOk()) {
        log.warn("{} was refused: {}", method, response.getError());
      }
      return response.isOk();
    } catch (IOException | SlackApiException e) {
      log.warn("{} failed: {}", method, e.getClass().getSimpleName());
      return false;
    } catch (RuntimeException e) {
      // The token cannot be read, or Slack's answer is none.
      log.error("{} failed: {}", method, e.getClass().getName());
      return false;
    }
  }

  /// Sends a file to the asking member, in a direct message.
  ///
  /// @return Slack's code for why it was not sent; empty when it was
  Optional<String> sendFile(Asker asker, Document file, String comment) {
    return sent("a file", () -> new DirectFile(methods(asker)).send(asker.member(), file, comment));
  }

  /// Sends a canvas to the asking member, in a direct message.
  ///
  /// @return Slack's code for why it was not sent; empty when it was
  Optional<String> sendCanvas(Asker asker, String title, String markdown, String comment) {
    return sent(
        "a canvas",
        () -> new DirectCanvas(methods(asker)).send(asker.member(), title, markdown, comment));
  }

  /// Several calls, of which the first that is refused ends it.
  @FunctionalInterface
  private interface ApiCalls {
    Optional<String> send() throws IOException, SlackApiException;
  }

  private static Optional<String> sent(String what, ApiCalls calls) {
    Optional<String> error;
    try {
      error = calls.send();
    } catch (IOException | SlackApiException e) {
      log.warn("{} could not be sent: {}", what, e.getClass().getSimpleName());
      return Optional.of("no_answer");
    } catch (RuntimeException e) {
      log.error("{} could not be sent: {}", what, e.getClass().getName());
      return Optional.of("no_answer");
    }
    error.ifPresent(code -> log.warn("{} was refused: {}", what, code));
    return error;
  }

  /// How an answer to a click is shown.
  enum Place {
    /// Only to the member who clicked, below the message.
    BESIDE,
    /// In place of the message.
    INSTEAD,
    /// To everybody in the conversation.
    CHANNEL
  }

  /// Answers a click where it was made; once more in plain blocks when the client or workspace
  /// refuses the newest ones.
  ///
  /// @param responseUrl from the verified payload; only followed to Slack's own hosts
  /// @return whether Slack took it; it does not when the message is more than 30 minutes old
  boolean respond(String responseUrl, Answer answer, Place place) {
    if (!isAllowed(responseUrl)) {
      log.warn("a response_url leads to a host that is not on the list");
      return false;
    }
    return switch (send(responseUrl, answer.text(), answer.blocks(), place)) {
      case TAKEN -> true;
      case BLOCKS_REFUSED ->
          send(responseUrl, answer.text(), answer.plainBlocks(), place) == Sent.TAKEN;
      case LOST -> false;
    };
  }

  private enum Sent {
    TAKEN,
    BLOCKS_REFUSED,
    LOST
  }

  private Sent send(String responseUrl, String text, List<LayoutBlock> blocks, Place place) {
    ActionResponse message =
        ActionResponse.builder()
            .responseType(place == Place.CHANNEL ? "in_channel" : "ephemeral")
            .replaceOriginal(place == Place.INSTEAD)
            .text(text)
            .blocks(blocks)
            .build();
    try {
      WebhookResponse response =
          new com.slack.api.app_backend.interactive_components.ActionResponseSender(slack.get())
              .send(responseUrl, message);
      String body = String.valueOf(response.getBody());
      // A refusal may come with status 200, as from every method of the Web API.
      if (response.getCode() == 200 && !body.contains("\"ok\":false")) {
        return Sent.TAKEN;
      }
      log.warn("a response_url was refused with status {}", response.getCode());
      return body.contains("invalid_blocks") ? Sent.BLOCKS_REFUSED : Sent.LOST;
    } catch (IOException | RuntimeException e) {
      // The SDK throws both: what cannot be sent, and an address or answer that it did not expect.
      log.warn("a response_url failed: {}", e.getClass().getSimpleName());
      return Sent.LOST;
    }
  }

  private boolean isAllowed(String responseUrl) {
    try {
      URI uri = URI.create(responseUrl);
      String host = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
      boolean secure = "https".equals(uri.getScheme());
      boolean loopback = "127.0.0.1".equals(uri.getHost());
      return (secure || loopback) && host != null && responseHosts.contains(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
