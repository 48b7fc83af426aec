package newswatch.events.notify;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import newswatch.events.WireName;

/** Why a notification has not been sent yet; a closed list. */
public enum WaitReason {
  /** Its turn comes next. */
  QUEUED,
  /** Somebody wants it to be sent again, whatever became of it. */
  ASKED_AGAIN,
  /** The watch has quiet hours. */
  QUIET_HOURS,
  /** It is sent with others at a set time. */
  DIGEST,
  /** It is sent with others of its group, or some time after them. */
  GROUP,
  /** The destination takes no more a minute. */
  THROTTLE,
  /** The destination did not take it; it is tried again. */
  RETRY;

  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }

  @JsonCreator
  static WaitReason of(String wireName) {
    return WireName.read(WaitReason.class, "reason to wait", wireName);
  }
}
