package dev.containerarch.slack.view;

import dev.containerarch.advisor.decision.DecisionLog.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// As much of an export as a message has room for: a whole document of some decisions or, where one
/// decision alone has no room, a piece of its document.
///
/// @param decisions that it is of; at least one
/// @param piece which piece, from 0
/// @param pieces how many there are; 1 for a whole document
record ExportPart(String text, List<Kept> decisions, int piece, int pieces) {

  /// As they are written in JSON, where a quotation mark takes two. The rest of the 12,000 is for
  /// what stands around it.
  static final int ROOM = 9_000;

  ExportPart {
    decisions = List.copyOf(decisions);
  }

  /// The first part of these decisions.
  ///
  /// @param page at least one decision
  /// @param piece which piece, if it has several; the last one if it has not so many
  static ExportPart of(List<Kept> page, int piece, Function<List<Kept>, String> written) {
    List<Kept> taken = page.subList(0, 1);
    String text = written.apply(taken);
    if (size(text) > ROOM) {
      List<String> pieces = split(text);
      int shown = Math.max(0, Math.min(piece, pieces.size() - 1));
      return new ExportPart(pieces.get(shown), taken, shown, pieces.size());
    }
    for (int count = 2; count <= page.size(); count++) {
      String longer = written.apply(page.subList(0, count));
      if (size(longer) > ROOM) {
        break;
      }
      taken = page.subList(0, count);
      text = longer;
    }
    return new ExportPart(text, taken, 0, 1);
  }

  /// Pieces of a text that each have room in a message.
  static List<String> split(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int size = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      String character = Character.toString(text.codePointAt(i));
      if (size + size(character) > ROOM) {
        pieces.add(piece.toString());
        piece.setLength(0);
        size = 0;
      }
      piece.append(character);
      size += size(character);
    }
    pieces.add(piece.toString());
    return pieces;
  }

  private static int size(String text) {
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escaped = c == '"' || c == '\\' || c == '\n' || c == '\r' || c == '\t';
      boolean numbered = (c < ' ' && !escaped) || c == '\u007f' || c == '\u2028' || c == '\u2029';
      size += numbered ? 6 : escaped ? 2 : 1;
    }
    return size;
  }

  boolean isLastPiece() {
    return piece == pieces - 1;
  }

  int lowest() {
    return decisions.getLast().decision().number();
  }
}
