package newswatch.alerts.deliver.work;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * What is under way: at most one batch of messages for each lane, on a thread of its own, so that a
 * slow destination delays only itself. What comes of it is taken in by the worker's thread.
 */
final class Dispatch implements AutoCloseable {
  private final String kind;
  private final Consumer<Sending.Sent> onSent;
  private final Map<Lane, Sending> underWay = new HashMap<>();
  private final Queue<Sending.Step> steps = new ConcurrentLinkedQueue<>();
  private final ExecutorService senders = Executors.newCachedThreadPool(this::sender);

  /**
   * Nothing is under way yet.
   *
   * @param onSent is told what came of each message, in the thread that takes steps
   */
  Dispatch(String kind, Consumer<Sending.Sent> onSent) {
    this.kind = kind;
    this.onSent = onSent;
  }

  /** Where a sending tells what comes of its messages. */
  Consumer<Sending.Step> steps() {
    return steps::add;
  }

  /** Begins a lane's batch. */
  void begin(Lane lane, Sending sending) {
    underWay.put(lane, sending);
    senders.execute(sending);
  }

  boolean isIdle() {
    return underWay.isEmpty();
  }

  /** Whether something of these lanes is under way. */
  boolean isAt(Collection<Lane> lanes) {
    return lanes.stream().anyMatch(underWay::containsKey);
  }

  /** Takes in what has come of messages since the last time. */
  void takeSteps() {
    for (Sending.Step step = steps.poll(); step != null; step = steps.poll()) {
      if (step instanceof Sending.Sent sent) {
        onSent.accept(sent);
      } else {
        underWay.remove(step.lane());
        step.lane().free();
        if (step instanceof Sending.Lost lost) {
          throw lost.why();
        }
      }
    }
  }

  /** Lets these lanes send nothing more than the message at hand. */
  void stop(Collection<Lane> lanes) {
    lanes.stream().filter(underWay::containsKey).map(underWay::get).forEach(Sending::stop);
  }

  /** Waits for these lanes no longer; what still arrives is recorded by itself. */
  void forget(Collection<Lane> lanes) {
    underWay.keySet().removeAll(lanes);
  }

  @Override
  public void close() {
    senders.shutdownNow();
  }

  private Thread sender(Runnable work) {
    Thread thread = new Thread(work, "deliver-" + kind);
    thread.setDaemon(true);
    return thread;
  }
}
