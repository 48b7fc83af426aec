package newswatch.ingest.poll.visit;

/** Polls to their end on the thread of a test, with hosts that may always be asked. */
final class WholeVisit {
  private WholeVisit() {}

  static Visit of(FeedVisits visits, DueFeed due) {
    VisitStep step = visits.visit(due, () -> {}, () -> false);
    if (step instanceof VisitStep.PagesLeft left) {
      step = left.visit().advance(() -> false);
    }
    while (step instanceof VisitStep.PagesLeft left) {
      step = left.visit().fetch(() -> {}, () -> false);
    }
    return ((VisitStep.Ended) step).visit();
  }
}
