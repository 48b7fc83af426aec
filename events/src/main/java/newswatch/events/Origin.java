package newswatch.events;

import org.jspecify.annotations.Nullable;

/**
 * Where something came from: a record of a channel, or a line of a file or stream.
 *
 * @param line from 1, when the input has lines that stand for themselves
 */
public record Origin(
    @Nullable String channel,
    @Nullable Integer partition,
    @Nullable Long offset,
    @Nullable String path,
    @Nullable Integer line) {

  public static Origin ofRecord(String channel, int partition, long offset) {
    return new Origin(channel, partition, offset, null, null);
  }

  public static Origin ofFile(String path) {
    return new Origin(null, null, null, path, null);
  }

  public static Origin ofLine(String path, int line) {
    return new Origin(null, null, null, path, line);
  }

  /** One line for people: {@code newswatch.documents-0@42} or {@code file.ndjson:7}. */
  public String describe() {
    if (channel != null) {
      return channel + "-" + partition + "@" + offset;
    }
    return line == null ? String.valueOf(path) : path + ":" + line;
  }
}
