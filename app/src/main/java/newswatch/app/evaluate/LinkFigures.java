package newswatch.app.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * How rightly documents are linked, in pairs of documents. Shares are null of nothing.
 *
 * @param wanted how many pairs should be linked
 * @param found how many of these are
 * @param right how many linked pairs are known to belong together
 * @param wrong how many linked pairs are known not to
 */
public record LinkFigures(
    long wanted,
    long found,
    long right,
    long wrong,
    @Nullable Double precision,
    @Nullable Double recall,
    @Nullable Double f1) {

  static LinkFigures of(Ratio found, long right, long wrong) {
    Double precision = new Ratio(right, right + wrong).share();
    return new LinkFigures(
        found.whole(),
        found.part(),
        right,
        wrong,
        precision,
        found.share(),
        Ratio.f1(precision, found.share()));
  }
}
