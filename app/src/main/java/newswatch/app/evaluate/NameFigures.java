package newswatch.app.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * How right the marks of names of one type are. Shares are null of nothing.
 *
 * @param type that people gave the expected names, and that the actors of the marks have
 * @param expected how many names should have been marked
 * @param found how many were, with exactly their places
 * @param touched how many were at least touched by a mark
 * @param judged how many marks stand in documents in which every name is labelled
 * @param right how many of these lie on a name
 * @param overlap the touched share of the expected
 */
public record NameFigures(
    String type,
    long expected,
    long found,
    long touched,
    long judged,
    long right,
    @Nullable Double precision,
    @Nullable Double recall,
    @Nullable Double f1,
    @Nullable Double overlap) {

  static NameFigures of(String type, Ratio found, Ratio touched, Ratio right) {
    return new NameFigures(
        type,
        found.whole(),
        found.part(),
        touched.part(),
        right.whole(),
        right.part(),
        right.share(),
        found.share(),
        Ratio.f1(right.share(), found.share()),
        touched.share());
  }
}
