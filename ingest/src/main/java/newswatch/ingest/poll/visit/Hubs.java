package newswatch.ingest.poll.visit;

import java.net.URI;
import java.util.Optional;
import newswatch.egress.Fetched;
import newswatch.events.source.FeedKind;
import newswatch.events.source.FeedSubscription;
import newswatch.ingest.websub.HubDiscovery;
import newswatch.ingest.websub.HubLink;
import newswatch.ingest.websub.Subscriber;
import org.jspecify.annotations.Nullable;

/** What polls have to do with the hubs of sources: they find them, listen to them and ask them. */
final class Hubs {
  private final @Nullable Subscriber subscriber;

  /**
   * Hubs.
   *
   * @param subscriber null when hubs cannot reach us: there are no subscriptions then
   */
  Hubs(@Nullable Subscriber subscriber) {
    this.subscriber = subscriber;
  }

  /** The subscription as the hub left it. */
  @Nullable FeedSubscription heard(DueFeed due) {
    return subscriber == null ? null : Subscriber.after(due.state().subscription(), due.calls());
  }

  /** The subscription after an answer with a feed in it, whose hub was asked if it was time to. */
  @Nullable FeedSubscription read(DueFeed due, Fetched answer) {
    if (subscriber == null || due.source().kind() != FeedKind.FEED) {
      return null;
    }
    return asked(
        subscriber,
        due,
        HubDiscovery.find(
            answer.header("link").orElse(null),
            answer.body(),
            URI.create(answer.location().toString())));
  }

  /** The same after an answer that says that nothing changed: so the hub did not, either. */
  @Nullable FeedSubscription unchanged(DueFeed due) {
    FeedSubscription known = due.state().subscription();
    return subscriber == null || known == null
        ? null
        : asked(subscriber, due, Optional.of(new HubLink(known.hub(), known.topic())));
  }

  /** Asks the hub of a source that is not wanted any more to tell of it no more. */
  void leave(DueFeed due) {
    FeedSubscription known = due.state().subscription();
    if (subscriber != null && known != null) {
      subscriber.unsubscribe(due.source().id(), known);
    }
  }

  private static @Nullable FeedSubscription asked(
      Subscriber subscriber, DueFeed due, Optional<HubLink> link) {
    FeedSubscription known = Subscriber.after(due.state().subscription(), due.calls());
    return link.map(
            named -> subscriber.subscribe(due.source().id(), known, named, due.calls().last()))
        .orElse(null);
  }
}
