package newswatch.ingest.poll.visit;

import newswatch.events.WireName;

/** Why a poll gave nothing, where neither a request nor the content of an answer is to blame. */
public enum PollFailureReason {
  /** The server answers with a status that brings nothing. */
  STATUS,
  /** The server answers 410: gone for good. */
  GONE,
  /** A fault of newswatch. */
  FAILED,
  /** A kind of source that cannot be read. */
  UNSUPPORTED;

  /** As it travels in the state of a source. */
  public String wireName() {
    return WireName.of(this);
  }
}
