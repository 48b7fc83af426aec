package newswatch.events;

/**
 * The set of near-identical documents that a document belongs to.
 *
 * @param id the story's id
 * @param original id of the document that came first
 * @param similarity share of their words in common with the original, 0 to 1
 */
public record Story(String id, String original, double similarity) {}
