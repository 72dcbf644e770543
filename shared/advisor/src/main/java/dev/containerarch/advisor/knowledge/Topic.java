package dev.containerarch.advisor.knowledge;

import dev.containerarch.advisor.text.Text;
import java.util.List;

/// Something that can be explained: a service, a term, or an entry of the other files.
///
/// @param id as typed in commands, such as `task-definition`
/// @param aliases further words that mean it, lower case
/// @param about the entry of another file that it explains, if any
/// @param text what it is, in a few sentences; where the book judges, what the book says
/// @param status what of it holds in 2026, and what changed since the book
/// @param sources ids, the one that carries most first; at least one
/// @param asOf when the status was true
/// @param related ids of topics to go on with, five at the most
/// @param covers ids of the book's statements that it says, together with the entry it is about
public record Topic(
    String id,
    Kind kind,
    Text name,
    List<String> aliases,
    About about,
    Text text,
    Text status,
    List<String> sources,
    AsOf asOf,
    List<String> related,
    List<String> covers) {

  /// How many topics one topic may point to: as many as fit below an answer as buttons.
  public static final int MOST_RELATED = 5;

  /// What sort of thing a topic is, in the order of lists.
  public enum Kind {
    SERVICE("service"),
    OPTION("option"),
    TERM("term"),
    ARCHITECTURE("architecture"),
    CRITERION("criterion"),
    USE_CASE("use-case"),
    LIMIT("limit");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /// As in the data and in the keys of the text files.
    public String key() {
      return key;
    }
  }

  /// The entry of another file that a topic explains, and whose data is shown with it.
  public sealed interface About {

    /// A topic of its own.
    record Itself() implements About {}

    record OfArchitecture(Architecture architecture) implements About {}

    record OfCriterion(Criterion criterion) implements About {}

    record OfSubCriterion(SubCriterion part) implements About {}

    record OfUseCase(UseCase useCase) implements About {}

    /// Hard limits of one subject.
    ///
    /// @param limits at least one; of all editions
    record OfLimits(List<Limit> limits) implements About {}
  }
}
