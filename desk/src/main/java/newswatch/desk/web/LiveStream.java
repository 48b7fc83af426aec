package newswatch.desk.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import newswatch.desk.live.LiveMemory;
import newswatch.desk.live.LiveMemory.Passed;
import newswatch.desk.live.Position;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /api/live}: what passes, as server-sent events.
 *
 * <p>Each stream holds one thread of the server, which pulls from the memory and writes: the
 * simplest thing that cannot let a slow reader hold up another, and idle threads are cheap for the
 * few dozen people of a desk. A reader that does not take its data for as long as the server's idle
 * time-out is dropped; one that is merely slow is told of its {@code gap}.
 */
final class LiveStream {
  /** How many may look on at once; the server has more threads than this. */
  static final int PLACES = 100;

  private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);

  private final LiveMemory memory;
  private final Duration heartbeat;
  private final Semaphore places = new Semaphore(PLACES);

  LiveStream(LiveMemory memory, Duration heartbeat) {
    this.memory = memory;
    this.heartbeat = heartbeat;
  }

  void serve(Context request) {
    if (!places.tryAcquire()) {
      request.header("Retry-After", "10");
      Reply.error(
          request, 503, PLACES + " others look on already: close a page or try again later");
      return;
    }
    try {
      stream(request);
    } catch (IOException e) {
      LOG.debug("a live stream ended: {}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      places.release();
    }
  }

  private void stream(Context request) throws IOException, InterruptedException {
    Optional<Position> from = from(request);
    long cursor = from.isPresent() ? memory.oldest() : memory.now();
    Position seen = from.orElse(Position.START);
    EventStream out = EventStream.open(request);
    out.flush();
    while (!memory.isClosed()) {
      LiveMemory.Batch batch = memory.next(cursor, heartbeat);
      cursor = batch.cursor();
      if (batch.missed() > 0) {
        out.event("gap", "{\"missed\":" + batch.missed() + "}");
      }
      for (Passed passed : batch.events()) {
        if (!seen.includes(passed.event())) {
          out.event(passed.position(), passed.event().kind().wireName(), passed.event().json());
        }
      }
      if (batch.events().isEmpty()) {
        out.heartbeat();
      }
      out.flush();
    }
  }

  /** A browser that comes back names what it saw last; the page names what its lists hold. */
  private static Optional<Position> from(Context request) {
    @Nullable String last = request.header("Last-Event-ID");
    return Position.parse(last != null ? last : request.queryParam("after"));
  }
}
