package dev.containerarch.advisor.cost.price;

/// Where fresher prices than the bundled ones are kept, a snapshot for each region and day. Nothing
/// is ever overwritten: which prices an older answer rested on can be looked up.
public interface PriceSnapshots {

  /// The newest snapshot of a region that is whole. It fails with a value, because there are
  /// bundled prices to fall back on.
  ///
  /// @param region code, such as `ap-northeast-2`
  Newest newest(String region);

  /// Keeps a snapshot, all of it or nothing.
  Keeping keep(PriceSnapshot snapshot);

  /// What came of asking for the newest.
  sealed interface Newest {

    record Found(PriceSnapshot snapshot) implements Newest {}

    /// There is none, which is no fault.
    record None() implements Newest {}

    /// The store does not answer.
    ///
    /// @param why for the deployer
    record Unavailable(String why) implements Newest {}

    /// There are snapshots of the region, but the newest ones are all broken.
    ///
    /// @param why for the deployer
    record Broken(String why) implements Newest {}
  }

  /// What came of keeping one.
  sealed interface Keeping {

    record Kept() implements Keeping {}

    /// The region has a snapshot of that day, which stays as it is.
    record AlreadyKept() implements Keeping {}

    /// It is not kept, or nobody knows.
    ///
    /// @param why for the deployer
    record Failed(String why) implements Keeping {}
  }

  /// A place without any, where the bundled prices are all there is.
  static PriceSnapshots none() {
    return new PriceSnapshots() {
      @Override
      public Newest newest(String region) {
        return new Newest.None();
      }

      @Override
      public Keeping keep(PriceSnapshot snapshot) {
        return new Keeping.Failed("there is nowhere to keep snapshots");
      }
    };
  }
}
