package newswatch.desk.live;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import newswatch.desk.channel.ChannelFollower;
import newswatch.desk.channel.RecordListener;
import newswatch.desk.health.Health;
import newswatch.events.channel.Channels;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Fills the memory from the channels of tagged documents, alerts, rejections and appearances. */
public final class LiveFeed implements AutoCloseable {
  /** Each transaction ends with a marker that takes an offset too, hence more than is kept. */
  private static final long BEFORE = 2L * LiveMemory.KEPT;

  private final ChannelFollower reader;

  public LiveFeed(
      LiveMemory memory, Supplier<Consumer<String, byte[]>> consumers, InstantSource clock) {
    reader =
        new ChannelFollower(
            "desk-live",
            consumers,
            List.of(
                Channels.TAGGED.name(),
                Channels.ALERTS.name(),
                Channels.REJECTED.name(),
                Channels.APPEARANCES.name()),
            BEFORE,
            new Filling(memory),
            clock);
  }

  public void start() {
    reader.start();
  }

  public Health health() {
    return reader.health();
  }

  @Override
  public void close() {
    reader.close();
  }

  /** Holds back what was there at start until all of it can be put in order. */
  private static final class Filling implements RecordListener {
    private final LiveMemory memory;
    private final EarlierEvents earlier = new EarlierEvents();
    private boolean caughtUp;

    Filling(LiveMemory memory) {
      this.memory = memory;
    }

    @Override
    public void read(ConsumerRecord<String, byte[]> record) {
      if (record.topic().equals(Channels.APPEARANCES.name())) {
        LiveRecord.appearances(record).ifPresent(memory.appearances()::add);
        return;
      }
      LiveRecord.event(record).ifPresent(caughtUp ? memory::add : earlier::add);
    }

    @Override
    public void caughtUp() {
      earlier.takeInOrder().forEach(memory::add);
      caughtUp = true;
    }
  }
}
