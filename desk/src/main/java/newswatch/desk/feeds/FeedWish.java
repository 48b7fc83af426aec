package newswatch.desk.feeds;

import newswatch.events.source.FeedKind;
import org.jspecify.annotations.Nullable;

/**
 * What people say of the sources that they add.
 *
 * @param settings for each of them
 * @param kind only this one; null for the best of all
 * @param check whether to look what is at the address; else it is taken as it is
 * @param all whether to take all that is found, and not the best alone
 */
public record FeedWish(FeedChange settings, @Nullable FeedKind kind, boolean check, boolean all) {

  /** The best of what is found, as it is. */
  public static final FeedWish USUAL = new FeedWish(FeedChange.NONE, null, true, false);
}
