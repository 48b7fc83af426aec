package newswatch.events;

import java.util.stream.IntStream;
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
    String id, String original, double similarity, @Nullable StoryRelation relation) {
  /** As many digits as make an id unlike any other. */
  private static final int ID_BYTES = 10;

  private static final int MOST_LED = 3;

  /**
   * The id that a document gives a story.
   *
   * @param led to how many stories it has given one before
   */
  public static String id(String document, int led) {
    return new Digest().part(document).number(led).hex(ID_BYTES);
  }

  /** Whether the story has its id from a document: whether that was the first of it to be read. */
  public static boolean isBegunBy(String document, String story) {
    return IntStream.rangeClosed(0, MOST_LED).anyMatch(led -> id(document, led).equals(story));
  }
}
