package newswatch.desk.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far someone has read: the next offset of each partition of each channel.
 *
 * <p>It names places in the log and not in this process, so that a reader goes on after a restart
 * of the desk, or at another desk. As text: {@code t0.13-t1.15-a0.3}, which needs no escaping in an
 * address or a header.
 */
public final class Position {
  /** Nothing was read. */
  public static final Position START = new Position(new TreeMap<>());

  private static final String START_TEXT = "start";
  private static final int LONGEST = 4_000;
  private static final Pattern PART = Pattern.compile("([adnrt])(\\d{1,6})\\.(\\d{1,18})");

  private final SortedMap<String, Long> next;

  private Position(SortedMap<String, Long> next) {
    this.next = next;
  }

  /** Reads the text of a position; empty when it is none. */
  public static Optional<Position> parse(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    if (text.equals(START_TEXT)) {
      return Optional.of(START);
    }
    SortedMap<String, Long> next = new TreeMap<>();
    for (String part : text.split("-", -1)) {
      Matcher matcher = PART.matcher(part);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      next.put(
          matcher.group(1) + Integer.parseInt(matcher.group(2)), Long.parseLong(matcher.group(3)));
    }
    return Optional.of(new Position(next));
  }

  /** The position after an event. */
  public Position after(LiveEvent event) {
    char letter = event.kind().letter();
    long after = Math.max(event.offset() + 1, next(letter, event.partition()));
    return with(letter, event.partition(), after);
  }

  /** The same position, but for a partition of the channel with that letter. */
  public Position with(char letter, int partition, long offset) {
    SortedMap<String, Long> other = new TreeMap<>(next);
    other.put(key(letter, partition), offset);
    return new Position(other);
  }

  /** The next offset of a partition of the channel with that letter. */
  public long next(char letter, int partition) {
    return next.getOrDefault(key(letter, partition), 0L);
  }

  /** The partitions of that channel of which something was read. */
  public List<Integer> partitions(char letter) {
    return next.keySet().stream()
        .filter(part -> part.charAt(0) == letter)
        .map(part -> Integer.valueOf(part.substring(1)))
        .sorted()
        .toList();
  }

  /** Whether someone at this position has read the event. */
  public boolean includes(LiveEvent event) {
    return event.offset() < next(event.kind().letter(), event.partition());
  }

  /** The text that {@link #parse} reads. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Long> part : next.entrySet()) {
      text.append(text.length() == 0 ? "" : "-")
          .append(part.getKey())
          .append('.')
          .append(part.getValue());
    }
    return next.isEmpty() ? START_TEXT : text.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Position position && next.equals(position.next);
  }

  @Override
  public int hashCode() {
    return next.hashCode();
  }

  private static String key(char letter, int partition) {
    return letter + String.valueOf(partition);
  }
}
