package newswatch.alerts.deliver.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.alerts.deliver.kind.Message;
import newswatch.events.Digest;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;
import newswatch.events.rules.Severity;

/**
 * The messages of a round while they are put together. What goes together for the first time is
 * recorded with the message's id before it is sent, so that whoever sends it again sends the same.
 */
final class Composition {
  private static final int MOST_TOGETHER = 500;
  private static final int ID_BYTES = 16;

  private final Lane lane;
  private final Instant now;
  private final Map<Place, List<Notification>> messages = new LinkedHashMap<>();

  /** How many copies there are in this round of what goes, by its alert's id. */
  private final Map<String, Integer> copies = new HashMap<>();

  Composition(Lane lane, Instant now) {
    this.lane = lane;
    this.now = now;
  }

  /** How many messages there are. */
  int size() {
    return messages.size();
  }

  /** Whether something goes in this message already. */
  boolean has(Place place) {
    return messages.containsKey(place);
  }

  /** Whether something goes again that was put together before. */
  boolean hasComposed() {
    return messages.keySet().stream().anyMatch(Place.Composed.class::isInstance);
  }

  /** Whether nothing more goes in this message. */
  boolean isFull(Place place) {
    return messages.getOrDefault(place, List.of()).size() >= MOST_TOGETHER;
  }

  /** Whether an alert goes. */
  boolean has(String alert) {
    return copies.containsKey(alert);
  }

  void add(Place place, Notification notification) {
    messages.computeIfAbsent(place, begun -> new ArrayList<>()).add(notification);
    copies.put(notification.alert().id(), 0);
  }

  /** There is another copy of what an alert that goes tells of. */
  void addCopy(String alert) {
    copies.merge(alert, 1, Integer::sum);
  }

  /** The messages in the order in which they were begun; what is to be recorded first is added. */
  List<Message> finish(List<Notification> records) {
    List<Message> finished = new ArrayList<>();
    messages.forEach((place, together) -> finished.add(message(place, together, records)));
    return finished;
  }

  private Message message(Place place, List<Notification> together, List<Notification> records) {
    if (place instanceof Place.Composed composed) {
      return message(composed.message(), together);
    }
    if (place instanceof Place.Alone) {
      return message(together.get(0).alert().id(), together);
    }
    boolean byItself = place instanceof Place.InGroup && together.size() == 1;
    String id = byItself ? together.get(0).alert().id() : id(together);
    WaitReason reason = place instanceof Place.InDigest ? WaitReason.DIGEST : WaitReason.GROUP;
    List<Notification> parts =
        together.stream()
            .map(part -> part.inMessage(id))
            .map(part -> part.with(new Outcome.Waiting(now, reason, "being sent")))
            .toList();
    records.addAll(parts);
    return message(id, parts);
  }

  private String id(List<Notification> together) {
    Digest digest = new Digest().part(lane.destination());
    together.forEach(part -> digest.part(part.alert().id()));
    return digest.hex(ID_BYTES);
  }

  private Message message(String id, List<Notification> parts) {
    Map<String, Integer> copiesOf = new HashMap<>();
    parts.forEach(part -> copiesOf.put(part.alert().id(), copies(part)));
    return new Message(id, parts, copiesOf, severity(parts));
  }

  private int copies(Notification part) {
    return lane.told().copies(part) + copies.getOrDefault(part.alert().id(), 0);
  }

  private Severity severity(List<Notification> parts) {
    return parts.stream()
        .map(part -> lane.rules().watch(part.alert().watch()).importance())
        .max(Comparator.naturalOrder())
        .orElse(Severity.INFO);
  }
}
