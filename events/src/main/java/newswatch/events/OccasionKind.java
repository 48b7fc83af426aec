package newswatch.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What can happen to a watch beyond being met by a document. */
public enum OccasionKind {
  /** Far more came than is usual. */
  BURST,
  /** A burst is over. */
  BURST_OVER,
  /** Nothing came for longer than is usual, or than the watch says. */
  SILENCE,
  /** Something came after a silence. */
  SILENCE_OVER,
  /** An actor appeared that had not appeared for long. */
  NEWCOMER;

  /** Whether it ends what another one began. */
  public boolean isEnd() {
    return this == BURST_OVER || this == SILENCE_OVER;
  }

  /** The kind as it travels: {@code burst-over}. */
  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }

  @JsonCreator
  static OccasionKind of(String wireName) {
    return WireName.read(OccasionKind.class, "kind of occasion", wireName);
  }
}
