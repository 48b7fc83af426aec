package newswatch.ingest.json;

/** One line of a stream, without its line feed. */
final class JsonLine {
  private final int number;
  private final byte[] bytes;
  private final boolean tooLong;

  /**
   * A line.
   *
   * @param number from 1
   * @param bytes the line, or its first {@value LineReader#LONGEST_LINE} bytes
   * @param tooLong whether there was more, which was skipped
   */
  JsonLine(int number, byte[] bytes, boolean tooLong) {
    this.number = number;
    this.bytes = bytes;
    this.tooLong = tooLong;
  }

  int number() {
    return number;
  }

  byte[] bytes() {
    return bytes;
  }

  boolean tooLong() {
    return tooLong;
  }
}
