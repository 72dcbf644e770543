package dev.containerarch.local;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.Slack;
import dev.containerarch.advisor.decision.DecisionImport;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.advisor.review.ReviewBoard;
import dev.containerarch.advisor.settings.MemberSettings;
import dev.containerarch.advisor.settings.MemberSettings.SlackLocale;
import dev.containerarch.advisor.settings.SettingsStore;
import dev.containerarch.advisor.settings.Versioned;
import dev.containerarch.functions.slackfront.SlackFrontHandler;
import dev.containerarch.local.dynamodb.EmbeddedDynamoDb;
import dev.containerarch.local.fakeslack.FakeSlack;
import dev.containerarch.slack.conversation.ContainerArchApp;
import dev.containerarch.slack.conversation.SlackCalls;
import dev.containerarch.slack.conversation.Stores;
import dev.containerarch.slack.request.RequestVerifier;
import dev.containerarch.slack.request.SigningSecrets;
import dev.containerarch.slack.request.SlackRequests;
import dev.containerarch.slack.text.Texts;
import dev.containerarch.store.DynamoDbDecisionImport;
import dev.containerarch.store.DynamoDbDecisionLog;
import dev.containerarch.store.DynamoDbDrafts;
import dev.containerarch.store.DynamoDbPriceSnapshots;
import dev.containerarch.store.DynamoDbReviewBoard;
import dev.containerarch.store.DynamoDbSettings;
import dev.containerarch.store.OutboxAlongside;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The function as it is deployed, with an embedded DynamoDB and a fake Slack around it.
public final class LocalStack implements AutoCloseable {

  public static final String TABLE = "container-arch";

  /// What the deployed function waits for Slack, as in [SlackCalls#client].
  public static final Duration CALL_TIMEOUT = Duration.ofSeconds(2);

  /// What the deployed function may take.
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /// Nobody waits 3 seconds here, and the embedded database takes its time for the first request.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Gson GSON = new Gson();

  private final EmbeddedDynamoDb database;
  private final FakeSlack slack;
  private final SlackFrontHandler front;
  private final Background background;
  private final Stores stores;
  private final Clock clock;

  private LocalStack(
      EmbeddedDynamoDb database,
      FakeSlack slack,
      SlackFrontHandler front,
      Background background,
      Stores stores,
      Clock clock) {
    this.database = database;
    this.slack = slack;
    this.front = front;
    this.background = background;
    this.stores = stores;
    this.clock = clock;
  }

  /// An HTTP answer of the function.
  public record HttpResponse(int status, String contentType, String body) {}

  /// Starts everything.
  ///
  /// @param data where the database is kept; null keeps nothing
  /// @throws dev.containerarch.local.dynamodb.DataDirectoryInUseException when another process
  ///   works there
  public static LocalStack start(@Nullable Path data, List<String> signingSecrets, Clock clock) {
    EmbeddedDynamoDb database = EmbeddedDynamoDb.start(data);
    return start(database, database.client(), PATIENCE, signingSecrets, clock);
  }

  /// The same with something between the function and its database, such as a disturbance.
  ///
  /// @param callTimeout when the app gives up a call to Slack; zero for never
  public static LocalStack start(
      @Nullable Path data,
      List<String> signingSecrets,
      Clock clock,
      ExecutionInterceptor between,
      Duration callTimeout) {
    EmbeddedDynamoDb database = EmbeddedDynamoDb.start(data);
    return start(database, database.client(between), PATIENCE, signingSecrets, clock, callTimeout);
  }

  /// @param databaseClient of that database, for the function
  /// @param patience how long a member waits for the database
  static LocalStack start(
      EmbeddedDynamoDb database,
      DynamoDbClient databaseClient,
      Duration patience,
      List<String> signingSecrets,
      Clock clock) {
    return start(database, databaseClient, patience, signingSecrets, clock, Duration.ZERO);
  }

  private static LocalStack start(
      EmbeddedDynamoDb database,
      DynamoDbClient databaseClient,
      Duration patience,
      List<String> signingSecrets,
      Clock clock,
      Duration callTimeout) {
    database.createTable(TABLE);
    FakeSlack slack = FakeSlack.start(clock);
    Set<String> hosts = new HashSet<>(SlackCalls.SLACK_HOSTS);
    hosts.add(slack.apiEndpoint().getAuthority());
    Slack client = SlackRoutes.client(slack, callTimeout);
    SlackCalls calls = new SlackCalls(() -> client, _ -> FakeSlack.BOT_TOKEN, hosts);
    Stores stores = stores(databaseClient, clock, patience);
    SlackRequests requests =
        new SlackRequests(
            new RequestVerifier(SigningSecrets.fixed(signingSecrets), clock),
            ContainerArchApp.create(Knowledge.load(), Texts.load(), stores, calls, clock));
    return new LocalStack(
        database,
        slack,
        new SlackFrontHandler(requests),
        new Background(database, databaseClient, patience, client, _ -> FakeSlack.BOT_TOKEN, clock),
        stores,
        clock);
  }

  /// What nobody waits for: it begins when it is asked to.
  public Background background() {
    return background;
  }

  /// Everything that is kept, in this module's table of that database.
  public static Stores stores(DynamoDbClient database, Clock clock, Duration patience) {
    return Stores.of(
        new DynamoDbDecisionLog(() -> database, TABLE, clock, new OutboxAlongside(TABLE), patience),
        new DynamoDbDrafts(() -> database, TABLE, clock, patience),
        new DynamoDbPriceSnapshots(() -> database, TABLE, patience),
        new DynamoDbSettings(() -> database, TABLE, clock, patience),
        new DynamoDbReviewBoard(() -> database, TABLE, clock, patience));
  }

  /// Sets what a member's Slack is set to, and brings it to an app that has asked less than a day
  /// ago.
  public void setLocale(Tenant tenant, String member, String locale) {
    slack.setLocale(member, locale);
    SettingsStore settings = stores.settings().get();
    Versioned<MemberSettings> known = settings.newest(tenant, member).member();
    Optional<SlackLocale> said = known.value().slack();
    if (said.isPresent() && !said.get().locale().equals(locale)) {
      settings.saveMember(
          tenant,
          member,
          known.version(),
          known.value().withSlack(new SlackLocale(locale, clock.instant())));
    }
  }

  /// The decisions that are kept here, for whoever takes them away past Slack.
  public DecisionLog log() {
    return new DynamoDbDecisionLog(
        database::client, TABLE, Clock.systemUTC(), new OutboxAlongside(TABLE), PATIENCE);
  }

  /// The same with another clock, and from which nothing leaves: for what is long past.
  public DecisionLog quietLog(Clock past) {
    return new DynamoDbDecisionLog(database::client, TABLE, past, PATIENCE);
  }

  /// The review meetings that are kept here.
  public ReviewBoard board() {
    return board(clock);
  }

  /// The same with another clock: for what is past.
  public ReviewBoard board(Clock past) {
    return new DynamoDbReviewBoard(database::client, TABLE, past, PATIENCE);
  }

  /// Where decisions of another log are taken in.
  public DecisionImport intake() {
    return new DynamoDbDecisionImport(database::client, TABLE, Clock.systemUTC());
  }

  public FakeSlack slack() {
    return slack;
  }

  /// Sends a request the way API Gateway would: as an event of payload 2.0, its body in base64.
  ///
  /// The trigger id and response URL that the body brings are taken as handed out by Slack just
  /// now.
  public HttpResponse post(Map<String, String> headers, byte[] body) {
    SlackRoutes.handOut(slack, body);
    return invoke(event(headers, body));
  }

  /// Hands the function an event as it is.
  public HttpResponse invoke(String event) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      front.handleRequest(
          new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
          answer,
          new NoContext(LIMIT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    JsonObject json = GSON.fromJson(answer.toString(StandardCharsets.UTF_8), JsonObject.class);
    JsonElement type = json.getAsJsonObject("headers").get("Content-Type");
    return new HttpResponse(
        json.get("statusCode").getAsInt(), type.getAsString(), json.get("body").getAsString());
  }

  private static String event(Map<String, String> headers, byte[] body) {
    JsonObject event = new JsonObject();
    event.addProperty("version", "2.0");
    event.addProperty("routeKey", "POST /slack/events");
    event.addProperty("rawPath", "/slack/events");
    event.addProperty("rawQueryString", "");
    event.add("headers", GSON.toJsonTree(headers));
    event.addProperty("body", Base64.getEncoder().encodeToString(body));
    event.addProperty("isBase64Encoded", true);
    return event.toString();
  }

  @Override
  public void close() {
    background.close();
    slack.close();
    database.close();
  }
}
