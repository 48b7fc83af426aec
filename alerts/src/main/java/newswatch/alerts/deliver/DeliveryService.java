package newswatch.alerts.deliver;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import newswatch.alerts.deliver.kind.DestinationKind;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.alerts.deliver.route.AlertRouting;
import newswatch.alerts.deliver.route.RoutingClients;
import newswatch.alerts.deliver.thread.SessionThread;
import newswatch.alerts.deliver.work.DeliveryWorker;
import newswatch.alerts.deliver.work.WorkClients;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.rules.Destination;
import org.jspecify.annotations.Nullable;

/**
 * Delivery: alerts are routed to destinations, and one worker for each kind of destination sends. A
 * kind's worker starts with the first destination of that kind.
 */
public final class DeliveryService implements AutoCloseable {
  private final KafkaConnection connection;
  private final @Nullable String instance;
  private final Map<String, DestinationKind> kinds = new HashMap<>();
  private final Secrets secrets;
  private final InstantSource clock;
  private final SessionThread routing;
  private final Map<String, SessionThread> workers = new HashMap<>();
  private boolean closed;

  /**
   * Prepares delivery; the channels must exist when it is started.
   *
   * @param instance a name that stays the same over restarts and that no other running instance
   *     has; null where the platform gives none
   * @param kinds that there are
   */
  public DeliveryService(
      KafkaConnection connection,
      @Nullable String instance,
      Collection<DestinationKind> kinds,
      Secrets secrets,
      InstantSource clock) {
    this.connection = connection;
    this.instance = instance;
    kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
    this.secrets = secrets;
    this.clock = clock;
    routing =
        new SessionThread(
            "alert-routing",
            () ->
                new AlertRouting(
                    RoutingClients.open(connection, instance), clock, this::startWorkers));
  }

  /** Starts routing and the console's worker; the others start when they are needed. */
  public void start() {
    startWorkers(new Rules());
    routing.start();
  }

  /** Waits until the next alert would be delivered; false when that is not within the time. */
  public boolean awaitRunning(Duration timeout) throws InterruptedException {
    for (SessionThread thread : threads()) {
      if (!thread.awaitRunning(timeout)) {
        return false;
      }
    }
    return true;
  }

  /** Whether alerts are delivered, or will be once partitions have moved. */
  public boolean healthy() {
    return threads().stream().allMatch(SessionThread::healthy);
  }

  /** What it does, or why it does not, for people. */
  public String state() {
    return threads().stream()
        .filter(thread -> !thread.healthy())
        .map(SessionThread::state)
        .findFirst()
        .orElse("RUNNING");
  }

  /** Stops after the messages at hand; what waits is taken up again next time. */
  @Override
  public void close() {
    routing.close();
    List<SessionThread> ending;
    synchronized (this) {
      closed = true;
      ending = List.copyOf(workers.values());
    }
    ending.forEach(SessionThread::close);
  }

  private synchronized void startWorkers(Rules rules) {
    if (closed) {
      return;
    }
    for (Destination destination : rules.allDestinations()) {
      DestinationKind kind = kinds.get(destination.kind());
      if (kind != null && !workers.containsKey(kind.name())) {
        SessionThread worker = new SessionThread("deliver-" + kind.name(), () -> session(kind));
        workers.put(kind.name(), worker);
        worker.start();
      }
    }
  }

  private DeliveryWorker session(DestinationKind kind) {
    String group = DeliveryWorker.group(kind.name());
    return new DeliveryWorker(
        kind,
        WorkClients.open(connection, group, instance),
        secrets,
        clock,
        () -> ThreadLocalRandom.current().nextDouble());
  }

  private synchronized List<SessionThread> threads() {
    List<SessionThread> threads = new ArrayList<>(workers.values());
    threads.add(routing);
    return threads;
  }
}
