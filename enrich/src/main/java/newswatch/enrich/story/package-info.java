/**
 * Which documents are nearly the same text, and which of them was first.
 *
 * <p>A text is compared by its {@link newswatch.enrich.story.Shingles}; MinHash {@link
 * newswatch.enrich.story.StoryFingerprint bands} propose documents, the exact similarity decides,
 * and {@link newswatch.enrich.story.Stories} says who belongs to whom. What has passed lately is
 * kept in a {@link newswatch.enrich.story.StoryStore}.
 */
@NullMarked
package newswatch.enrich.story;

import org.jspecify.annotations.NullMarked;
