package newswatch.app.evaluate;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How right newswatch is on labelled documents, with its worst mistakes.
 *
 * @param documents how many were tagged
 * @param taxonomy the version of the topics and actors that tagged them
 * @param names the places of names
 * @param actors who is in a document, whatever the places
 */
public record EvaluationReport(
    long documents,
    String taxonomy,
    Topics topics,
    Names names,
    Actors actors,
    WrongActors wrongActors,
    Languages languages,
    Stories stories,
    Checked evidence,
    List<Mistake> worst) {
  public EvaluationReport {
    worst = List.copyOf(worst);
  }

  /**
   * Topics.
   *
   * @param documents how many have labels of topics
   * @param least how many documents a share of a topic needs on a side
   * @param scored how many topics have an F1
   * @param f1 their mean
   * @param all all labels together
   */
  public record Topics(
      long documents,
      int least,
      long scored,
      @Nullable Double f1,
      TopicFigures all,
      List<TopicFigures> each) {

    static Topics of(long documents, int least, List<TopicFigures> each, TopicFigures all) {
      List<Double> scores = each.stream().map(TopicFigures::f1).filter(Objects::nonNull).toList();
      OptionalDouble mean = scores.stream().mapToDouble(Double::doubleValue).average();
      return new Topics(
          documents, least, scores.size(), mean.isPresent() ? mean.getAsDouble() : null, all, each);
    }
  }

  /** Names by place: in how many documents, by type and all together. */
  public record Names(long documents, List<NameFigures> each, NameFigures all) {}

  /** Actors by id: in how many documents, by type and all together. */
  public record Actors(long documents, List<ActorFigures> each, ActorFigures all) {}

  /** Languages: how many documents have a label, and which share was right, and unsure. */
  public record Languages(
      long documents, @Nullable Double right, @Nullable Double unsure, List<LanguageFigures> each) {

    static Languages of(long documents, Ratio right, Ratio unsure, List<LanguageFigures> each) {
      return new Languages(documents, right.share(), unsure.share(), each);
    }
  }

  /**
   * Stories.
   *
   * @param documents how many have the label of a story
   * @param pairs how many labelled pairs have both documents in the input
   * @param inStories how many documents were given a story
   * @param unlabelledLinks how many linked pairs nobody labelled, when some pairs are
   */
  public record Stories(
      long documents,
      long pairs,
      long inStories,
      long unlabelledLinks,
      LinkFigures byLabel,
      LinkFigures byPair) {}

  /** How many pieces of evidence were looked at, and how many are exactly what stands there. */
  public record Checked(long pieces, long exact, @Nullable Double share) {
    static Checked of(Ratio exact) {
      return new Checked(exact.whole(), exact.part(), exact.share());
    }
  }

  /** What could not be judged for want of labels, a phrase each. */
  public List<String> notJudged() {
    return NotJudged.of(this);
  }

  /** Every figure by its name, which thresholds use. */
  public Figures figures() {
    return Figures.of(this);
  }
}
