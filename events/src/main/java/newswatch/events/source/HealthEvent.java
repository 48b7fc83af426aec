package newswatch.events.source;

import java.time.Instant;
import newswatch.events.Required;

/**
 * Something that happened to the health of a source; told once for each change.
 *
 * @param feed id of the source
 * @param title what people call it, else what it calls itself, else its address
 * @param reason why, for people
 * @param at when it was noticed
 */
public record HealthEvent(
    String feed, String title, HealthChange change, String reason, Instant at) {
  public HealthEvent {
    feed = Required.text("health event", "feed", feed);
    title = Required.text("health event", "title", title);
    Required.present("health event", "change", change);
    reason = Required.text("health event", "reason", reason);
    Required.present("health event", "at", at);
  }
}
