package newswatch.desk.feeds;

import java.util.List;
import java.util.Optional;
import newswatch.events.source.FeedKind;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FullText;
import org.jspecify.annotations.Nullable;

/**
 * What people want different about a source; null leaves it as it is.
 *
 * @param title what they call it; empty for what it calls itself
 * @param folders all of them, as paths with slashes
 * @param minutes between two polls; 0 for the source's own pace
 */
public record FeedChange(
    @Nullable String title,
    @Nullable List<String> folders,
    @Nullable FeedKind kind,
    @Nullable FullText fullText,
    @Nullable Integer minutes,
    @Nullable Boolean paused) {

  /** Everything as it is. */
  public static final FeedChange NONE = new FeedChange(null, null, null, null, null, null);

  /** To be left alone, or to be polled again. */
  public static FeedChange paused(boolean paused) {
    return new FeedChange(null, null, null, null, null, paused);
  }

  /**
   * The source as it is wanted.
   *
   * @throws IllegalArgumentException when it cannot be so
   */
  public FeedSource of(FeedSource source) {
    return new FeedSource(
        source.id(),
        source.address(),
        kind == null ? source.kind() : kind,
        title == null ? source.title() : Optional.of(title).filter(t -> !t.isBlank()).orElse(null),
        source.site(),
        folders == null ? source.folders() : folders,
        fullText == null ? source.fullText() : fullText,
        minutes == null ? source.minutes() : minutes == 0 ? null : minutes,
        paused == null ? source.paused() : paused,
        source.outline(),
        source.added());
  }
}
