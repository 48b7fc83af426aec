package newswatch.app.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import newswatch.desk.destinations.DestinationDesk;
import newswatch.desk.destinations.DestinationStore;
import newswatch.desk.destinations.KnownKinds;
import newswatch.desk.destinations.MuteDesk;
import newswatch.desk.outcomes.NotificationStore;
import newswatch.desk.outcomes.OutcomeDesk;
import newswatch.desk.watches.WatchStore;
import newswatch.events.channel.KafkaConnection;

/** The desks over notifications, destinations and mutes, opened for a command. */
final class DeliveryDesks {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** A log of years has millions of notifications. */
  private static final Duration PATIENCE_WITH_NOTIFICATIONS = Duration.ofMinutes(5);

  private final KafkaOptions kafka;
  private final Surroundings surroundings;
  private final InstantSource clock = Clock.systemUTC();

  DeliveryDesks(KafkaOptions kafka, Surroundings surroundings) {
    this.kafka = kafka;
    this.surroundings = surroundings;
  }

  /** Works on what became of alerts. */
  <R> R outcomes(Function<OutcomeDesk, R> work) {
    try (NotificationStore store = new NotificationStore(kafka.connect(surroundings), clock)) {
      store.start();
      require(store.awaitReady(PATIENCE_WITH_NOTIFICATIONS), "notifications");
      return work.apply(new OutcomeDesk(store, clock));
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** Works on destinations. */
  <R> R destinations(KnownKinds kinds, Function<DestinationDesk, R> work) {
    KafkaConnection connection = kafka.connect(surroundings);
    try (DestinationStore store = new DestinationStore(connection, clock);
        WatchStore watches = new WatchStore(connection, clock)) {
      store.start();
      watches.start();
      require(store.awaitReady(PATIENCE), "destinations");
      require(watches.awaitReady(PATIENCE), "watches");
      return work.apply(new DestinationDesk(store, watches, kinds));
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** Works on mutes. */
  <R> R mutes(Function<MuteDesk, R> work) {
    try (DestinationStore store = new DestinationStore(kafka.connect(surroundings), clock)) {
      store.start();
      require(store.awaitReady(PATIENCE), "mutes");
      return work.apply(new MuteDesk(store, clock));
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static void require(boolean ready, String what) {
    if (!ready) {
      throw CommandFailure.unavailable(
          "the " + what + " could not be read in time: is the cluster busy? try again");
    }
  }

  private static CommandFailure interrupted() {
    Thread.currentThread().interrupt();
    return CommandFailure.failed("interrupted");
  }
}
