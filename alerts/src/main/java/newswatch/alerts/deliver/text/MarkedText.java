package newswatch.alerts.deliver.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with what stands out and what leads elsewhere marked in it, for as long as it is one string.
 * The marks are controls, of which clean text has none, so that nobody can forge them.
 */
final class MarkedText {
  private static final String STRONG = "\u0002";
  private static final String END = "\u0003";
  private static final String LINK = "\u0004";
  private static final String ADDRESS = "\u0005";
  private static final Pattern PARTS =
      Pattern.compile(
          STRONG + "([^" + END + "]*)" + END + "|" + LINK + "([^" + ADDRESS + "]*)" + ADDRESS
              + "([^" + END + "]*)" + END);

  private MarkedText() {}

  /** The piece as a part of a string. */
  static String of(Piece piece) {
    if (piece.link() != null) {
      return LINK + piece.text() + ADDRESS + piece.link() + END;
    }
    return piece.strong() ? STRONG + piece.text() + END : piece.text();
  }

  /** The pieces of a string. */
  static List<Piece> pieces(String marked) {
    List<Piece> pieces = new ArrayList<>();
    Matcher part = PARTS.matcher(marked);
    int end = 0;
    while (part.find()) {
      addPlain(pieces, marked.substring(end, part.start()));
      pieces.add(
          part.group(1) == null
              ? new Piece(part.group(2), false, part.group(3))
              : Piece.strong(part.group(1)));
      end = part.end();
    }
    addPlain(pieces, marked.substring(end));
    return pieces;
  }

  private static void addPlain(List<Piece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(Piece.plain(text));
    }
  }
}
