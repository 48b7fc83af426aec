package newswatch.events;

import java.util.ArrayList;
import java.util.List;

/** Cuts an excerpt at the evidence in it, for who marks it. */
public final class Highlighting {
  private Highlighting() {}

  /**
   * A piece of an excerpt, never empty.
   *
   * @param isEvidence whether all of it is evidence; if not, nothing of it is
   */
  public record Piece(String text, boolean isEvidence) {}

  /**
   * The excerpt in pieces; evidence that overlaps or touches is one piece.
   *
   * @param evidence in order of place; what is not in the excerpt does not count
   */
  public static List<Piece> of(Evidence excerpt, List<Evidence> evidence) {
    List<Piece> pieces = new ArrayList<>();
    int at = excerpt.start();
    int start = at;
    int end = at;
    for (Evidence span : evidence) {
      if (!span.field().equals(excerpt.field()) || span.start() >= excerpt.end()) {
        continue;
      }
      if (span.start() > end) {
        add(pieces, excerpt, at, start, false);
        add(pieces, excerpt, start, end, true);
        at = end;
        start = span.start();
      }
      end = Math.max(end, Math.min(span.end(), excerpt.end()));
    }
    add(pieces, excerpt, at, start, false);
    add(pieces, excerpt, start, end, true);
    add(pieces, excerpt, end, excerpt.end(), false);
    return pieces;
  }

  private static void add(
      List<Piece> pieces, Evidence excerpt, int start, int end, boolean isEvidence) {
    if (start < end) {
      String text = excerpt.exact();
      int from = text.offsetByCodePoints(0, start - excerpt.start());
      String slice = text.substring(from, text.offsetByCodePoints(from, end - start));
      pieces.add(new Piece(slice, isEvidence));
    }
  }
}
