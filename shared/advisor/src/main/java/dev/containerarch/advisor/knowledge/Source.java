package dev.containerarch.advisor.knowledge;

/// Where a fact comes from.
///
/// @param id short id that ratings and limits refer to, such as `S42`
/// @param publisher who says it: an organisation, repository or site
/// @param location page, path or address within the publisher
/// @param asOf when it was read or published
/// @param note what was taken from it
public record Source(String id, String publisher, String location, AsOf asOf, String note) {

  private static final String JUDGEMENT = "CA-JUDGEMENT";

  /// Whether nobody else says it: the authors of this knowledge concluded it from other facts.
  public boolean isJudgement() {
    return id.equals(JUDGEMENT);
  }
}
