package newswatch.desk.feeds;

import com.fasterxml.jackson.annotation.JsonValue;
import newswatch.events.WireName;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import org.jspecify.annotations.Nullable;

/** How a source does, as people see it. */
public enum FeedStatus {
  /** Gone for good, as its server says. */
  GONE,
  /** Does not give what it should for some time. */
  FAILING,
  /** The last poll failed, which may be nothing. */
  STUMBLING,
  /** Answers, and has brought nothing new for far longer than it used to. */
  SILENT,
  /** Was not polled yet. */
  WAITING,
  /** Answers. */
  HEALTHY,
  /** People want it left alone. */
  PAUSED;

  static FeedStatus of(FeedSource source, @Nullable FeedState state) {
    if (source.paused()) {
      return PAUSED;
    }
    if (state == null) {
      return WAITING;
    }
    return switch (state.health()) {
      case GONE -> GONE;
      case FAILING -> FAILING;
      case SILENT -> SILENT;
      case UNKNOWN -> state.failures() > 0 ? STUMBLING : WAITING;
      case HEALTHY -> state.failures() > 0 ? STUMBLING : HEALTHY;
    };
  }

  /** Whether somebody should look at it. */
  public boolean needsAttention() {
    return this == GONE || this == FAILING || this == STUMBLING || this == SILENT;
  }

  /** As data: {@code healthy}. */
  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }
}
