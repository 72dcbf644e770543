package dev.containerarch.benchmarks;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Writes the figures as Markdown, ready for `docs/benchmarks.md`.
final class Report {

  private final Options options;
  private final Machine machine;
  private final LocalDate day;

  Report(Options options, Machine machine, LocalDate day) {
    this.options = options;
    this.machine = machine;
    this.day = day;
  }

  /// Two tables: the cold start, and warm answers.
  ///
  /// @param samples by contender, in the order of the rows; at least one each
  String markdown(Map<Contender, List<Sample>> samples) {
    var text = new StringBuilder();
    line(text, "Measured on %s at commit %s with `%s`.", day, machine.commit(), options.command());
    line(
        text,
        "%s, %d cores, %d GiB; %s; %s. Load average before: %.1f. %s.",
        machine.processor(),
        machine.cores(),
        machine.memoryGibibytes(),
        machine.system(),
        machine.jdk(),
        machine.load(),
        options.core().isPresent()
            ? "Each function ran on core %d alone".formatted(options.core().getAsInt())
            : "Nothing was pinned to a core");
    line(text, "");
    line(
        text,
        "Cold start, in milliseconds: median (smallest–largest) of %d processes.",
        options.runs());
    line(text, "");
    line(text, "| function | init | first answer | init + first answer | of the peer's |");
    line(text, "|---|---:|---:|---:|---:|");
    Duration peer = peer(samples);
    samples.forEach((contender, all) ->
        line(
            text,
            "| %s | %s | %s | %s | %s |",
            contender.name(),
            spread(all, Sample::init),
            spread(all, Sample::first),
            spread(all, Sample::cold),
            peer.isZero() ? "–" : "%.2f".formatted(ratio(median(all, Sample::cold), peer))));
    line(text, "");
    line(
        text,
        "Warm, in milliseconds: %d answers after %d to warm up, in each process; median (largest) of the processes.",
        options.warm(),
        options.warmUp());
    line(text, "");
    line(text, "| function | request | p50 | p99 |");
    line(text, "|---|---|---:|---:|");
    samples.forEach((contender, all) ->
        contender
            .requests()
            .forEach(request ->
                line(
                    text,
                    "| %s | %s | %s | %s |",
                    contender.name(),
                    request.name(),
                    worst(all, sample -> sample.warm(request.name(), 0.50)),
                    worst(all, sample -> sample.warm(request.name(), 0.99)))));
    return text.toString();
  }

  private static Duration peer(Map<Contender, List<Sample>> samples) {
    return samples.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals("peer"))
        .map(entry -> median(entry.getValue(), Sample::cold))
        .findFirst()
        .orElse(Duration.ZERO);
  }

  private static String spread(List<Sample> samples, Function<Sample, Duration> part) {
    List<Duration> sorted = samples.stream().map(part).sorted().toList();
    return "%.0f (%.0f–%.0f)"
        .formatted(
            millis(median(samples, part)), millis(sorted.getFirst()), millis(sorted.getLast()));
  }

  private static String worst(List<Sample> samples, Function<Sample, Duration> part) {
    List<Duration> sorted = samples.stream().map(part).sorted().toList();
    return "%.2f (%.2f)".formatted(millis(median(samples, part)), millis(sorted.getLast()));
  }

  private static Duration median(List<Sample> samples, Function<Sample, Duration> part) {
    return Sample.quantile(samples.stream().map(part).toList(), 0.5);
  }

  private static double ratio(Duration part, Duration whole) {
    return (double) part.toNanos() / whole.toNanos();
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }

  @FormatMethod
  private static void line(StringBuilder text, @FormatString String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
