package newswatch.ingest.poll.share;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntToLongFunction;
import newswatch.events.channel.KafkaConnection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions that this instance owns, their sources, and when these are due. For the polling
 * thread alone.
 */
final class Ownership implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ownership.class);
  private static final Duration BEFORE_REOPENING = Duration.ofSeconds(1);
  private static final long WAIT_FOR_LAST_POLL = 500;
  private static final long WAIT_FOR_PAGES = 5_000;

  private final KafkaConnection connection;
  private final InstantSource clock;
  private final Dispatch dispatch;
  private final Consumer<OwnerEvent> events;
  private final PollingStatus status;
  private final HubCalls calls;
  private final DueTimes dueTimes;
  private final FeedTable table = new FeedTable();
  private final Map<Integer, OwnedPartition> owned = new HashMap<>();

  Ownership(
      KafkaConnection connection,
      InstantSource clock,
      Dispatch dispatch,
      Consumer<OwnerEvent> events,
      PollingStatus status,
      HubCalls calls) {
    this.connection = connection;
    this.clock = clock;
    this.dispatch = dispatch;
    this.events = events;
    this.status = status;
    this.calls = calls;
    this.dueTimes = new DueTimes(clock, calls::about);
  }

  /** Takes a partition over; its sources follow. */
  void assigned(int partition, long end) {
    owned.put(partition, new OwnedPartition(partition, end));
    LOG.info("polling takes over partition {}", partition);
  }

  /** Begins no more polls of these, and ends those that wait for a page with what they have. */
  void release(Collection<Integer> partitions) {
    partitions.forEach(
        partition -> {
          OwnedPartition released = owned.get(partition);
          if (released != null) {
            released.release();
          }
        });
    endAbandoned();
  }

  private void endAbandoned() {
    for (PageVisit visit : dispatch.awaitingPages()) {
      if (!visit.writer().equals(writer(visit.feed()))) {
        end(visit);
      }
    }
  }

  /** Keeps what a visit gave until now; the next poll does the rest. */
  private void end(PageVisit visit) {
    visited(new OwnerEvent.Visited(visit.writer(), visit.feed(), visit.open().end()));
  }

  /** Whether any poll of these has not ended or is not written yet. */
  boolean isUnderway(Collection<Integer> partitions) {
    return partitions.stream()
        .anyMatch(partition -> table.of(partition).stream().anyMatch(PolledFeed::underway));
  }

  /** Forgets these; what is under way of them comes to nothing. */
  void letGo(Collection<Integer> partitions) {
    for (Integer partition : partitions) {
      OwnedPartition gone = owned.remove(partition);
      if (gone != null) {
        gone.close();
      }
      table.removeAll(partition);
    }
    endAbandoned();
    LOG.info("polling gave partitions {} away", partitions);
  }

  /** Takes a record of {@code newswatch.feeds}. */
  void take(ConsumerRecord<String, byte[]> record) {
    OwnedPartition partition = owned.get(record.partition());
    if (partition == null || record.key() == null) {
      return;
    }
    PolledFeed feed = table.get(record.key());
    if (record.value() == null) {
      remove(record.key(), feed, partition);
      return;
    }
    if (feed == null) {
      feed = new PolledFeed(record.key(), record.partition(), record.value(), record.offset());
      table.put(feed);
    } else {
      feed.source(record.value(), record.offset());
    }
    if (feed.readSource() == null) {
      LOG.warn("{}: source {} is not readable and not polled", record.topic(), feed.id());
    }
    if (partition.isOpen()) {
      schedule(feed);
    }
  }

  /** Forgets a source, after its hub was asked to tell of it no more. */
  private void remove(String id, @Nullable PolledFeed feed, OwnedPartition partition) {
    if (feed != null && partition.isOpen() && (feed.underway() || feed.isSubscribed())) {
      feed.remove();
      schedule(feed);
    } else {
      table.remove(id);
      partition.forget(id);
    }
  }

  /** Takes what hubs said. */
  void takeCalls() {
    for (String id : calls.poll()) {
      PolledFeed feed = table.get(id);
      OwnedPartition partition = feed == null ? null : owned.get(feed.partition());
      if (feed != null && partition != null && partition.isOpen()) {
        schedule(feed);
      }
    }
  }

  /** Opens the partitions that have been read as far as they went when they were assigned. */
  void readTo(IntToLongFunction positions) {
    for (OwnedPartition partition : owned.values()) {
      partition.readTo(positions);
      if (partition.mayOpen(clock.millis()) && !table.of(partition.number()).isEmpty()) {
        partition.open(new PartitionWriter(connection, partition.number(), clock, events));
      }
    }
    if (owned.values().stream().allMatch(partition -> partition.fault() == null)) {
      status.well(table.size());
    }
  }

  /** Begins the polls that are due. */
  void dispatch() {
    long now = clock.millis();
    dispatch.beginWaiting(this::writer, now);
    while (!dispatch.isFull()) {
      PolledFeed feed = table.pollDue(now);
      if (feed == null) {
        return;
      }
      PartitionWriter writer = writer(feed);
      if (writer == null) {
        continue;
      }
      if (dispatch.isAsking(feed.id())) {
        table.schedule(feed, now + WAIT_FOR_LAST_POLL);
      } else if (dispatch.isInVain(feed)) {
        table.schedule(feed, now + WAIT_FOR_PAGES);
      } else {
        dispatch.begin(feed, writer, now);
      }
    }
  }

  private @Nullable PartitionWriter writer(PolledFeed feed) {
    OwnedPartition partition = owned.get(feed.partition());
    return partition == null ? null : partition.writer();
  }

  /** Whether polls are under way or could be begun. */
  boolean isBusy() {
    return !dispatch.isEmpty()
        || owned.values().stream().anyMatch(partition -> !partition.isOpen() && partition.waits());
  }

  long millisToNext() {
    long next = Math.min(table.nextDue(), dispatch.nextOpening());
    return next == PolledFeed.NEVER ? next : Math.max(0, next - clock.millis());
  }

  /** Takes note of what other threads did. */
  void handle(OwnerEvent event) {
    if (event instanceof OwnerEvent.Opened opened) {
      opened(opened);
    } else if (event instanceof OwnerEvent.Visited visited) {
      visited(visited);
    } else if (event instanceof OwnerEvent.PagesNeeded needed) {
      pagesNeeded(needed.visit());
    } else if (event instanceof OwnerEvent.PageWanted wanted) {
      pageWanted(wanted.visit());
    } else if (event instanceof OwnerEvent.Committed committed) {
      committed(committed);
    } else if (event instanceof OwnerEvent.Lost lost) {
      lost(lost);
    }
  }

  private void opened(OwnerEvent.Opened opened) {
    OwnedPartition partition = owned.get(opened.writer().partition());
    if (partition == null || !partition.opened(opened.writer())) {
      return;
    }
    StoredFeeds stored = opened.stored();
    for (PolledFeed feed : table.of(partition.number())) {
      feed.remembered(stored.states().get(feed.id()), stored.items().get(feed.id()));
      settled(feed, partition);
    }
    for (String id : stored.states().keySet()) {
      if (table.get(id) == null) {
        partition.forget(id);
      }
    }
  }

  private void pagesNeeded(PageVisit visit) {
    boolean wanted = visit.writer().equals(writer(visit.feed()));
    if (!wanted || !dispatch.goOnWithPages(visit)) {
      end(visit);
    }
  }

  private void pageWanted(PageVisit visit) {
    if (visit.writer().equals(writer(visit.feed()))) {
      dispatch.awaitPage(visit, clock.millis());
    } else {
      end(visit);
    }
  }

  private void visited(OwnerEvent.Visited visited) {
    PolledFeed feed = visited.feed();
    dispatch.ended(feed.id());
    OwnedPartition partition = owned.get(feed.partition());
    boolean ours =
        partition != null
            && visited.writer().equals(partition.writing())
            && feed.equals(table.get(feed.id()));
    if (!ours || partition == null) {
      feed.underway(false);
    } else if (visited.visit() == null || feed.isRemoved()) {
      if (visited.visit() != null) {
        // Nothing of it is published, but the poll may just have subscribed to it.
        feed.remembered(Written.of(visited.visit()).state(), feed.items());
      }
      settled(feed, partition);
    } else {
      visited.writer().write(visited.visit());
    }
  }

  private void committed(OwnerEvent.Committed committed) {
    OwnedPartition partition = owned.get(committed.writer().partition());
    if (partition == null || !committed.writer().equals(partition.writing())) {
      return;
    }
    for (Written record : committed.written()) {
      if (record.visit() != null) {
        status.polled(record.visit().accounts());
      }
      PolledFeed feed = table.get(record.id());
      if (feed != null && record.state() != null) {
        feed.remembered(record.state(), record.items() == null ? feed.items() : record.items());
        settled(feed, partition);
      }
    }
  }

  /** Nothing is under way of a source any more. */
  private void settled(PolledFeed feed, OwnedPartition partition) {
    feed.underway(false);
    if (feed.isRemoved()) {
      remove(feed.id(), feed, partition);
    } else {
      schedule(feed);
    }
  }

  private void lost(OwnerEvent.Lost lost) {
    OwnedPartition partition = owned.get(lost.writer().partition());
    if (partition == null || !lost.writer().equals(partition.writing())) {
      return;
    }
    String why = String.valueOf(lost.cause().getMessage());
    LOG.warn("partition {} is read again, it cannot be written: {}", partition.number(), why);
    partition.failed(why, clock.millis() + BEFORE_REOPENING.toMillis());
    status.failing("partition %d: %s".formatted(partition.number(), why));
    for (PolledFeed feed : table.of(partition.number())) {
      feed.underway(false);
      table.schedule(feed, PolledFeed.NEVER);
    }
    endAbandoned();
  }

  /** Has a source polled when it is due, unless it is being polled. */
  private void schedule(PolledFeed feed) {
    if (!feed.underway()) {
      table.schedule(feed, dueTimes.of(feed));
    }
  }

  @Override
  public void close() {
    owned.values().forEach(OwnedPartition::close);
    owned.clear();
    dispatch.close();
    calls.close();
  }
}
