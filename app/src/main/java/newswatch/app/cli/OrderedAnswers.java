package newswatch.app.cli;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks several questions at once and gives their answers in the order of asking, each as soon as
 * all before it are there. Memory stays constant: only so many answers are waited for at a time.
 */
final class OrderedAnswers<A> implements AutoCloseable {
  private static final int AHEAD = 8;

  private final ExecutorService workers;
  private final Consumer<? super A> answers;
  private final int most;
  private final Semaphore places;
  private final Queue<CompletableFuture<A>> waiting = new ArrayDeque<>();
  private @Nullable Throwable failure;

  OrderedAnswers(int atOnce, Consumer<? super A> answers) {
    this.workers = Executors.newFixedThreadPool(atOnce, OrderedAnswers::daemon);
    this.answers = answers;
    this.most = atOnce * AHEAD;
    this.places = new Semaphore(most);
  }

  /** Waits for a place; fails as an earlier question or its answer did. */
  void ask(Supplier<A> question) throws InterruptedException {
    places.acquire();
    throwFailure();
    CompletableFuture<A> answer;
    synchronized (waiting) {
      answer = CompletableFuture.supplyAsync(question, workers);
      waiting.add(answer);
    }
    var unused = answer.whenComplete((value, fault) -> giveWhatIsThere());
  }

  /** Waits for all that was asked. */
  void finish() throws InterruptedException {
    places.acquire(most);
    throwFailure();
  }

  private void giveWhatIsThere() {
    synchronized (waiting) {
      for (var first = waiting.peek(); first != null && first.isDone(); first = waiting.peek()) {
        waiting.remove();
        try {
          if (failure == null) {
            answers.accept(first.join());
          }
        } catch (RuntimeException e) {
          failure = e.getCause() == null ? e : e.getCause();
        }
        places.release();
      }
    }
  }

  private void throwFailure() {
    synchronized (waiting) {
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      if (failure != null) {
        throw new IllegalStateException("a question could not be answered", failure);
      }
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "answer");
    thread.setDaemon(true);
    return thread;
  }
}
