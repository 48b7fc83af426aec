package newswatch.alerts.deliver.console;

import java.util.List;
import java.util.function.UnaryOperator;
import newswatch.events.Evidence;

/** An excerpt of a document with « and » around the evidence in it, fit for a terminal. */
public final class MarkedExcerpt {
  private final Evidence excerpt;
  private final UnaryOperator<String> plain;
  private final UnaryOperator<String> mark;

  private MarkedExcerpt(Evidence excerpt, UnaryOperator<String> plain, UnaryOperator<String> mark) {
    this.excerpt = excerpt;
    this.plain = plain;
    this.mark = mark;
  }

  /** The excerpt on one line; pieces of evidence that overlap or touch share their marks. */
  public static String of(Evidence excerpt, List<Evidence> evidence) {
    return of(excerpt, evidence, piece -> piece);
  }

  /**
   * The same.
   *
   * @param evidence in order of place
   * @param paint gives a marked piece, with its marks, its colour or what stands for one
   */
  static String of(Evidence excerpt, List<Evidence> evidence, UnaryOperator<String> paint) {
    return of(excerpt, evidence, piece -> piece, piece -> paint.apply("«" + piece + "»"));
  }

  /**
   * The same in another notation.
   *
   * @param evidence in order of place
   * @param plain writes what is not evidence
   * @param mark writes what is
   */
  public static String of(
      Evidence excerpt,
      List<Evidence> evidence,
      UnaryOperator<String> plain,
      UnaryOperator<String> mark) {
    return new MarkedExcerpt(excerpt, plain, mark).marked(evidence);
  }

  private String marked(List<Evidence> evidence) {
    StringBuilder marked = new StringBuilder();
    int at = excerpt.start();
    int start = at;
    int end = at;
    for (Evidence piece : evidence) {
      if (!piece.field().equals(excerpt.field()) || piece.start() >= excerpt.end()) {
        continue;
      }
      if (piece.start() > end) {
        marked.append(plain.apply(slice(at, start))).append(marked(start, end));
        at = end;
        start = piece.start();
      }
      end = Math.max(end, Math.min(piece.end(), excerpt.end()));
    }
    marked.append(plain.apply(slice(at, start))).append(marked(start, end));
    return TerminalText.collapse(marked.append(plain.apply(slice(end, excerpt.end())))).strip();
  }

  private String slice(int start, int end) {
    String text = excerpt.exact();
    int from = text.offsetByCodePoints(0, start - excerpt.start());
    return TerminalText.clean(text.substring(from, text.offsetByCodePoints(from, end - start)));
  }

  private String marked(int start, int end) {
    String evidence = slice(start, end);
    return evidence.isEmpty() ? "" : mark.apply(evidence);
  }
}
