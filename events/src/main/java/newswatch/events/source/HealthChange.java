package newswatch.events.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import newswatch.events.WireName;

/** What changed in the health of a source. */
public enum HealthChange {
  /** It fails since some time. */
  FAILING,
  /** It is what it was before it failed, was gone, fell silent or shrank to teasers. */
  RECOVERED,
  /** Its server says that it is gone for good. */
  GONE,
  /** It has another address for good, which is polled from now on. */
  MOVED,
  /** It has brought nothing new for far longer than it used to. */
  SILENT,
  /** Its texts shrank to teasers. */
  TEASERS,
  /** It is in another language than before. */
  LANGUAGE_CHANGED;

  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }

  @JsonCreator
  static HealthChange of(String wireName) {
    return WireName.read(HealthChange.class, "change of health", wireName);
  }
}
