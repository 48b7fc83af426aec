package newswatch.events.source;

import org.jspecify.annotations.Nullable;

/**
 * What the texts of a source are usually like, so that a change shows.
 *
 * @param usual characters of a text, on average over many
 * @param recent characters of a text, on average over the last ones
 * @param language what the last ones are in: a language without its region, else a script
 * @param since how many texts one after the other were in that language, up to a bound
 * @param announced the language that was last found to be the source's
 * @param teasers whether the texts shrank to teasers
 */
public record FeedTexts(
    int usual,
    int recent,
    @Nullable String language,
    int since,
    @Nullable String announced,
    boolean teasers) {

  /** Of a source of which no text is known. */
  public static final FeedTexts NONE = new FeedTexts(0, 0, null, 0, null, false);
}
