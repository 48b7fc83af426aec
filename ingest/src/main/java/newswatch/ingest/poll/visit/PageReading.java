package newswatch.ingest.poll.visit;

import newswatch.egress.Fetched;
import org.jspecify.annotations.Nullable;

/** Work on an answer that needs further addresses, one after the other. One thread at a time. */
interface PageReading {

  /**
   * Goes on until an address is needed, which {@link #take} must follow; null when all is done that
   * is to be done now.
   */
  @Nullable String next();

  /** Takes what is at the address that was needed; null when it cannot be had now. */
  void take(@Nullable Fetched page);
}
