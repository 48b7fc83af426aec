package newswatch.alerts.deliver.console;

import java.util.List;
import java.util.function.UnaryOperator;
import newswatch.events.Evidence;
import newswatch.events.Highlighting;

/** An excerpt of a document with « and » around the evidence in it, fit for a terminal. */
public final class MarkedExcerpt {
  private MarkedExcerpt() {}

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
    StringBuilder marked = new StringBuilder();
    for (Highlighting.Piece piece : Highlighting.of(excerpt, evidence)) {
      String text = TerminalText.clean(piece.text());
      marked.append(piece.isEvidence() && !text.isEmpty() ? mark.apply(text) : plain.apply(text));
    }
    return TerminalText.collapse(marked).strip();
  }
}
