package dev.containerarch.advisor.text;

/// One text in every language of the product. Neither side is ever blank.
public record Text(String en, String ko) {

  public Text {
    if (en.isBlank() || ko.isBlank()) {
      throw new IllegalArgumentException("a text needs both languages: en=" + en + ", ko=" + ko);
    }
  }

  public String in(Language language) {
    return switch (language) {
      case ENGLISH -> en;
      case KOREAN -> ko;
    };
  }
}
