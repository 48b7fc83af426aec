package newswatch.app.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * How right the actors of one type are, whatever the place of their names. Shares are null of
 * nothing.
 *
 * @param expected how many should have been found, counted by document
 * @param found how many were
 * @param judged how many were given in documents in which all actors are labelled
 * @param right how many of these are labelled
 */
public record ActorFigures(
    String type,
    long expected,
    long found,
    long judged,
    long right,
    @Nullable Double precision,
    @Nullable Double recall,
    @Nullable Double f1) {

  static ActorFigures of(String type, Ratio found, Ratio right) {
    return new ActorFigures(
        type,
        found.whole(),
        found.part(),
        right.whole(),
        right.part(),
        right.share(),
        found.share(),
        Ratio.f1(right.share(), found.share()));
  }
}
