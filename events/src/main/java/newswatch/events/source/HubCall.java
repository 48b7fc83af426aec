package newswatch.events.source;

import java.time.Instant;
import newswatch.events.Required;
import org.jspecify.annotations.Nullable;

/**
 * What a hub said of a source. Any instance may hear it; the one that owns the source goes by it.
 *
 * @param feed id of the source
 * @param topic what the hub calls the source; null with news, which do not say
 * @param leaseEnd until when the hub tells of news; null unless it confirmed that
 * @param reason why it does not want us, in the hub's words; null when it gives none
 * @param at when it said so
 */
public record HubCall(
    String feed,
    HubCallKind kind,
    @Nullable String topic,
    @Nullable Instant leaseEnd,
    @Nullable String reason,
    Instant at) {
  public HubCall {
    feed = Required.text("hub call", "feed", feed);
    Required.present("hub call", "kind", kind);
    Required.present("hub call", "at", at);
    if (kind != HubCallKind.NEWS) {
      topic = Required.text("hub call", "topic", topic);
    }
    if (kind == HubCallKind.CONFIRMED) {
      Required.present("hub call", "leaseEnd", leaseEnd);
    }
  }

  /** The hub confirms a subscription. */
  public static HubCall confirmed(String feed, String topic, Instant leaseEnd, Instant at) {
    return new HubCall(feed, HubCallKind.CONFIRMED, topic, leaseEnd, null, at);
  }

  /** The hub denies a subscription. */
  public static HubCall denied(String feed, String topic, String reason, Instant at) {
    return new HubCall(feed, HubCallKind.DENIED, topic, null, reason, at);
  }

  /** The hub tells of news. */
  public static HubCall news(String feed, Instant at) {
    return new HubCall(feed, HubCallKind.NEWS, null, null, null, at);
  }

  /** Its key in the channel: of each source the last news and the last answer are kept. */
  public String key() {
    return feed + (kind == HubCallKind.NEWS ? "/news" : "/lease");
  }
}
