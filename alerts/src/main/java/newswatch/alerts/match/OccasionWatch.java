package newswatch.alerts.match;

import newswatch.events.Digest;
import newswatch.events.json.Json;
import newswatch.events.rules.Watch;
import newswatch.events.rules.When;

/**
 * A watch that waits for an occasion, with its condition.
 *
 * @param key under which its past is kept: made of the id, the query and the condition, so that a
 *     new name or destination does not make it forget what is usual
 */
public record OccasionWatch(Watch watch, When when, String key) {
  private static final int KEY_BYTES = 10;

  static OccasionWatch of(Watch watch, When when) {
    String key =
        new Digest().part(watch.id()).part(watch.query()).part(Json.bytes(when)).hex(KEY_BYTES);
    return new OccasionWatch(watch, when, key);
  }
}
