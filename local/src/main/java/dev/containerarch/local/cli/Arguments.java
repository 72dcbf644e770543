package dev.containerarch.local.cli;

import dev.containerarch.local.SignedCommand.Typist;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was typed behind `bin/container-arch`.
///
/// @param locale that the asking member has set in Slack
/// @param data where the database is kept; empty keeps nothing
/// @param table of an AWS account, in the place of the local database
/// @param text what a member would type behind `/container-arch`
record Arguments(
    boolean json,
    Typist typist,
    String locale,
    Optional<Path> data,
    Optional<String> table,
    String text) {

  static final String USAGE =
      """
      Usage: bin/container-arch [options] 'what you would type behind /container-arch'

        bin/container-arch 'compare gpu=yes tasks=12 cost:40'
        bin/container-arch 'decide ecs-fargate title="Payments API" because="small team"'
        bin/container-arch history

        --json          print the JSON that Slack would get, and the calls made to Slack
        --user ID       who asks (U0LOCAL), in capital letters and digits as all of Slack's ids
        --team ID       in which workspace (T0LOCAL)
        --channel ID    in which conversation (C0LOCAL)
        --locale LOCALE what their Slack is set to (en-US), such as ko-KR
        --data DIR      keep the database there (.container-arch); "memory" keeps nothing
        --table NAME    export from, or import into, this DynamoDB table of the AWS account whose
                        credentials are set, for the workspace of --team
        --help          this text

      Past Slack, whole and for pipes and files:
        bin/container-arch 'export all format=json' > decisions.json
        bin/container-arch import decisions.json
      """;

  /// What came of reading.
  sealed interface Parsed {

    /// It can be run.
    record Run(Arguments arguments) implements Parsed {}

    /// The usage was asked for.
    record Help() implements Parsed {}

    /// It cannot be run, and why.
    record Wrong(String why) implements Parsed {}
  }

  static Parsed parse(List<String> words) {
    boolean json = false;
    String user = "U0LOCAL";
    String team = "T0LOCAL";
    String channel = "C0LOCAL";
    String locale = "en-US";
    String data = ".container-arch";
    Optional<String> table = Optional.empty();
    List<String> text = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("--")) {
        text.add(word);
        continue;
      }
      if (word.equals("--help")) {
        return new Parsed.Help();
      }
      if (word.equals("--json")) {
        json = true;
        continue;
      }
      if (i + 1 == words.size()) {
        return new Parsed.Wrong(word + " needs a value, or is no option");
      }
      String value = words.get(++i);
      switch (word) {
        case "--user" -> user = value;
        case "--team" -> team = value;
        case "--channel" -> channel = value;
        case "--locale" -> locale = value;
        case "--data" -> data = value;
        case "--table" -> table = Optional.of(value);
        default -> {
          return new Parsed.Wrong("no option " + word);
        }
      }
    }
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("--user", user);
    ids.put("--team", team);
    ids.put("--channel", channel);
    for (Map.Entry<String, String> id : ids.entrySet()) {
      if (!id.getValue().matches("[A-Z0-9]{2,32}")) {
        return new Parsed.Wrong(
            id.getKey() + " takes capital letters and digits, not " + id.getValue());
      }
    }
    if (!locale.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
      return new Parsed.Wrong("--locale takes a locale such as ko-KR, not " + locale);
    }
    return new Parsed.Run(
        new Arguments(
            json,
            new Typist(user, team, channel),
            locale,
            data.equals("memory") ? Optional.empty() : Optional.of(Path.of(data)),
            table,
            String.join(" ", text)));
  }
}
