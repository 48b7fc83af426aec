package newswatch.alerts.deliver.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import newswatch.alerts.deliver.Rules;
import newswatch.alerts.deliver.RulesFollower;
import newswatch.alerts.deliver.kind.DestinationKind;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.alerts.deliver.thread.Session;
import newswatch.alerts.deliver.thread.SessionEnd;
import newswatch.events.channel.Channels;
import newswatch.events.json.Decoded;
import newswatch.events.notify.Notification;
import newswatch.events.rules.Destination;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the notifications of one kind of destination.
 *
 * <p>It reads the log of notifications and keeps what waits in a {@link Lane} for each destination.
 * Its thread decides, those of {@link Dispatch} send. The offsets that it commits never pass a
 * notification that waits: what is read again after a crash has all that is to be done.
 */
public final class DeliveryWorker implements Session {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
  private static final Duration LONGEST_POLL = Duration.ofMillis(100);
  private static final Duration POLL_WHILE_SENDING = Duration.ofMillis(10);
  private static final Duration STOPPING = Duration.ofMillis(700);

  /** Beyond so many that wait, no more are read: they wait in Kafka. */
  private static final int MOST_WAITING = 100_000;

  private final DestinationKind kind;
  private final WorkClients clients;
  private final InstantSource clock;
  private final DoubleSupplier random;
  private final Rules rules = new Rules();
  private final RulesFollower follower;
  private final Notifiers notifiers;
  private final OffSwitch offSwitch;
  private final Lanes lanes;
  private final Dispatch dispatch;
  private final Progress progress;
  private @Nullable Journal journal;
  private @Nullable String hopeless;

  /** Whether the rules were read to their end since the last poll. */
  private boolean caughtUp;

  private volatile boolean stopped;

  /**
   * Prepares a session.
   *
   * @param random from 0 to 1, for the times of next attempts
   */
  public DeliveryWorker(
      DestinationKind kind,
      WorkClients clients,
      Secrets secrets,
      InstantSource clock,
      DoubleSupplier random) {
    this.kind = kind;
    this.clients = clients;
    this.clock = clock;
    this.random = random;
    follower = new RulesFollower(clients.rules(), rules);
    notifiers = new Notifiers(kind, secrets);
    offSwitch = new OffSwitch(clients.producer(), rules, clock);
    lanes = new Lanes(id -> new Lane(id, kind, rules, startedJournal()));
    dispatch = new Dispatch(kind.name(), this::sent);
    progress = new Progress(clients.notifications(), lanes, clock);
  }

  /** The consumer group of a kind. */
  public static String group(String kind) {
    return "newswatch-deliver-" + kind;
  }

  @Override
  public SessionEnd run(Runnable running) {
    try {
      follower.catchUp();
      journal = new KafkaJournal(clients.producer(), clients.single(), clock);
      clients
          .notifications()
          .subscribe(List.of(Channels.NOTIFICATIONS.name()), new Assignment(running));
      Duration wait = Duration.ZERO;
      while (!stopped && hopeless == null) {
        caughtUp = false;
        clients.notifications().poll(wait).forEach(this::take);
        follower.follow();
        dispatch.takeSteps();
        wait = progress.isLevel() ? turn() : Duration.ZERO;
        progress.commit();
        progress.hold(progress.isLevel() && lanes.waiting() > MOST_WAITING);
      }
    } catch (WakeupException e) {
      if (!stopped) {
        throw e;
      }
    } finally {
      finish(lanes.all());
    }
    return hopeless == null ? new SessionEnd.Stopped() : new SessionEnd.Hopeless(hopeless);
  }

  @Override
  public void stop() {
    stopped = true;
    clients.notifications().wakeup();
    follower.wakeup();
  }

  @Override
  public void close() {
    dispatch.close();
    clients.close();
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (!(Channels.NOTIFICATIONS.value().decode(record.value())
        instanceof Decoded.Value<Notification> decoded)) {
      LOG.warn("{} has a record that is no notification, at {}", record.topic(), record.offset());
      return;
    }
    Notification notification = decoded.value();
    if (!notification.kind().equals(kind.name())) {
      return;
    }
    if (!caughtUp
        && !notification.outcome().ended()
        && !rules.knows(notification.alert().watch())) {
      follower.catchUp();
      caughtUp = true;
    }
    lanes.read(notification, record.partition(), record.offset());
  }

  /** Lets every lane decide and send; how long to wait for the next time. */
  private Duration turn() {
    Instant now = clock.instant();
    Instant next = lanes.turn(now, this::send);
    if (!dispatch.isIdle()) {
      return POLL_WHILE_SENDING;
    }
    if (next.isAfter(now.plus(LONGEST_POLL))) {
      return LONGEST_POLL;
    }
    return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
  }

  private void send(Lane lane, Turn turn) {
    Optional<Destination> destination = rules.destination(lane.destination());
    if (destination.isEmpty()) {
      lane.free();
      return;
    }
    dispatch.begin(
        lane,
        new Sending(
            lane,
            turn.messages(),
            notifiers.of(destination.get()),
            startedJournal(),
            clock,
            random,
            dispatch.steps()));
  }

  private void sent(Sending.Sent sent) {
    sent.lane()
        .sent(sent.message(), sent.result(), sent.records(), sent.offsets(), clock.instant());
    if (sent.result() instanceof SendResult.Closed nobody) {
      hopeless = nobody.why();
    } else if (sent.result() instanceof SendResult.Gone gone) {
      offSwitch.disable(sent.lane().destination(), gone.why());
    }
  }

  private Journal startedJournal() {
    if (journal == null) {
      throw new IllegalStateException("records come after the start");
    }
    return journal;
  }

  /** Waits a moment for what is under way, and forgets the lanes. */
  private void finish(Collection<Lane> ending) {
    dispatch.stop(ending);
    Instant patience = clock.instant().plus(STOPPING);
    while (dispatch.isAt(ending) && clock.instant().isBefore(patience)) {
      dispatch.takeSteps();
      LockSupport.parkNanos(POLL_WHILE_SENDING.toNanos());
    }
    progress.commitNow();
    forget(ending);
  }

  private void forget(Collection<Lane> ending) {
    lanes.forget(ending);
    dispatch.forget(ending);
  }

  private final class Assignment implements ConsumerRebalanceListener {
    private final Runnable running;

    Assignment(Runnable running) {
      this.running = running;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
      progress.begin(assigned);
      running.run();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
      finish(lanes.in(revoked));
      progress.end(revoked);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
      // Another worker has them already, so that there is nothing to wait for.
      List<Lane> ending = lanes.in(lost);
      dispatch.stop(ending);
      forget(ending);
      progress.end(lost);
    }
  }
}
