package newswatch.ingest;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.publish.DocumentPublisher;

/** Publishes and counts what one file gives. */
final class FileOutcomes implements Consumer<ReadOutcome> {
  private final DocumentPublisher publisher;
  private final BooleanSupplier stopping;
  private int accepted;
  private int rejected;

  FileOutcomes(DocumentPublisher publisher, BooleanSupplier stopping) {
    this.publisher = publisher;
    this.stopping = stopping;
  }

  /**
   * Publishes an outcome.
   *
   * @throws CancellationException when the service stops: a file may have millions of lines
   */
  @Override
  public void accept(ReadOutcome outcome) {
    if (stopping.getAsBoolean()) {
      throw new CancellationException("stopped inside a file, which is read again");
    }
    publisher.publish(outcome);
    if (outcome instanceof ReadOutcome.Accepted) {
      accepted++;
    } else if (outcome instanceof ReadOutcome.Rejected) {
      rejected++;
    }
  }

  int accepted() {
    return accepted;
  }

  int rejected() {
    return rejected;
  }
}
