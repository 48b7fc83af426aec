package newswatch.events.channel;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import newswatch.events.TimeText;

/** Where in a channel reading begins. */
public sealed interface StartPosition {
  StartPosition BEGINNING = new AtOffset(0);
  StartPosition END = new AtEnd();

  /** After the last record that is there now. */
  record AtEnd() implements StartPosition {}

  /** The same offset in every partition. */
  record AtOffset(long offset) implements StartPosition {}

  /** The offset of each partition; partitions that are not named begin at 0. */
  record AtOffsets(Map<Integer, Long> offsets) implements StartPosition {}

  /** One record; the other partitions begin after their last one. */
  record AtRecord(int partition, long offset) implements StartPosition {}

  /** The first record of that event time or later. */
  record AtTime(Instant time) implements StartPosition {}

  /** Reads what people write: {@code beginning}, {@code end}, a date, a time or an offset. */
  static Optional<StartPosition> parse(String text) {
    if (text.equals("beginning")) {
      return Optional.of(BEGINNING);
    }
    if (text.equals("end")) {
      return Optional.of(END);
    }
    if (!text.chars().allMatch(Character::isDigit)) {
      return TimeText.parse(text).map(AtTime::new);
    }
    try {
      return Optional.of(new AtOffset(Long.parseLong(text)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
