package newswatch.app.trial;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import newswatch.alerts.match.WatchFile;
import newswatch.desk.watches.WatchTrial;
import newswatch.desk.watches.WatchTrials;
import newswatch.events.Alert;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.channel.StartPosition;
import newswatch.events.rules.Watch;

/** Tries watches for the desk, where somebody waits for the answer. */
public final class KeptTrials implements WatchTrials {
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final int SHOWN = 20;

  private final KafkaConnection connection;
  private final InstantSource clock;

  public KeptTrials(KafkaConnection connection, InstantSource clock) {
    this.connection = connection;
    this.clock = clock;
  }

  @Override
  public WatchTrial of(Watch watch) {
    Latest latest = new Latest();
    Instant end = clock.instant().plus(LONGEST);
    Trial trial =
        Trial.of(
            WatchFile.of("trial", watch).watches(),
            connection,
            StartPosition.BEGINNING,
            latest::add,
            () -> clock.instant().isAfter(end));
    trial.occasions().forEach(latest::add);
    return new WatchTrial(
        trial.complete(), trial.documents(), trial.met(), latest.count, List.copyOf(latest.alerts));
  }

  private static final class Latest {
    private final Deque<Alert> alerts = new ArrayDeque<>();
    private int count;

    void add(Alert alert) {
      count++;
      alerts.add(alert);
      if (alerts.size() > SHOWN) {
        alerts.remove();
      }
    }
  }
}
