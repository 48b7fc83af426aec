package newswatch.events;

/**
 * A place where a candidate's name stands.
 *
 * @param excerpt the passage around it
 * @param mention the name itself, within the passage
 */
public record CandidateContext(DocumentReference document, Evidence excerpt, Evidence mention) {
  public CandidateContext {
    Required.present("candidate context", "document", document);
    Required.present("candidate context", "excerpt", excerpt);
    Required.present("candidate context", "mention", mention);
  }
}
