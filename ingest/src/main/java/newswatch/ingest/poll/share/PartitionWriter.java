package newswatch.ingest.poll.share;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import newswatch.events.Document;
import newswatch.events.Rejection;
import newswatch.events.channel.Channel;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.source.HealthEvent;
import newswatch.ingest.poll.visit.Visit;
import newswatch.ingest.publish.RecordTime;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the polls of one partition gave, on a thread of its own: documents, rejections, the
 * state of the source and what happened to its health in one transaction.
 *
 * <p>The transactional id is the partition's, whoever owns it. Opening it ends what an earlier
 * owner had under way and keeps that owner from ever writing again; only then is the partition
 * read. So who writes has read all that was written before, and nobody else writes. Whatever goes
 * wrong, the writer is given up and another one opened, which finds out what became of the last
 * transaction by reading.
 */
final class PartitionWriter implements AutoCloseable {
  private static final String TRANSACTIONAL_ID = "newswatch-polling-";
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);
  private static final int LONGEST_TRANSACTION_MILLIS = 30_000;
  private static final int REQUEST_TIMEOUT_MILLIS = 10_000;
  private static final int DELIVERY_TIMEOUT_MILLIS = 20_000;
  private static final int MOST_AT_ONCE = 100;
  private static final int MOST_DOCUMENTS = 2_000;

  private final KafkaConnection connection;
  private final int partition;
  private final InstantSource clock;
  private final Consumer<OwnerEvent> events;
  private final BlockingQueue<Written> queue = new LinkedBlockingQueue<>();
  private final Thread thread;
  private volatile boolean closed;

  PartitionWriter(
      KafkaConnection connection, int partition, InstantSource clock, Consumer<OwnerEvent> events) {
    this.connection = connection;
    this.partition = partition;
    this.clock = clock;
    this.events = events;
    this.thread = new Thread(this::run, "newswatch-polling-" + partition);
    thread.setDaemon(true);
  }

  /** Begins to open the partition; returns at once. */
  void start() {
    thread.start();
  }

  int partition() {
    return partition;
  }

  /** Hands over what a poll gave. */
  void write(Visit visit) {
    queue.add(Written.of(visit));
  }

  /** Hands over that a source is gone from the list. */
  void remove(String id) {
    queue.add(Written.removal(id));
  }

  /** Gives up what is not written yet. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }

  private void run() {
    try {
      Producer<String, byte[]> producer = new KafkaProducer<>(settings());
      try {
        write(producer);
      } finally {
        // Left set, it would keep the producer from closing.
        boolean unused = Thread.interrupted();
        producer.close(CLOSE_TIMEOUT);
      }
    } catch (InterruptedException | InterruptException e) {
      closed = true;
    } catch (RuntimeException e) {
      // Fenced, timed out or refused: what became of the transaction is found out by reading.
      if (!closed) {
        events.accept(new OwnerEvent.Lost(this, e));
      }
    }
  }

  private void write(Producer<String, byte[]> producer) throws InterruptedException {
    producer.initTransactions();
    events.accept(new OwnerEvent.Opened(this, StoredFeeds.read(connection, partition)));
    while (!closed) {
      List<Written> batch = next();
      producer.beginTransaction();
      batch.forEach(written -> send(producer, written));
      producer.commitTransaction();
      events.accept(new OwnerEvent.Committed(this, batch));
    }
  }

  private List<Written> next() throws InterruptedException {
    List<Written> batch = new ArrayList<>();
    Written first = queue.take();
    batch.add(first);
    int documents = documents(first);
    while (batch.size() < MOST_AT_ONCE && documents < MOST_DOCUMENTS) {
      Written more = queue.poll();
      if (more == null) {
        break;
      }
      batch.add(more);
      documents += documents(more);
    }
    return batch;
  }

  private static int documents(Written written) {
    return written.visit() == null ? 0 : written.visit().documents().size();
  }

  private void send(Producer<String, byte[]> producer, Written written) {
    Instant now = clock.instant();
    Visit visit = written.visit();
    if (visit != null) {
      for (Document document : visit.documents()) {
        long time = RecordTime.of(document, now);
        send(producer, Channels.DOCUMENTS, time, document.id(), document);
      }
      for (Rejection rejection : visit.rejections()) {
        String key = rejection.origin().describe();
        send(producer, Channels.REJECTED, now.toEpochMilli(), key, rejection);
      }
      for (HealthEvent event : visit.events()) {
        send(producer, Channels.FEED_HEALTH, now.toEpochMilli(), event.feed(), event);
      }
    }
    if (visit == null || written.items() != null) {
      send(producer, Channels.FEED_ITEMS, written, written.items());
    }
    send(producer, Channels.FEED_STATES, written, written.state());
  }

  @SuppressWarnings("FutureReturnValueIgnored") // Committing fails when any of them does.
  private static <V> void send(
      Producer<String, byte[]> producer,
      Channel<String, V> channel,
      long time,
      String key,
      V value) {
    byte[] bytes = channel.value().encode(value);
    producer.send(new ProducerRecord<>(channel.name(), null, time, key, bytes));
  }

  /** To the very partition that the source is in, however it came there. */
  @SuppressWarnings("FutureReturnValueIgnored")
  private void send(
      Producer<String, byte[]> producer,
      Channel<String, ?> channel,
      Written written,
      byte @Nullable [] value) {
    long time = clock.millis();
    producer.send(new ProducerRecord<>(channel.name(), partition, time, written.id(), value));
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = connection.producerSettings();
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID + partition);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, LONGEST_TRANSACTION_MILLIS);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MILLIS);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) DELIVERY_TIMEOUT_MILLIS);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    return settings;
  }
}
