package newswatch.app.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * How right a topic is. Shares are null where there are too few documents, or nothing was given.
 *
 * @param about how many documents are about it
 * @param found how many of these were given it
 * @param notAbout how many are surely not about it
 * @param wrong how many of these were given it
 * @param falseShare the wrong ones among those that are not about it, where no precision can be
 *     told because too few are about it
 */
public record TopicFigures(
    String id,
    long about,
    long found,
    long notAbout,
    long wrong,
    @Nullable Double precision,
    @Nullable Double recall,
    @Nullable Double f1,
    @Nullable Double falseShare) {

  static TopicFigures of(String id, Ratio found, Ratio wrong, int least) {
    boolean enoughAbout = found.whole() >= least;
    boolean enoughNot = wrong.whole() >= least;
    Double recall = enoughAbout ? found.share() : null;
    Double precision =
        enoughAbout && enoughNot
            ? new Ratio(found.part(), found.part() + wrong.part()).share()
            : null;
    return new TopicFigures(
        id,
        found.whole(),
        found.part(),
        wrong.whole(),
        wrong.part(),
        precision,
        recall,
        enoughAbout && enoughNot ? Ratio.f1(precision, recall) : null,
        enoughNot && !enoughAbout ? wrong.share() : null);
  }
}
