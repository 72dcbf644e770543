package dev.containerarch.advisor.watch;

import dev.containerarch.advisor.cost.price.PriceBook;
import dev.containerarch.advisor.cost.price.PriceBook.Region;
import dev.containerarch.advisor.cost.price.PriceSnapshot;
import dev.containerarch.advisor.cost.price.PriceSnapshots;
import dev.containerarch.advisor.decision.CanonicalJson;
import dev.containerarch.advisor.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All that answers rest on, read once: what one run goes by from beginning to end.
///
/// @param fingerprint the same as long as knowledge and prices are the same
/// @param snapshots the newest prices of every region, as they were when this was read
public record KnownToday(String fingerprint, PriceSnapshots snapshots) {

  /// Tells one state of the packed knowledge and prices from another.
  public static String packed(PriceBook book) {
    List<String> texts = new ArrayList<>(Knowledge.texts());
    texts.addAll(book.texts());
    return CanonicalJson.ofTexts(texts).sha256();
  }

  /// Reads the newest prices of all regions.
  ///
  /// @param packed as [#packed] says
  /// @throws PricesUnavailable when those of a region cannot be read
  public static KnownToday read(String packed, PriceBook book, PriceSnapshots store) {
    Map<String, PriceSnapshots.Newest> newest = new HashMap<>();
    List<String> known = new ArrayList<>();
    known.add(packed);
    for (Region region : book.regions()) {
      PriceSnapshots.Newest found = store.newest(region.code());
      newest.put(region.code(), found);
      switch (found) {
        case PriceSnapshots.Newest.Found(PriceSnapshot snapshot) ->
            known.add(region.code() + "@" + snapshot.date());
        case PriceSnapshots.Newest.None _ -> {}
        case PriceSnapshots.Newest.Broken _ -> known.add(region.code() + "@broken");
        case PriceSnapshots.Newest.Unavailable(String why) -> throw new PricesUnavailable(why);
      }
    }
    return new KnownToday(CanonicalJson.ofTexts(known).sha256(), new AsRead(newest));
  }

  /// What was read, and nothing else.
  private record AsRead(Map<String, Newest> byRegion) implements PriceSnapshots {

    @Override
    public Newest newest(String region) {
      return byRegion.getOrDefault(region, new Newest.None());
    }

    @Override
    public Keeping keep(PriceSnapshot snapshot) {
      return new Keeping.Failed("these are only read");
    }
  }

  /// Nobody knows which prices count. Asking again is safe.
  public static final class PricesUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PricesUnavailable(String message) {
      super(message);
    }
  }
}
