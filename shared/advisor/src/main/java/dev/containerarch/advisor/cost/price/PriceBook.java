package dev.containerarch.advisor.cost.price;

import dev.containerarch.advisor.knowledge.AsOf;
import dev.containerarch.advisor.knowledge.Source;
import dev.containerarch.advisor.text.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The bundled prices. Loading reads only small files; a region's prices are read when they are
/// asked for, once.
public final class PriceBook {

  static final List<String> RATE_COLUMNS =
      List.of("product", "item", "option", "unit", "usd", "source", "as_of");

  private final Map<String, Region> regions;
  private final Vocabulary<String> regionWords;
  private final Map<String, InputDefinition> inputs;
  private final FargateSizes fargateSizes;
  private final Map<String, RegionPrices> prices = new ConcurrentHashMap<>();

  /// An AWS region.
  ///
  /// @param code such as `ap-northeast-2`
  /// @param place as AWS calls it, such as `Seoul`
  /// @param assumed whether it is the one that counts where nobody names one
  public record Region(String code, String place, boolean assumed) {}

  private PriceBook() {
    this.regions = new LinkedHashMap<>();
    Vocabulary.Builder<String> words = Vocabulary.builder();
    for (Region region :
        PriceFile.read(
            "regions.csv",
            List.of("region", "place", "assumed"),
            line ->
                new Region(
                    line.text("region"), line.text("place"), line.text("assumed").equals("yes")))) {
      regions.put(region.code(), region);
      words.add(region.code(), region.code()).add(region.place(), region.code());
    }
    this.regionWords = words.build();
    this.inputs = new LinkedHashMap<>();
    PriceFile.read(
            "inputs.csv",
            List.of(
                "name", "unit", "default", "min", "max", "low", "high", "whole", "source", "as_of",
                "note"),
            InputDefinition::of)
        .forEach(input -> inputs.put(input.name(), input));
    this.fargateSizes = FargateSizes.load();
  }

  /// Reads the files that are packed with this class.
  ///
  /// @throws InvalidPrices when a file has a fault; the message names file, line and fault
  public static PriceBook load() {
    return new PriceBook();
  }

  /// The text of every packed file that an amount rests on, always in the same order.
  public List<String> texts() {
    List<String> files =
        new ArrayList<>(
            List.of(
                "regions.csv",
                "inputs.csv",
                "fargate-sizes.csv",
                "instance-types.csv",
                "eks-versions.csv",
                "global.csv"));
    regions.keySet().forEach(code -> files.add("regions/" + code + ".csv"));
    return files.stream().map(PriceFile::text).toList();
  }

  /// The prices of a region; empty when the book has none. What was typed is best looked up in
  /// [#regionWords] first.
  public Optional<RegionPrices> region(String code) {
    return regions.containsKey(code)
        ? Optional.of(prices.computeIfAbsent(code, PriceBook::read))
        : Optional.empty();
  }

  /// Code of the region whose prices count where nobody names one.
  ///
  /// @throws InvalidPrices when the file names none
  public String defaultRegion() {
    for (Region region : regions.values()) {
      if (region.assumed()) {
        return region.code();
      }
    }
    throw new InvalidPrices("regions.csv", 0, "assumes no region");
  }

  public List<Region> regions() {
    return List.copyOf(regions.values());
  }

  /// Words for regions, meaning their code: the code itself and the place.
  public Vocabulary<String> regionWords() {
    return regionWords;
  }

  /// The source of an id that a rate or a default names.
  public Optional<Source> source(String id) {
    return sources().stream().filter(source -> source.id().equals(id)).findFirst();
  }

  /// All sources. They are only read when somebody asks for them, as versions are: a cost needs
  /// neither, and a cold start should not wait for them.
  public List<Source> sources() {
    return PriceFile.read(
        "sources.csv",
        List.of("id", "publisher", "location", "as_of", "note"),
        line ->
            new Source(
                line.text("id"),
                line.text("publisher"),
                line.text("location"),
                line.asOf(),
                line.text("note")));
  }

  public FargateSizes fargateSizes() {
    return fargateSizes;
  }

  public EksVersions eksVersions() {
    return EksVersions.load();
  }

  /// What goes into a cost, in the order of the file.
  public List<InputDefinition> inputs() {
    return List.copyOf(inputs.values());
  }

  /// What people call the inputs and flags of a cost.
  public List<InputWords> inputWords() {
    return InputWords.load();
  }

  /// One of [#inputs].
  ///
  /// @throws IllegalArgumentException when there is no such input
  public InputDefinition input(String name) {
    InputDefinition input = inputs.get(name);
    if (input == null) {
      throw new IllegalArgumentException("no input " + name + "; known: " + inputs.keySet());
    }
    return input;
  }

  /// The instance types of all regions, to build [RegionPrices] of fresher rates with.
  public static List<InstanceType> instanceTypes() {
    return PriceFile.read(
        "instance-types.csv",
        List.of(
            "type",
            "arch",
            "vcpu",
            "memory_gib",
            "gpus",
            "gpu_name",
            "enis",
            "branch_enis",
            "max_pods",
            "source"),
        line ->
            new InstanceType(
                line.text("type"),
                CpuArchitecture.of(line.text("arch")),
                line.whole("vcpu"),
                line.number("memory_gib")
                    .multiply(java.math.BigDecimal.valueOf(1024))
                    .intValueExact(),
                line.whole("gpus"),
                line.whole("enis"),
                line.whole("branch_enis"),
                line.whole("max_pods")));
  }

  private static RegionPrices read(String region) {
    List<Rate> rates = new ArrayList<>(rates("regions/" + region + ".csv"));
    rates.addAll(rates("global.csv"));
    return new RegionPrices(region, rates, instanceTypes());
  }

  private static List<Rate> rates(String file) {
    return rates(file, PriceFile.text(file));
  }

  /// @param file what a fault is reported of
  static List<Rate> rates(String file, String text) {
    // Neighbouring lines mostly share source and date: reading those once halves the time.
    Map<String, List<String>> sourcesSeen = new LinkedHashMap<>();
    Map<String, AsOf> datesSeen = new LinkedHashMap<>();
    return PriceFile.parse(
        file,
        text,
        RATE_COLUMNS,
        line ->
            new Rate(
                new RateKey(
                    line.text("product"),
                    line.text("item"),
                    line.text("option"),
                    line.text("unit")),
                line.number("usd"),
                sourcesSeen.computeIfAbsent(
                    line.text("source"), ids -> List.of(ids.split(" ", -1))),
                datesSeen.computeIfAbsent(line.text("as_of"), seen -> line.asOf())));
  }
}
