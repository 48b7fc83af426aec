package newswatch.desk.stream;

import newswatch.desk.live.Position;

/** What a reader of a channel gets. */
public sealed interface LogEvent {
  /** Where the reader stands behind it. */
  Position position();

  /**
   * A record.
   *
   * @param json its value as it travels, on one line
   */
  record Passed(Position position, String json) implements LogEvent {}

  /**
   * Records that the log has no more: the reader goes on at another offset.
   *
   * @param from the offset that was next
   * @param to the first offset that is kept
   */
  record Gap(Position position, int partition, long from, long to) implements LogEvent {}
}
