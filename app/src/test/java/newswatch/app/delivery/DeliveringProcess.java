package newswatch.app.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import newswatch.alerts.deliver.kind.DestinationKind;
import newswatch.alerts.deliver.kind.Notifier;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.rules.Destination;

/** Delivery to webhooks in a process of its own, which can be killed, and whose heap is limited. */
final class DeliveringProcess implements AutoCloseable {
  private final Process process;

  /** How a process delivers. */
  enum Manner {
    /** As in service. */
    DELIVER,
    /** Stands still for ever between the first message that arrived and its record. */
    STOP_BEFORE_RECORDING,
    /** With a clock that runs sixty times as fast. */
    FAST
  }

  private DeliveringProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts a process.
   *
   * @param heap {@code -Xmx…}
   */
  static DeliveringProcess start(
      KafkaConnection connection, int port, Manner manner, String instance, String heap)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(DeliveringProcess.class.getName());
    command.addAll(
        List.of(
            connection.bootstrapServers(),
            Integer.toString(port),
            manner.name(),
            instance,
            Long.toString(System.currentTimeMillis())));
    return new DeliveringProcess(new ProcessBuilder(command).inheritIO().start());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL, and waits for the end. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /**
   * Delivers until it is killed.
   *
   * @param arguments the cluster, the port of the webhooks, a manner, a name, and when it began
   */
  public static void main(String[] arguments) throws InterruptedException {
    Manner manner = Manner.valueOf(arguments[2]);
    InstantSource clock =
        manner == Manner.FAST ? fast(Long.parseLong(arguments[4])) : Clock.systemUTC();
    DestinationKind webhooks = DeliveryFixture.webhooks(Integer.parseInt(arguments[1]), clock);
    DestinationKind kind =
        manner == Manner.STOP_BEFORE_RECORDING ? new StoppingKind(webhooks) : webhooks;
    DeliveryFixture.deliver(new KafkaConnection(arguments[0]), arguments[3], kind, clock);
    Thread.currentThread().join();
  }

  /** Far enough in the past that the fast time does not overtake that of the broker. */
  private static InstantSource fast(long began) {
    Instant start = Instant.ofEpochMilli(began).minus(Duration.ofDays(1));
    return () -> start.plusMillis((System.currentTimeMillis() - began) * 60);
  }

  private record StoppingKind(DestinationKind webhooks) implements DestinationKind {
    @Override
    public String name() {
      return webhooks.name();
    }

    @Override
    public List<String> faults(Destination destination) {
      return webhooks.faults(destination);
    }

    @Override
    public Notifier open(Destination destination, Secrets secrets) {
      Notifier webhook = webhooks.open(destination, secrets);
      return message -> {
        SendResult result = webhook.send(message);
        System.out.println("answered " + result);
        DeliveryFixture.holdOn(new CountDownLatch(1));
        return result;
      };
    }
  }
}
