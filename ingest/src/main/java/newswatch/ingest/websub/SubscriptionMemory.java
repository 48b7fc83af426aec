package newswatch.ingest.websub;

import java.util.Collection;
import java.util.Optional;

/** Remembers subscriptions over restarts. Safe for use by several threads. */
public interface SubscriptionMemory {

  /** The subscription to a feed. */
  Optional<Subscription> of(String feed);

  /** All of them. */
  Collection<Subscription> all();

  /** Keeps a subscription in place of the one to the same feed. */
  void keep(Subscription subscription);

  /** Forgets the subscription to a feed. */
  void forget(String feed);
}
