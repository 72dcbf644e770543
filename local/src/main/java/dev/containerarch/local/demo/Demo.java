package dev.containerarch.local.demo;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.containerarch.advisor.decision.Decision;
import dev.containerarch.advisor.decision.DecisionLog;
import dev.containerarch.advisor.decision.Tenant;
import dev.containerarch.advisor.knowledge.Knowledge;
import dev.containerarch.local.LocalStack;
import dev.containerarch.local.workspace.Cast;
import dev.containerarch.local.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An invented team and its year: fills an empty table and the channels of a workspace.
public final class Demo {

  private final LocalStack stack;
  private final Workspace workspace;
  private final Clock clock;

  /// @param clock the stack's; its day is the one from which the demo counts back
  public Demo(LocalStack stack, Workspace workspace, Clock clock) {
    this.stack = stack;
    this.workspace = workspace;
    this.clock = clock;
  }

  /// The newest decision that some team of the cast has already; the demo is for tables where none
  /// has any.
  public Optional<String> inTheWay(Cast cast) {
    for (Cast.Team team : cast.teams()) {
      List<DecisionLog.Whole> newest =
          stack.log().whole(new Tenant(team.id()), DecisionLog.ABOVE_ALL, 1);
      if (!newest.isEmpty()) {
        return Optional.of(Decision.name(newest.getFirst().number()));
      }
    }
    return Optional.empty();
  }

  /// Fills everything. Each part is a class of its own beside this one, and comes after what it
  /// refers to.
  ///
  /// @return how many decisions there are now; the clock adds one, of the review meeting whose vote
  ///   is over
  public int fill() {
    List<DemoDecision> decisions = new ArrayList<>();
    read("history.json").forEach(each -> decisions.add(new DemoDecision(each.getAsJsonObject())));
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    new DemoHistory(Knowledge.load(), today, stack::quietLog).play(decisions);
    new DemoTalk(workspace).say(read("talk.json"));
    new DemoMeetings(Knowledge.load(), clock.instant(), stack::board).hold(read("meetings.json"));
    return decisions.size();
  }

  private static JsonArray read(String name) {
    try (InputStream in = Demo.class.getResourceAsStream("/demo/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the demo's " + name + " is missing");
      }
      JsonElement json = JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return json.getAsJsonArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
