package newswatch.ingest.publish;

import java.util.Collection;
import java.util.Map;
import newswatch.events.rules.SourceState;

/** What was read before: survives a restart, so that nothing is read twice. */
public interface SourceMemory {

  /** The last state of every source, by location. */
  Map<String, SourceState> recall();

  /**
   * Keeps states, which replace those of the same locations; returns when they are safe.
   *
   * @throws PublishFailedException when they could not be kept
   */
  void remember(Collection<SourceState> states);
}
