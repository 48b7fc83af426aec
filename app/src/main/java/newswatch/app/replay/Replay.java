package newswatch.app.replay;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import newswatch.alerts.AlertsConfig;
import newswatch.app.channel.GroupProgress;
import newswatch.app.channel.Journey;
import newswatch.enrich.EnrichConfig;
import newswatch.events.Alert;
import newswatch.events.Rejection;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.ingest.IngestProgress;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.publish.DocumentPublisher;
import newswatch.ingest.read.DocumentReader;
import newswatch.ingest.read.ReadOptions;
import org.jspecify.annotations.Nullable;

/** Publishes files and folders into a running system and waits until they are through. */
public final class Replay {
  private final KafkaConnection connection;
  private final ReplaySpeed speed;
  private final IngestProgress progress;
  private final InstantSource clock;
  private final LongSupplier nanoTime;

  private final Set<String> ids = new HashSet<>();
  private int documents;
  private int rejected;
  private @Nullable Instant lastPublished;

  /** Prepares one replay. */
  public Replay(
      KafkaConnection connection,
      ReplaySpeed speed,
      IngestProgress progress,
      InstantSource clock,
      LongSupplier nanoTime) {
    this.connection = connection;
    this.speed = speed;
    this.progress = progress;
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  /** What came of a replay, with the alerts on its documents. */
  public record Result(ReplaySummary summary, List<Alert> alerts) {}

  /**
   * Runs it.
   *
   * @param patience how long a service may stand still before the wait is given up
   * @return empty when a service stood still for too long; what was published stays published
   */
  public Optional<Result> run(List<Path> paths, Duration patience) {
    long started = nanoTime.getAsLong();
    Journey journey = Journey.begin(connection);
    try (DocumentPublisher publisher = DocumentPublisher.connect(connection, clock)) {
      DocumentReader reader = new DocumentReader(ReadOptions.DETECT);
      for (Path path : paths) {
        reader.read(path, outcome -> publish(publisher, outcome));
      }
      publisher.flush();
    }
    try (GroupProgress groups = new GroupProgress(connection, nanoTime, patience)) {
      return groups.await(EnrichConfig.APPLICATION_ID, Channels.DOCUMENTS)
              && groups.await(EnrichConfig.APPLICATION_ID, EnrichConfig.FINGERPRINTED)
              && groups.await(AlertsConfig.APPLICATION_ID, Channels.TAGGED)
              && groups.await(AlertsConfig.APPLICATION_ID, AlertsConfig.OCCURRENCES)
              && groups.settle(Channels.REJECTED)
              && groups.settle(Channels.ALERTS)
          ? Optional.of(result(journey, started))
          : Optional.empty();
    }
  }

  private void publish(DocumentPublisher publisher, ReadOutcome outcome) {
    if (outcome instanceof ReadOutcome.Accepted accepted) {
      Instant published = accepted.document().published();
      Duration pause = speed.pause(lastPublished, published);
      if (!pause.isZero()) {
        LockSupport.parkNanos(pause.toNanos());
      }
      lastPublished = published == null ? lastPublished : published;
      documents++;
      ids.add(accepted.document().id());
      progress.fileRead(String.valueOf(accepted.document().path()), 1, 0);
    } else if (outcome instanceof ReadOutcome.Rejected refused) {
      rejected++;
      progress.fileRead(refused.rejection().origin().describe(), 0, 1);
    }
    publisher.publish(outcome);
  }

  private Result result(Journey journey, long started) {
    int tagged =
        (int) journey.tagged().stream().filter(t -> ids.contains(t.document().id())).count();
    int failed = (int) journey.rejected().stream().filter(Replay::isFromDocuments).count();
    List<Alert> alerts =
        journey.alerts().stream().filter(a -> ids.contains(a.document().id())).toList();
    int duplicates = Math.max(0, documents - tagged - failed);
    int read = documents + rejected;
    double seconds = Math.round((nanoTime.getAsLong() - started) / 1e8) / 10.0;
    return new Result(
        new ReplaySummary(
            read, read - duplicates, tagged, duplicates, rejected + failed, alerts.size(), seconds),
        alerts);
  }

  /** A document that enrichment could not deal with; what was rejected on reading names a file. */
  private static boolean isFromDocuments(Rejection rejection) {
    return rejection.origin().channel() != null;
  }
}
