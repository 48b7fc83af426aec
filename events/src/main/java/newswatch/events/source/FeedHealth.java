package newswatch.events.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import newswatch.events.WireName;

/** How a source does. */
public enum FeedHealth {
  /** Was not polled yet. */
  UNKNOWN,
  /** Answers, and brings something at its own pace. */
  HEALTHY,
  /** Did not give what it should for some time. */
  FAILING,
  /** Answers, but has brought nothing new for far longer than it used to. */
  SILENT,
  /** Its server says that it is gone for good. */
  GONE;

  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }

  @JsonCreator
  static FeedHealth of(String wireName) {
    return WireName.read(FeedHealth.class, "health", wireName);
  }
}
