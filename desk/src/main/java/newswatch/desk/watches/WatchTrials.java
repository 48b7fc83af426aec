package newswatch.desk.watches;

import newswatch.events.rules.Watch;

/**
 * Tries watches on what has passed. The desk decides on no documents: whoever runs it hands this
 * in.
 */
public interface WatchTrials {

  /** What a watch would have told of, had it been there from the beginning. */
  WatchTrial of(Watch watch);
}
