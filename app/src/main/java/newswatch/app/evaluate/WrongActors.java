package newswatch.app.evaluate;

/**
 * How often an actor was given who is surely not meant.
 *
 * @param spans names that have a labelled actor
 * @param otherThanLabelled how many of these were given another actor
 * @param notLabelled actors of documents in which all are labelled, and these are not
 */
public record WrongActors(long spans, long otherThanLabelled, long notLabelled) {

  static WrongActors of(Ratio spans, ActorFigures byId) {
    return new WrongActors(spans.whole(), spans.part(), byId.judged() - byId.right());
  }

  /** Both together. */
  long count() {
    return otherThanLabelled + notLabelled;
  }
}
