package dev.containerarch.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/// The processor time of what the JMH benchmarks measure by the clock, for a machine on which
/// others work: there the clock measures them too.
///
/// A first call is measured in a fresh process, and counts what the whole process does until there
/// is an answer, its compilers included: on one core that is what somebody waits for. A warm answer
/// counts its own thread only.
public final class ProcessorTime {

  private static final int PROCESSES = 11;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final List<String> REQUESTS =
      List.of("edition=2026", "gpu=no tasks=12 cpu=1 memory=2 existing=kubernetes skill=some");

  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private ProcessorTime() {}

  /// Prints every figure, or the one of a first call in this process.
  ///
  /// @param args none for everything; a request to answer it once in this process
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length > 0) {
      System.out.println(once(String.join(" ", args)));
      return;
    }
    for (String request : REQUESTS) {
      report("recommendation, first call: " + request, firstCalls(request));
    }
    for (String request : REQUESTS) {
      RecommendBenchmark recommend = recommend(request);
      report("recommendation, warm: " + request, warm(recommend::warm, 100, 50));
    }
    for (int ballots : new int[] {6, 50, 200}) {
      RevealBenchmark reveal = new RevealBenchmark();
      reveal.ballots = ballots;
      reveal.collectTheBallots();
      report("reveal of " + ballots + " ballots", warm(reveal::warm, 40, 30));
    }
    for (int[] size :
        new int[][] {
          {6, 10, 10_000},
          {12, 10, 10_000},
          {24, 10, 10_000},
          {6, 20, 10_000},
          {6, 40, 10_000},
          {6, 10, 20_000},
          {6, 10, 100_000}
        }) {
      RobustnessBenchmark robustness = new RobustnessBenchmark();
      robustness.options = size[0];
      robustness.leaves = size[1];
      robustness.draws = size[2];
      robustness.members = 5;
      robustness.askSomething();
      report(
          "robustness, options, parts, draws " + Arrays.toString(size),
          warm(robustness::warm, 15, 15));
    }
    for (String region : List.of("ap-southeast-3", "ap-northeast-2", "us-east-1")) {
      CostBenchmark cost = new CostBenchmark();
      cost.region = region;
      cost.readTheRequest();
      report("totals in " + region, warm(cost::totals, 150, 100));
      report("cost in " + region, warm(cost::answer, 100, 100));
      report("comparison with fees in " + region, warm(cost::comparison, 100, 50));
      report("price book and " + region, warm(cost::reading, 100, 50));
    }
  }

  private static RecommendBenchmark recommend(String request) {
    RecommendBenchmark recommend = new RecommendBenchmark();
    recommend.request = request;
    recommend.readTheRequest();
    return recommend;
  }

  /// @return processor time of the process until a first recommendation, in nanoseconds
  private static long once(String request) {
    RecommendBenchmark recommend = recommend(request);
    LongSupplier process =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)::getProcessCpuTime;
    long before = process.getAsLong();
    recommend.firstCall();
    return process.getAsLong() - before;
  }

  private static long[] firstCalls(String request) throws IOException, InterruptedException {
    long[] nanos = new long[PROCESSES];
    for (int i = 0; i < PROCESSES; i++) {
      Process process =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElseThrow(),
                  "-XX:+UseSerialGC",
                  "-cp",
                  ManagementFactory.getRuntimeMXBean().getClassPath(),
                  ProcessorTime.class.getName(),
                  request)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException("no answer to " + request);
      }
      nanos[i] = Long.parseLong(answer.strip());
    }
    return nanos;
  }

  private interface Answer {
    Object give();
  }

  private static long[] warm(Answer answer, int before, int measured) {
    for (int i = 0; i < before; i++) {
      answer.give();
    }
    long[] nanos = new long[measured];
    for (int i = 0; i < measured; i++) {
      long start = THREAD.getCurrentThreadCpuTime();
      answer.give();
      nanos[i] = THREAD.getCurrentThreadCpuTime() - start;
    }
    return nanos;
  }

  private static void report(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%-90s %7.1f ms (%.1f to %.1f)%n",
        what,
        nanos[nanos.length / 2] / NANOS_PER_MILLI,
        nanos[0] / NANOS_PER_MILLI,
        nanos[nanos.length - 1] / NANOS_PER_MILLI);
  }
}
