package newswatch.alerts.deliver.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.alerts.deliver.kind.Message;
import newswatch.egress.EgressLimits;
import newswatch.egress.EgressSettings;
import newswatch.egress.address.AddressPolicy;
import newswatch.egress.address.Network;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.Evidence;
import newswatch.events.WatchReference;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Severity;
import org.jspecify.annotations.Nullable;

/** Messages, and destinations of mail on loopback. */
final class Letters {
  static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private Letters() {}

  static Message alert(String id, String story, String title) {
    return new Message(id, List.of(notification(id, story, title, null)));
  }

  static Notification notification(
      String id, @Nullable String story, String title, @Nullable Evidence excerpt) {
    Alert alert =
        new Alert(
            id,
            new WatchReference("w", "Copper & salt", 1),
            new DocumentReference("d-" + id, title, "https://example.org/a?b=1&c=2", "Daily", NOW),
            excerpt == null ? List.of() : List.of(new Evidence(Evidence.TEXT, 2, 8, "copper")),
            excerpt,
            List.of(),
            List.of(),
            story,
            null,
            null);
    var waiting = new Outcome.Waiting(NOW, WaitReason.QUEUED, "its turn comes");
    return Notification.of(alert, "d", "mail", NOW, NOW, waiting);
  }

  /** The same for another watch. */
  static Notification ofWatch(String name, Notification notification) {
    Alert alert = notification.alert();
    Alert other =
        new Alert(
            alert.id(),
            new WatchReference(name, name, 1),
            alert.document(),
            alert.evidence(),
            alert.excerpt(),
            alert.topics(),
            alert.actors(),
            alert.story(),
            null,
            null);
    return Notification.of(other, "d", "mail", NOW, NOW, notification.outcome());
  }

  static Message digest(String id, Notification... notifications) {
    List<Notification> parts =
        Arrays.stream(notifications).map(each -> each.inMessage(id)).toList();
    return new Message(id, parts, Map.of(parts.get(0).alert().id(), 2), Severity.INFO);
  }

  static Destination destination(String host, int port, String security, String... more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("host", host);
    settings.put("port", Integer.toString(port));
    settings.put("security", security);
    settings.put("from", "newswatch <alerts@newswatch.example>");
    settings.put("to", "desk@example.org");
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return new Destination("d", "mail", settings);
  }

  static EgressSettings loopback(int port) {
    return new EgressSettings(
        new AddressPolicy(List.of(Network.parse("127.0.0.0/8")), Set.of(port)),
        EgressLimits.DEFAULT.within(Duration.ofSeconds(5)),
        "test");
  }
}
