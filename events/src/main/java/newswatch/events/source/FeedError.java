package newswatch.events.source;

import java.time.Instant;
import newswatch.events.Required;

/**
 * Why a poll gave nothing.
 *
 * @param reason of a closed list, such as {@code timeout} or {@code status}
 * @param detail for people
 * @param at when
 */
public record FeedError(String reason, String detail, Instant at) {
  public FeedError {
    reason = Required.text("feed error", "reason", reason);
    detail = Required.text("feed error", "detail", detail);
    Required.present("feed error", "at", at);
  }
}
