package newswatch.ingest.websub;

import newswatch.events.source.HubCall;

/** Takes what hubs say to where the instance that owns the feed hears it. */
@FunctionalInterface
public interface HubCallSink {

  /**
   * Passes a call on. The hub waits while this runs, and calls again when it throws.
   *
   * @throws IllegalStateException when it cannot be passed on now
   */
  void accept(HubCall call);
}
