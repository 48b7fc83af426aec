package newswatch.alerts.deliver.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import newswatch.alerts.deliver.Rules;
import newswatch.alerts.deliver.kind.DestinationKind;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.Notifier;
import newswatch.alerts.deliver.kind.Secrets;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.events.notify.Notification;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Grouping;
import newswatch.events.rules.Watch;

/**
 * One lane with a log in memory and a clock that stands still until it is moved: days of delivery
 * in a moment.
 */
final class SimulatedDelivery implements Journal, DestinationKind {
  private static final Duration TICK = Duration.ofMillis(20);

  final Rules rules = new Rules();
  final List<Message> received = new ArrayList<>();
  final List<Instant> attempts = new ArrayList<>();
  final BiFunction<Message, Instant, SendResult> receiver;
  Instant now = Instant.parse("2026-03-02T09:00:00Z");

  /** Whether the process ends between deciding and sending. */
  boolean diesBeforeSending;

  Grouping usualGrouping = Grouping.NONE;
  private final List<Notification> log = new ArrayList<>();
  private Lane lane;

  SimulatedDelivery(BiFunction<Message, Instant, SendResult> receiver) {
    this.receiver = receiver;
    put(new Destination(Notices.DESTINATION, "test", Map.of()));
    lane = new Lane(Notices.DESTINATION, this, rules, this);
  }

  void put(Destination destination) {
    rules.destinations().changed(destination.id(), destination);
  }

  void put(Watch watch) {
    rules.watches().changed(watch.id(), watch);
  }

  /** A notification comes out of the log. */
  void route(Notification notification) {
    log.add(notification);
    lane.read(notification, log.size() - 1L);
  }

  /** Another process takes over with what the log says. */
  void restart() {
    lane = new Lane(Notices.DESTINATION, this, rules, this);
    for (int offset = 0; offset < log.size(); offset++) {
      lane.read(log.get(offset), offset);
    }
  }

  /** Lets time pass. */
  void pass(Duration time) {
    Instant end = now.plus(time);
    while (true) {
      Turn turn = lane.turn(now);
      if (!diesBeforeSending) {
        send(turn.messages());
      }
      if (turn.messages().isEmpty()) {
        Instant next = turn.next().isAfter(now) ? turn.next() : now.plus(TICK);
        if (!next.isBefore(end)) {
          now = end;
          return;
        }
        now = next;
      }
    }
  }

  private void send(List<Message> messages) {
    for (Message message : messages) {
      attempts.add(now);
      SendResult result = receiver.apply(message, now);
      if (result instanceof SendResult.Delivered) {
        received.add(message);
      }
      List<Notification> records = Aftermath.of(message, result, now, 0.5);
      lane.sent(message, result, records, write(records), now);
      if (!(result instanceof SendResult.Delivered || result instanceof SendResult.Refused)) {
        break;
      }
    }
    if (!messages.isEmpty()) {
      lane.free();
    }
  }

  /** How many notifications wait in the lane. */
  int waiting() {
    return lane.size();
  }

  /** The last record of each notification, by the id of its alert. */
  Map<String, Notification> last() {
    Map<String, Notification> last = new LinkedHashMap<>();
    log.forEach(notification -> last.put(notification.alert().id(), notification));
    return last;
  }

  /** How many notifications are in which state. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new HashMap<>();
    last().values().forEach(n -> counts.merge(n.outcome().state(), 1, Integer::sum));
    return counts;
  }

  List<String> receivedIds() {
    return received.stream().map(Message::id).toList();
  }

  @Override
  public List<Long> write(List<Notification> notifications) {
    List<Long> offsets = new ArrayList<>();
    for (Notification notification : notifications) {
      log.add(notification);
      offsets.add(log.size() - 1L);
    }
    return offsets;
  }

  @Override
  public Optional<Notification> read(String destination, long offset) {
    return Optional.of(log.get((int) offset));
  }

  @Override
  public String name() {
    return "test";
  }

  @Override
  public List<String> faults(Destination destination) {
    return List.of();
  }

  @Override
  public Grouping usualGrouping() {
    return usualGrouping;
  }

  @Override
  public Notifier open(Destination destination, Secrets secrets) {
    throw new IllegalStateException("a lane sends nothing by itself");
  }
}
