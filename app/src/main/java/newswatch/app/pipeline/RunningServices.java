package newswatch.app.pipeline;

import java.util.ArrayList;
import java.util.List;
import newswatch.desk.health.Health;
import newswatch.desk.health.HealthPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The services of this process. They stop in the direction of the flow: first what lets documents
 * in, last what the others need, so that nothing is cut off in the middle of its work.
 */
public final class RunningServices implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningServices.class);

  private final List<RunningService> services = new ArrayList<>();
  private boolean closed;

  /** Takes charge of a service; they are stopped in the order in which they were added. */
  public synchronized void add(RunningService service) {
    if (closed) {
      stop(service);
    } else {
      services.add(service);
    }
  }

  /** How each of them does. */
  public synchronized List<HealthPart> health() {
    return services.stream().map(RunningService::health).toList();
  }

  /** How a service does that may not have been started yet. */
  public HealthPart health(String name) {
    return new HealthPart(
        name,
        () ->
            health().stream()
                .filter(part -> part.name().equals(name))
                .findAny()
                .map(part -> part.check().get())
                .orElseGet(() -> Health.failing("not started yet")));
  }

  /** Whether all of them do their work. */
  public boolean healthy() {
    return health().stream().allMatch(part -> part.check().get().ok());
  }

  /** Stops all of them; one that fails to stop does not keep the others from it. */
  @Override
  public synchronized void close() {
    closed = true;
    services.forEach(RunningServices::stop);
    services.clear();
  }

  private static void stop(RunningService service) {
    try {
      LOG.info("stopping {}", service.name());
      service.stop().close();
    } catch (Exception e) {
      LOG.error("{} did not stop in order", service.name(), e);
    }
  }
}
