package newswatch.alerts.deliver.work;

import java.util.HashMap;
import java.util.Map;
import newswatch.alerts.deliver.kind.DestinationKind;
import newswatch.alerts.deliver.kind.Notifier;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.events.rules.Destination;

/** The open notifiers of one kind; one is opened again when its destination has changed. */
final class Notifiers {
  private final DestinationKind kind;
  private final Secrets secrets;
  private final Map<String, Open> open = new HashMap<>();

  private record Open(Destination destination, Notifier notifier) {}

  Notifiers(DestinationKind kind, Secrets secrets) {
    this.kind = kind;
    this.secrets = secrets;
  }

  Notifier of(Destination destination) {
    Open known = open.get(destination.id());
    if (known == null || !known.destination().equals(destination)) {
      known = new Open(destination, kind.open(destination, secrets));
      open.put(destination.id(), known);
    }
    return known.notifier();
  }
}
