package newswatch.ingest.push;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.publish.DocumentPublisher;

/** Publishes what a request brought, and waits until Kafka has it. */
public final class PushPublisher implements AutoCloseable {
  private static final String AGAIN =
      "; what was sent may be there in part: send all of it again, the same ids do no harm";

  private final DocumentPublisher publisher;

  /** Handing over waits as well when Kafka is away, longer than a client would. */
  private final ExecutorService senders = Executors.newCachedThreadPool(PushPublisher::daemon);

  /** A publisher that writes with another one, and closes it. */
  public PushPublisher(DocumentPublisher publisher) {
    this.publisher = publisher;
  }

  /** Returns when everything is acknowledged. */
  void publish(List<ReadOutcome> outcomes, Duration patience) throws RefusedException {
    CompletableFuture<Void> done =
        CompletableFuture.supplyAsync(
                () -> outcomes.stream().map(publisher::deliver).toList(), senders)
            .thenCompose(sent -> CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)));
    try {
      done.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new RefusedException(503, "Kafka did not take it in time" + AGAIN);
    } catch (ExecutionException e) {
      throw new RefusedException(503, "Kafka did not take it" + AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException(503, "newswatch is being stopped" + AGAIN);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "push-sender");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    senders.shutdownNow();
    publisher.close();
  }
}
