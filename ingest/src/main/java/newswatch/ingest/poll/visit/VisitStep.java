package newswatch.ingest.poll.visit;

/** How far a poll has come. */
public sealed interface VisitStep {

  /** To its end. */
  record Ended(Visit visit) implements VisitStep {}

  /** To a page that it needs. */
  record PagesLeft(OpenVisit visit) implements VisitStep {}
}
