package newswatch.ingest.publish;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import newswatch.events.Document;
import newswatch.events.Rejection;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.ingest.document.ReadOutcome;
import org.apache.kafka.clients.producer.Producer;

/**
 * Publishes documents into their channel, keyed by id, and rejections into theirs.
 *
 * <p>The record's timestamp is the document's time: when it was published, held between 1970 and
 * now, or now when that is unknown. Everything after ingest goes by it.
 */
public final class DocumentPublisher implements AutoCloseable {
  private final ChannelWriter writer;
  private final InstantSource clock;
  private final AtomicLong given = new AtomicLong();
  private final AtomicLong accepted = new AtomicLong();
  private final AtomicLong rejected = new AtomicLong();

  /** A publisher that writes with the writer, and closes it. */
  public DocumentPublisher(ChannelWriter writer, InstantSource clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /** A publisher to that cluster. */
  public static DocumentPublisher connect(KafkaConnection connection, InstantSource clock) {
    return new DocumentPublisher(ChannelWriter.connect(connection), clock);
  }

  /** A publisher on a producer with string keys and byte values, which it closes. */
  public static DocumentPublisher on(Producer<String, byte[]> producer, InstantSource clock) {
    return new DocumentPublisher(new ChannelWriter(producer), clock);
  }

  /** Hands an outcome over without waiting for Kafka, unless its buffer is full. */
  public void publish(ReadOutcome outcome) {
    if (outcome instanceof ReadOutcome.PassedOver) {
      return;
    }
    given.incrementAndGet();
    if (outcome instanceof ReadOutcome.Accepted good) {
      Document document = good.document();
      writer.write(
          Channels.DOCUMENTS,
          document.id(),
          document,
          RecordTime.of(document, clock.instant()),
          accepted::incrementAndGet);
    } else if (outcome instanceof ReadOutcome.Rejected bad) {
      Rejection rejection = bad.rejection();
      writer.write(
          Channels.REJECTED,
          rejection.origin().describe(),
          rejection,
          clock.millis(),
          rejected::incrementAndGet);
    }
  }

  /**
   * Hands over an outcome that somebody waits for.
   *
   * @return done when Kafka has it
   */
  public CompletableFuture<Void> deliver(ReadOutcome outcome) {
    if (outcome instanceof ReadOutcome.Accepted good) {
      given.incrementAndGet();
      Document document = good.document();
      return writer
          .deliver(
              Channels.DOCUMENTS, document.id(), document, RecordTime.of(document, clock.instant()))
          .thenRun(accepted::incrementAndGet);
    }
    if (outcome instanceof ReadOutcome.Rejected bad) {
      given.incrementAndGet();
      Rejection rejection = bad.rejection();
      return writer
          .deliver(Channels.REJECTED, rejection.origin().describe(), rejection, clock.millis())
          .thenRun(rejected::incrementAndGet);
    }
    return CompletableFuture.completedFuture(null);
  }

  /**
   * Waits until everything published is acknowledged.
   *
   * @throws PublishFailedException when something was not, since the last flush
   */
  public void flush() {
    writer.flush();
  }

  /** The counts since the beginning; exact after {@link #flush}. */
  public PublishCounts counts() {
    long good = accepted.get();
    long bad = rejected.get();
    return new PublishCounts(good, bad, given.get() - good - bad);
  }

  @Override
  public void close() {
    writer.close();
  }
}
