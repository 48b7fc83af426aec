package newswatch.app.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.utils.Time;

/**
 * The registration that a killed broker leaves in the cluster, and its removal before the next
 * start.
 *
 * <p>The log still says that the dead broker lives and leads every partition. Started on that, the
 * new one takes up leadership as the old one, its transaction coordinator finds transactions that
 * are decided but not ended, and begins to end them. Then the old registration expires, no
 * partition has a leader until the new one stands, and in that moment Kafka 4.1 to 4.3 mistakes a
 * partition without a leader for one that was deleted (KAFKA-20734): it takes the transaction for
 * ended and writes no mark. Its records stay undecided for good; nobody who reads committed
 * records, and no stream application whose offsets were among them, ever comes past them.
 *
 * <p>So the controller is started alone first and told that the old broker is gone. The whole node
 * then begins without leaders, as after an orderly stop, and gets all of them at once. It also need
 * not wait for the old session to expire. Longer or shorter sessions were rejected: they only move
 * the moment. Ending the undecided transactions afterwards was rejected: their outcome is lost.
 */
final class CrashedBroker {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long TRY_AGAIN_NANOS = Duration.ofMillis(20).toNanos();

  private CrashedBroker() {}

  /** Whether the last broker on this folder did not stop in order and may have had transactions. */
  static boolean leftIn(Path folder) {
    return Files.exists(folder.resolve("__transaction_state-0"))
        && !Files.exists(folder.resolve(".kafka_cleanshutdown"));
  }

  /**
   * Takes the old registration out of the cluster.
   *
   * @throws KafkaException when the controller does not answer or refuses
   */
  static void unregister(NodeSettings settings) throws InterruptedException {
    KafkaRaftServer controller =
        new KafkaRaftServer(new KafkaConfig(settings.ofController(), false), Time.SYSTEM);
    controller.startup();
    try {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (!unregistered(settings, deadline)) {
        LockSupport.parkNanos(TRY_AGAIN_NANOS);
      }
    } finally {
      controller.shutdown();
      controller.awaitShutdown();
    }
  }

  /** False when the controller has not read its log yet. */
  private static boolean unregistered(NodeSettings settings, long deadline)
      throws InterruptedException {
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG, settings.controller()))) {
      admin.unregisterBroker(NodeSettings.NODE).all().get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BrokerIdNotRegisteredException) {
        return true; // It was killed before it had registered.
      }
      if (e.getCause() instanceof UnsupportedVersionException && System.nanoTime() < deadline) {
        return false;
      }
      throw new KafkaException("the controller cannot be started after a crash: " + e, e);
    }
  }
}
