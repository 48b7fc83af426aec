package newswatch.desk.watches;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import newswatch.events.channel.Channels;
import newswatch.events.rules.Watch;

/** A log of watches without a broker: what is written is read back at once. */
public final class WatchesInMemory implements WatchLog {
  private final WatchState state = new WatchState();
  private long end;
  private Runnable beforeWrite = () -> {};
  private boolean reachable = true;

  public WatchesInMemory() {
    state.complete();
  }

  /** Does something between the decision and the next write, as another writer would. */
  void beforeNextWrite(Runnable action) {
    beforeWrite =
        () -> {
          beforeWrite = () -> {};
          action.run();
        };
  }

  public void breakDown() {
    reachable = false;
  }

  /** A record by somebody else. */
  void append(String id, byte[] value) {
    state.apply(end++, id, value);
  }

  @Override
  public boolean ready() {
    return state.isComplete();
  }

  @Override
  public List<Watch> watches() {
    return state.watches();
  }

  @Override
  public Optional<Watch> find(String id) {
    return state.find(id);
  }

  @Override
  public int lastVersion(String id) {
    return state.lastVersion(id);
  }

  @Override
  public WatchWrite put(Watch watch) {
    return write(watch.id(), Channels.WATCHES.value().encode(watch));
  }

  @Override
  public WatchWrite remove(String id) {
    return write(id, null);
  }

  private WatchWrite write(String id, byte[] value) {
    if (!reachable) {
      return new WatchWrite.Failed("Kafka did not confirm the change (unreachable)");
    }
    beforeWrite.run();
    long offset = end;
    append(id, value);
    try {
      return new WatchWrite.Kept(
          state.awaitApplied(offset, id, Duration.ofSeconds(1)).orElseThrow());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
