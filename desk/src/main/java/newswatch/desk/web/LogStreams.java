package newswatch.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import newswatch.desk.stream.LogEvent;
import newswatch.desk.stream.LogReader;
import newswatch.desk.stream.StreamedChannel;
import newswatch.desk.watches.WatchDesk;
import newswatch.events.json.Json;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /api/streams/…}: channels as server-sent events, from any place that is kept.
 *
 * <p>Each reader has a thread and a consumer of its own, which reads no faster than the reader
 * takes: a slow one waits in its own write and holds up nobody. {@link LiveStream} is for the
 * pages, of which there may be many; this one costs Kafka a fetch for each reader.
 */
final class LogStreams {
  /** How many may read at once; the server has more threads than this. */
  static final int PLACES = 32;

  private static final Logger LOG = LoggerFactory.getLogger(LogStreams.class);

  /** How soon a stream that waits notices that it is to end. */
  private static final Duration WAIT = Duration.ofMillis(200);

  private final Supplier<Consumer<String, byte[]>> consumers;
  private final WatchDesk watches;
  private final BooleanSupplier closed;
  private final Duration heartbeat;
  private final LongSupplier nanoTime;
  private final Semaphore places = new Semaphore(PLACES);

  /**
   * Streams over a log.
   *
   * @param consumers gives one with {@link LogReader#settings} for each reader
   * @param closed whether the streams are to end
   */
  LogStreams(
      Supplier<Consumer<String, byte[]>> consumers,
      WatchDesk watches,
      BooleanSupplier closed,
      Duration heartbeat,
      LongSupplier nanoTime) {
    this.consumers = consumers;
    this.watches = watches;
    this.closed = closed;
    this.heartbeat = heartbeat;
    this.nanoTime = nanoTime;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/api/streams/{channel}", this::serve);
  }

  private void serve(Context request) {
    String name = request.pathParam("channel");
    StreamedChannel channel =
        StreamedChannel.named(name)
            .orElseThrow(
                () ->
                    new NotFoundResponse(
                        "there is no stream \"%s\"; there are: %s"
                            .formatted(name, StreamedChannel.names())));
    StreamQuery query = StreamQuery.of(request, channel, watches);
    if (query.filter().asksForWatches() && !watches.ready()) {
      later(request, 1, WatchDesk.NOT_READY);
    } else if (!places.tryAcquire()) {
      later(request, 10, PLACES + " programs read streams already: end one or try again later");
    } else {
      try {
        serve(request, query);
      } finally {
        places.release();
      }
    }
  }

  private void serve(Context request, StreamQuery query) {
    try {
      var opened = LogReader.open(consumers.get(), query.channel(), query.start(), query.filter());
      if (opened instanceof LogReader.Opened.Refused refused) {
        Reply.error(request, 400, refused.why());
      } else if (opened instanceof LogReader.Opened.Reading reading) {
        try (LogReader reader = reading.reader()) {
          stream(EventStream.open(request), query.channel(), reader);
        }
      }
    } catch (IOException e) {
      LOG.debug("a reader of {} has gone: {}", query.channel().name(), e.toString());
    } catch (KafkaException e) {
      LOG.warn("a stream of {} ended: {}", query.channel().name(), e.getMessage());
      if (!request.res().isCommitted()) {
        later(request, 5, "Kafka does not answer: " + e.getMessage());
      }
    }
  }

  private void stream(EventStream out, StreamedChannel channel, LogReader reader)
      throws IOException {
    // So that a reader that is cut off before the first event does not lose it.
    out.position(reader.position());
    out.flush();
    long sent = nanoTime.getAsLong();
    while (!closed.getAsBoolean()) {
      List<LogEvent> events = reader.next(WAIT);
      for (LogEvent event : events) {
        send(out, channel, event);
      }
      boolean silent = nanoTime.getAsLong() - sent >= heartbeat.toNanos();
      if (silent) {
        // What the filter passed over need not be passed over again.
        out.position(reader.position());
        out.heartbeat();
      }
      if (silent || !events.isEmpty()) {
        out.flush();
        sent = nanoTime.getAsLong();
      }
    }
  }

  private static void send(EventStream out, StreamedChannel channel, LogEvent event)
      throws IOException {
    if (event instanceof LogEvent.Gap gap) {
      out.event(
          gap.position(), "gap", Json.line(new Missing(gap.partition(), gap.from(), gap.to())));
    } else if (event instanceof LogEvent.Passed passed) {
      out.event(passed.position(), channel.event(), passed.json());
    }
  }

  private static void later(Context request, int seconds, String why) {
    request.header("Retry-After", Integer.toString(seconds));
    Reply.error(request, 503, why);
  }

  /** The offsets of a partition that are gone: from the first to the one before the last. */
  private record Missing(int partition, long from, long to) {}
}
