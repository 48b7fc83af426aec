package newswatch.alerts.deliver.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import newswatch.alerts.deliver.Rules;
import newswatch.alerts.deliver.kind.DestinationKind;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.kind.SendResult;
import newswatch.alerts.deliver.stage.Group;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.WaitReason;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Grouping;

/**
 * All that one destination has waiting, and when what is sent to it. At most one batch of messages
 * is under way. Without clock and network, so that a day can be played through in a moment; used by
 * one thread.
 */
final class Lane {
  /** Far beyond everything that waits. */
  static final Instant NEVER = Instant.MAX;

  private final String destination;
  private final DestinationKind kind;
  private final Rules rules;
  private final Journal journal;
  private final Backlog backlog = new Backlog();
  private final Told told = new Told();
  private final Groups groups = new Groups();
  private final Beginnings beginnings = new Beginnings();
  private final Limit limit = new Limit();
  private Breaker breaker = Breaker.CLOSED;
  private Instant pausedUntil = Instant.EPOCH;
  private Instant nextLook = Instant.EPOCH;
  private boolean sending;
  private boolean closed;

  Lane(String destination, DestinationKind kind, Rules rules, Journal journal) {
    this.destination = destination;
    this.kind = kind;
    this.rules = rules;
    this.journal = journal;
  }

  /** Takes in a record of the log. */
  void read(Notification notification, long offset) {
    if (!backlog.read(notification, offset)) {
      return;
    }
    nextLook = Instant.EPOCH;
    note(notification);
    if (notification.outcome() instanceof Outcome.Folded) {
      told.fold(notification);
    } else if (wasTold(notification)) {
      told.tell(notification);
    }
  }

  private static boolean wasTold(Notification notification) {
    return notification.outcome() instanceof Outcome.Delivered
        || (notification.outcome() instanceof Outcome.Waiting waiting
            && (notification.hasLeft() || waiting.reason() == WaitReason.ASKED_AGAIN));
  }

  private static boolean waitsForGroup(Notification notification, Outcome.Waiting waiting) {
    return waiting.reason() == WaitReason.GROUP && notification.message() == null;
  }

  /** Remembers what later decisions depend on. */
  void note(Notification notification) {
    beginnings.note(notification);
    Optional<Group> group =
        rules.destination(destination).flatMap(to -> Group.of(notification, grouping(to)));
    if (group.isEmpty()) {
      return;
    }
    if (notification.outcome() instanceof Outcome.Delivered delivered) {
      groups.sent(group.get(), delivered.at());
    } else if (notification.outcome() instanceof Outcome.Waiting waiting
        && waitsForGroup(notification, waiting)) {
      groups.plan(group.get(), waiting.until());
    }
  }

  /** How notifications to the destination are grouped. */
  Grouping grouping(Destination to) {
    Grouping own = to.group();
    return own == null ? kind.usualGrouping() : own;
  }

  /** Decides what is to be sent now, and records everything else that is decided. */
  Turn turn(Instant now) {
    if (sending || closed) {
      return new Turn(List.of(), NEVER);
    }
    Instant free = later(later(pausedUntil, breaker.openUntil()), nextLook);
    if (now.isBefore(free)) {
      return new Turn(List.of(), free);
    }
    Round round = new Round(this, now);
    Turn turn = round.play();
    sending = !turn.messages().isEmpty();
    nextLook = turn.next();
    return turn;
  }

  /** Takes in what came of a message. */
  void sent(
      Message message,
      SendResult result,
      List<Notification> records,
      List<Long> offsets,
      Instant now) {
    for (int i = 0; i < records.size(); i++) {
      Notification notification = records.get(i);
      backlog.wrote(notification, offsets.get(i));
      note(notification);
      if (notification.outcome().ended() && !(result instanceof SendResult.Delivered)) {
        told.release(notification);
      }
    }
    if (result instanceof SendResult.TryAgain) {
      breaker = breaker.failed(now);
      pauseUntil(now.plus(Aftermath.pause(result)));
    } else if (result instanceof SendResult.Delivered) {
      if (breaker.isOpen()) {
        backlog.retryNow(now);
      }
      breaker = Breaker.CLOSED;
    } else if (result instanceof SendResult.Gone) {
      // Until everybody has read that it is disabled.
      pauseUntil(now.plus(Duration.ofSeconds(1)));
    } else if (result instanceof SendResult.Closed) {
      closed = true;
    }
  }

  /** The batch is over; what of it was not sent waits as before. */
  void free() {
    sending = false;
    nextLook = Instant.EPOCH;
  }

  /** Sends nothing before a time. */
  void pauseUntil(Instant time) {
    pausedUntil = later(pausedUntil, time);
  }

  /** The lowest offset that must be read again after a crash; empty when nothing waits. */
  OptionalLong firstOffset() {
    return backlog.entries().stream().mapToLong(Entry::offset).min();
  }

  /** How many notifications wait. */
  int size() {
    return backlog.size();
  }

  String destination() {
    return destination;
  }

  DestinationKind kind() {
    return kind;
  }

  Rules rules() {
    return rules;
  }

  Journal journal() {
    return journal;
  }

  Backlog backlog() {
    return backlog;
  }

  Told told() {
    return told;
  }

  Groups groups() {
    return groups;
  }

  Beginnings beginnings() {
    return beginnings;
  }

  Limit limit() {
    return limit;
  }

  Breaker breaker() {
    return breaker;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
