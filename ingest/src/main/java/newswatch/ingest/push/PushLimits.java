package newswatch.ingest.push;

import java.time.Duration;

/**
 * What one request may bring, and how many may come at once. They are held in memory until Kafka
 * has them.
 *
 * @param received bytes of a body as it comes
 * @param inflated bytes of a body without its compression
 * @param documents in a request
 * @param requests at the same time
 * @param patience until Kafka has acknowledged everything
 */
public record PushLimits(
    int received, int inflated, int documents, int requests, Duration patience) {
  private static final int MIB = 1024 * 1024;

  /** What holds unless something else is said. */
  public static final PushLimits STANDARD =
      new PushLimits(8 * MIB, 16 * MIB, 5_000, 4, Duration.ofSeconds(20));

  public PushLimits {
    if (received < 1 || inflated < 1 || documents < 1 || requests < 1 || patience.isNegative()) {
      throw new IllegalArgumentException("push limits must be at least 1");
    }
  }
}
