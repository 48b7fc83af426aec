package newswatch.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source that a document came from.
 *
 * @param source who passed it on, as people say it, or else the host of the address
 * @param url where, as that source gives it
 * @param at when it was fetched there, or else when it was published there
 */
public record Appearance(String source, @Nullable String url, Instant at) {
  public Appearance {
    source = Required.text("appearance", "source", source);
    url = WellFormed.orNull(url);
    Required.present("appearance", "at", at);
  }
}
