package newswatch.desk.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import newswatch.desk.live.Position;
import newswatch.events.channel.StartPosition;

/** Where in a channel a reader begins. */
public sealed interface StreamStart {
  /** With what comes from now on. */
  StreamStart NOW = new At(StartPosition.END);

  /** Where another stream ended; all that is kept behind it is wanted, and what is not is a gap. */
  record After(Position position) implements StreamStart {
    @Override
    public StartPosition in(StreamedChannel channel) {
      Map<Integer, Long> offsets = new HashMap<>();
      for (int partition : position.partitions(channel.letter())) {
        offsets.put(partition, position.next(channel.letter(), partition));
      }
      return new StartPosition.AtOffsets(offsets);
    }
  }

  /** At a place that needs no earlier stream; it is a place in what is kept. */
  record At(StartPosition place) implements StreamStart {
    @Override
    public StartPosition in(StreamedChannel channel) {
      return place;
    }
  }

  /** Reads the text of a position. */
  static Optional<StreamStart> after(String text) {
    return Position.parse(text).map(After::new);
  }

  /** Reads a position, or what {@link StartPosition#parse} reads. */
  static Optional<StreamStart> parse(String text) {
    return after(text).or(() -> StartPosition.parse(text).map(At::new));
  }

  /** The offsets to begin at. */
  StartPosition in(StreamedChannel channel);
}
