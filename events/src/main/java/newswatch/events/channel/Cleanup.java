package newswatch.events.channel;

/** What a channel forgets. */
public enum Cleanup {
  /** Nothing: the log can be replayed from its beginning. */
  KEEP,
  /** All but the last record of each key. */
  COMPACT
}
