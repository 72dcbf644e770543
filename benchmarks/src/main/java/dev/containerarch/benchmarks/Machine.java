package dev.containerarch.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What a figure means nothing without: the machine, the JDK and the commit.
///
/// @param processor its name, as Linux tells it
/// @param cores how many there are
/// @param memoryGibibytes of the whole machine
/// @param system name and release of the operating system
/// @param jdk vendor and version
/// @param load the load average when it was inspected; well above 0 means that others were at work
///   on the cores
/// @param commit short hash, followed by a remark when files differ from it
record Machine(
    String processor,
    long cores,
    long memoryGibibytes,
    String system,
    String jdk,
    double load,
    String commit) {

  static Machine inspect(Path project) throws IOException, InterruptedException {
    List<String> cpu = Files.readAllLines(Path.of("/proc/cpuinfo"));
    long kibibytes =
        values(Files.readAllLines(Path.of("/proc/meminfo")).stream(), "MemTotal")
            .mapToLong(value -> Long.parseLong(value.replaceAll("\\D", "")))
            .findFirst()
            .orElse(0);
    return new Machine(
        values(cpu.stream(), "model name").findFirst().orElse(System.getProperty("os.arch", "?")),
        values(cpu.stream(), "processor").count(),
        Math.round(kibibytes / 1024.0 / 1024.0),
        "%s %s %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch")),
        "%s %s".formatted(System.getProperty("java.vendor"), Runtime.version()),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        git(project, "rev-parse", "--short", "HEAD")
            + (git(project, "status", "--porcelain").isEmpty() ? "" : " and uncommitted changes"));
  }

  private static Stream<String> values(Stream<String> lines, String key) {
    return lines
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).strip());
  }

  private static String git(Path project, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of("git", "-C", project.toString()), Stream.of(arguments)).toList();
    Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return git.waitFor() == 0 ? output : "unknown";
  }
}
