package newswatch.desk.destinations;

import java.time.InstantSource;
import newswatch.desk.outcomes.NotificationLog;
import newswatch.desk.outcomes.OutcomeDesk;
import newswatch.desk.watches.WatchLog;

/** All that people can see and decide about how alerts reach them. */
public record DeliveryDesk(OutcomeDesk outcomes, DestinationDesk destinations, MuteDesk mutes) {
  /** The desks over what is kept. */
  public static DeliveryDesk over(
      NotificationLog notifications,
      DestinationLog destinations,
      WatchLog watches,
      KnownKinds kinds,
      InstantSource clock) {
    return new DeliveryDesk(
        new OutcomeDesk(notifications, clock),
        new DestinationDesk(destinations, watches, kinds),
        new MuteDesk(destinations, clock));
  }
}
