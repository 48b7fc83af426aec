package newswatch.app.pipeline;

import newswatch.desk.health.HealthPart;

/**
 * A service that was started.
 *
 * @param health how it does
 * @param stop ends it within about a second, and what was acknowledged is kept
 */
public record RunningService(HealthPart health, AutoCloseable stop) {

  /** As operators know it: {@code enrich}. */
  public String name() {
    return health.name();
  }
}
