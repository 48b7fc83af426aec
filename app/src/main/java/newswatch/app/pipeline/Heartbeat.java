package newswatch.app.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import newswatch.desk.health.Health;
import newswatch.desk.health.HealthPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is touched while a service is healthy, so that a container engine can see its age:
 * services without a web address need no port for their health.
 */
public final class Heartbeat {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  private Heartbeat() {}

  /** Touches the file now and then, until it is stopped. */
  public static RunningService start(Path file, Duration interval, BooleanSupplier healthy) {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "heartbeat");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        timer.scheduleAtFixedRate(
            () -> beat(file, healthy), 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    return new RunningService(
        new HealthPart("heartbeat", () -> Health.ok("running")), timer::shutdownNow);
  }

  private static void beat(Path file, BooleanSupplier healthy) {
    try {
      if (healthy.getAsBoolean()) {
        Files.writeString(file, "healthy\n");
      }
    } catch (IOException e) {
      LOG.warn("the heartbeat cannot be written to {}: {}", file, e.toString());
    }
  }
}
