package newswatch.desk.actors;

import java.time.Instant;
import java.util.List;
import newswatch.events.Candidate;
import newswatch.events.CandidateContext;
import newswatch.events.DocumentReference;
import newswatch.events.Evidence;
import newswatch.events.rules.ActorType;
import newswatch.matching.Name;

/** Candidates for tests. */
public final class Candidates {
  private static final Instant TIME = Instant.parse("2025-06-02T08:00:00Z");

  private Candidates() {}

  /** A candidate in so many documents. */
  public static Candidate of(String name, ActorType type, int documents) {
    Evidence mention = new Evidence("text", 4, 4 + name.length(), name);
    Evidence excerpt = new Evidence("text", 0, 4 + name.length(), "met " + name);
    return new Candidate(
        name,
        Name.folded(name),
        type,
        documents,
        documents + 1,
        2,
        TIME,
        TIME,
        TIME,
        TIME,
        List.of(),
        List.of(),
        List.of(
            new CandidateContext(
                new DocumentReference("d", "Title", null, null, null), excerpt, mention)));
  }
}
