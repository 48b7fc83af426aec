package newswatch.alerts.deliver.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.alerts.deliver.Rules;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.stage.Candidate;
import newswatch.alerts.deliver.stage.Edit;
import newswatch.alerts.deliver.stage.Group;
import newswatch.alerts.deliver.stage.Situation;
import newswatch.alerts.deliver.stage.Stages;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.RefusedReason;
import newswatch.events.notify.WaitReason;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Grouping;
import newswatch.events.rules.Mute;
import org.jspecify.annotations.Nullable;

/** One pass of a lane over what waits in it, in order. */
final class Round implements Situation {
  private static final int MOST_MESSAGES = 50;
  private static final int MOST_DECISIONS = 500;

  private final Lane lane;
  private final Rules rules;
  private final Instant now;
  private final int room;
  private final Set<String> heldSubjects = new HashSet<>();
  private final List<Notification> records = new ArrayList<>();
  private final Composition messages;
  private Instant next = Lane.NEVER;
  private int decisions;
  private boolean over;

  /** Whether the candidate at hand joins a message that goes anyway. */
  private boolean joins;

  Round(Lane lane, Instant now) {
    this.lane = lane;
    this.rules = lane.rules();
    this.now = now;
    messages = new Composition(lane, now);
    room = lane.breaker().isCautious() ? 1 : MOST_MESSAGES;
  }

  Turn play() {
    for (Entry entry : lane.backlog().entries()) {
      if (over && !messages.hasComposed()) {
        break;
      }
      if (entry.due().isAfter(now)) {
        waitFor(entry);
      } else if (isPart(entry) || (!over && !heldSubjects.contains(entry.subject()))) {
        take(entry);
      }
    }
    List<Message> built = messages.finish(records);
    record();
    return new Turn(built, next);
  }

  /** Whether it is of a message that goes again, and that must have the same parts as before. */
  private boolean isPart(Entry entry) {
    return entry.message() != null && messages.has(new Place.Composed(entry.message()));
  }

  private void waitFor(Entry entry) {
    next = entry.due().isBefore(next) ? entry.due() : next;
    if (entry.reason() == WaitReason.RETRY) {
      heldSubjects.add(entry.subject());
    }
  }

  /** Decides about one entry, unless the round is over with it. */
  private void take(Entry entry) {
    if (decisions++ >= MOST_DECISIONS && !isPart(entry)) {
      finish();
      return;
    }
    Optional<Notification> loaded =
        Optional.ofNullable(entry.loaded())
            .or(() -> lane.journal().read(lane.destination(), entry.offset()));
    if (loaded.isEmpty()) {
      // A later record of it is on its way to us.
      heldSubjects.add(entry.subject());
      return;
    }
    Notification notification = loaded.get();
    Destination destination = rules.destination(lane.destination()).orElse(null);
    if (destination == null || !destination.kind().equals(lane.kind().name())) {
      end(notification, removed());
      return;
    }
    Candidate candidate =
        new Candidate(notification, rules.watch(notification.alert().watch()), destination, this);
    Place place = Place.of(candidate);
    joins = messages.has(place);
    if (joins ? messages.isFull(place) : messages.size() >= room) {
      finish();
      return;
    }
    Stages.decide(candidate)
        .ifPresentOrElse(outcome -> end(notification, outcome), () -> send(notification, place));
  }

  /** Begins no further message in this round; the next one follows at once. */
  private void finish() {
    over = true;
    next = now;
  }

  private void send(Notification notification, Place place) {
    lane.told().tell(notification);
    if (!joins) {
      lane.limit().count(now);
    }
    if (place instanceof Place.InGroup grouped) {
      lane.groups().sent(grouped.group(), now);
    }
    messages.add(place, notification);
  }

  /** Notes why it is not sent now, which may hold for all others as well. */
  private void end(Notification notification, Outcome outcome) {
    if (outcome instanceof Outcome.Folded folded && messages.has(folded.into())) {
      // Folded when that has arrived: what it is folded into may yet never be told.
      if (lane.told().edit(notification).isEmpty()) {
        messages.addCopy(folded.into());
      }
      return;
    }
    // What is held while its message goes again is told later by itself, not under the same id.
    boolean leaves =
        outcome instanceof Outcome.Waiting waiting && waiting.reason() == WaitReason.QUIET_HOURS;
    Notification ended = (leaves ? notification.alone() : notification).with(outcome);
    records.add(ended);
    lane.note(ended);
    if (outcome instanceof Outcome.Folded) {
      lane.told().fold(notification);
    } else if (outcome instanceof Outcome.Waiting waiting
        && waiting.reason() == WaitReason.THROTTLE) {
      lane.pauseUntil(waiting.until());
      finish();
    } else if (outcome.ended()) {
      lane.told().release(notification);
    }
  }

  private void record() {
    List<Long> offsets = lane.journal().write(records);
    for (int i = 0; i < records.size(); i++) {
      lane.backlog().wrote(records.get(i), offsets.get(i));
      if (records.get(i).outcome() instanceof Outcome.Waiting waiting) {
        next = waiting.until().isBefore(next) ? waiting.until() : next;
      }
    }
  }

  private Outcome removed() {
    return new Outcome.Refused(
        RefusedReason.NO_DESTINATION,
        "there is no destination \"%s\" of kind %s any more"
            .formatted(lane.destination(), lane.kind().name()));
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public List<Mute> mutes() {
    return rules.allMutes();
  }

  @Override
  public Optional<String> told(String watch, String subject) {
    return lane.told().lead(watch, subject);
  }

  @Override
  public Optional<Edit> edit(Notification notification) {
    return lane.told().edit(notification);
  }

  @Override
  public Optional<Outcome.Muted> muted(String beginning) {
    return lane.beginnings().muted(beginning);
  }

  @Override
  public Grouping grouping(Destination destination) {
    return lane.grouping(destination);
  }

  @Override
  public Optional<Instant> planned(Group group) {
    return lane.groups().planned(group);
  }

  @Override
  public Optional<Instant> lastMessage(Group group) {
    return lane.groups().last(group);
  }

  @Override
  public Optional<Instant> fullUntil() {
    @Nullable Integer perMinute =
        rules.destination(lane.destination()).map(Destination::perMinute).orElse(null);
    return joins ? Optional.empty() : lane.limit().fullUntil(perMinute, now);
  }

  @Override
  public List<String> faults(Destination destination) {
    return lane.kind().faults(destination);
  }
}
