package dev.containerarch.advisor.cost.price;

import dev.containerarch.advisor.text.Text;
import java.util.Arrays;
import java.util.List;

/// What people call an input of a cost.
///
/// @param name of the input or flag, as in `inputs.csv`
/// @param label a short noun phrase with the unit in it
/// @param words further words that mean it; empty where a fact of the same name has its own
public record InputWords(String name, Text label, List<String> words) {

  public InputWords {
    words = List.copyOf(words);
  }

  static List<InputWords> load() {
    return PriceFile.read(
        "input-words.csv",
        List.of("name", "en", "ko", "words"),
        line ->
            new InputWords(
                line.text("name"),
                new Text(line.text("en"), line.text("ko")),
                Arrays.stream(line.text("words").split(" ", -1))
                    .filter(word -> !word.isEmpty())
                    .toList()));
  }
}
