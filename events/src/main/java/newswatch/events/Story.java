package newswatch.events;

import org.jspecify.annotations.Nullable;

/**
 * The set of near-identical documents that a document belongs to; each is a story of its own until
 * another comes.
 *
 * @param id the story's id
 * @param original id of the document that was published first
 * @param similarity share of their shingles in common with the original (Jaccard), 0 to 1
 * @param relation what the document is to the original; null in records of before there was one
 */
public record Story(
    String id, String original, double similarity, @Nullable StoryRelation relation) {}
