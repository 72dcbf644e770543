package dev.containerarch.local.workspace;

import dev.containerarch.local.workspace.Cast.Channel;
import dev.containerarch.local.workspace.Cast.Member;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What Slack makes of what a member writes: `&`, `<` and `>` are escaped, and names of people,
/// channels and groups become what they stand for. Commands get the same, because the manifest says
/// `should_escape`; only a group stays a word in them.
final class Writing {

  /// A name begins a word: the `@` of a mail address does not count.
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}@#/&;._-])[@#][a-z0-9][a-z0-9_-]*", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> GROUPS =
      Map.of("@here", "<!here>", "@channel", "<!channel>", "@everyone", "<!everyone>");

  private final Cast cast;

  Writing(Cast cast) {
    this.cast = cast;
  }

  String message(Member who, String text) {
    return marked(text, Stream.concat(named(who), GROUPS.entrySet().stream()));
  }

  String command(Member who, String text) {
    return marked(text, named(who));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private Stream<Map.Entry<String, String>> named(Member who) {
    return Stream.concat(
        cast.colleagues(who).stream().map(Writing::person),
        cast.channelsOf(who).stream().map(Writing::channel));
  }

  private static Map.Entry<String, String> person(Member member) {
    return Map.entry("@" + member.handle(), "<@" + member.id() + "|" + member.handle() + ">");
  }

  private static Map.Entry<String, String> channel(Channel channel) {
    return Map.entry("#" + channel.name(), "<#" + channel.id() + "|" + channel.name() + ">");
  }

  private static String marked(String text, Stream<Map.Entry<String, String>> names) {
    Map<String, String> marks =
        names.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Function<String, String> mark = name -> marks.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    return NAME.matcher(escaped(text))
        .replaceAll(found -> Matcher.quoteReplacement(mark.apply(found.group())));
  }
}
