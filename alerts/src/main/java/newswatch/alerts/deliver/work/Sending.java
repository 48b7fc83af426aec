package newswatch.alerts.deliver.work;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.Notifier;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.events.notify.Notification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A batch of messages on its way to one destination, on a thread of its own. What came of each is
 * recorded before the next is sent: after a crash one message at most is sent again, under the same
 * id.
 */
final class Sending implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

  private final Lane lane;
  private final List<Message> messages;
  private final Notifier notifier;
  private final Journal journal;
  private final InstantSource clock;
  private final DoubleSupplier random;
  private final Consumer<Step> steps;
  private volatile boolean stopped;

  /** What is told to the worker, in order. */
  sealed interface Step {
    Lane lane();
  }

  /** A message was sent or not, and that was recorded. */
  record Sent(
      Lane lane, Message message, SendResult result, List<Notification> records, List<Long> offsets)
      implements Step {}

  /** Nothing more is under way. */
  record Over(Lane lane) implements Step {}

  /** What came of a message could not be recorded. */
  record Lost(Lane lane, RuntimeException why) implements Step {}

  Sending(
      Lane lane,
      List<Message> messages,
      Notifier notifier,
      Journal journal,
      InstantSource clock,
      DoubleSupplier random,
      Consumer<Step> steps) {
    this.lane = lane;
    this.messages = messages;
    this.notifier = notifier;
    this.journal = journal;
    this.clock = clock;
    this.random = random;
    this.steps = steps;
  }

  /** Sends no further message, and records only what has arrived: others may be at it by now. */
  void stop() {
    stopped = true;
  }

  @Override
  public void run() {
    try {
      for (Message message : messages) {
        if (stopped || !send(message)) {
          break;
        }
      }
      steps.accept(new Over(lane));
    } catch (RuntimeException e) {
      steps.accept(new Lost(lane, e));
    }
  }

  private boolean send(Message message) {
    SendResult result = attempt(message);
    boolean delivered = result instanceof SendResult.Delivered;
    if (stopped && !delivered) {
      return false;
    }
    List<Notification> records =
        Aftermath.of(message, result, clock.instant(), random.getAsDouble());
    steps.accept(new Sent(lane, message, result, records, journal.write(records)));
    return delivered || result instanceof SendResult.Refused;
  }

  private SendResult attempt(Message message) {
    try {
      return notifier.send(message);
    } catch (RuntimeException e) {
      LOG.error("{}: message {} could not be made", lane.destination(), message.id(), e);
      return new SendResult.TryAgain(null, "a fault of newswatch: " + e);
    }
  }
}
