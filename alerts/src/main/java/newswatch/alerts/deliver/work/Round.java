package newswatch.alerts.deliver.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswatch.alerts.deliver.Rules;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.stage.Candidate;
import newswatch.alerts.deliver.stage.Edit;
import newswatch.alerts.deliver.stage.Situation;
import newswatch.alerts.deliver.stage.Stages;
import newswatch.events.Digest;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.notify.RefusedReason;
import newswatch.events.notify.WaitReason;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Mute;
import newswatch.events.rules.Severity;
import org.jspecify.annotations.Nullable;

/** One pass of a lane over what waits in it, in order. */
final class Round implements Situation {
  private static final int MOST_MESSAGES = 50;
  private static final int MOST_IN_DIGEST = 500;
  private static final int MOST_DECISIONS = 500;
  private static final int ID_BYTES = 16;

  private final Lane lane;
  private final Rules rules;
  private final Instant now;
  private final int room;
  private final Set<String> heldSubjects = new HashSet<>();
  private final List<Notification> records = new ArrayList<>();
  private final Map<String, List<Notification>> messages = new LinkedHashMap<>();

  /** How many copies there are of what leaves in this round, by the alert that leads them. */
  private final Map<String, Integer> leaving = new HashMap<>();

  private Instant next = Lane.NEVER;
  private int decisions;

  /** Whether the candidate at hand joins a digest that goes anyway. */
  private boolean joins;

  Round(Lane lane, Instant now) {
    this.lane = lane;
    this.rules = lane.rules();
    this.now = now;
    room = lane.breaker().isCautious() ? 1 : MOST_MESSAGES;
  }

  Turn play() {
    for (Entry entry : lane.backlog().entries()) {
      if (entry.due().isAfter(now)) {
        waitFor(entry);
      } else if (!heldSubjects.contains(entry.subject()) && !take(entry)) {
        next = now;
        break;
      }
    }
    List<Message> built = build();
    record();
    return new Turn(built, next);
  }

  private void waitFor(Entry entry) {
    next = entry.due().isBefore(next) ? entry.due() : next;
    if (entry.reason() == WaitReason.RETRY) {
      heldSubjects.add(entry.subject());
    }
  }

  /** Decides about one entry; false when the round is over. */
  private boolean take(Entry entry) {
    if (decisions++ >= MOST_DECISIONS) {
      return false;
    }
    Optional<Notification> loaded =
        Optional.ofNullable(entry.loaded())
            .or(() -> lane.journal().read(lane.destination(), entry.offset()));
    if (loaded.isEmpty()) {
      // A later record of it is on its way to us.
      heldSubjects.add(entry.subject());
      return true;
    }
    Notification notification = loaded.get();
    Destination destination = rules.destination(lane.destination()).orElse(null);
    if (destination == null || !destination.kind().equals(lane.kind().name())) {
      return end(notification, removed());
    }
    Candidate candidate =
        new Candidate(notification, rules.watch(notification.alert().watch()), destination, this);
    String message = message(candidate);
    List<Notification> together = messages.get(message);
    joins = together != null;
    if (together == null ? messages.size() >= room : together.size() >= MOST_IN_DIGEST) {
      return false;
    }
    Optional<Outcome> outcome = Stages.decide(candidate);
    return outcome.isPresent() ? end(notification, outcome.get()) : send(notification, message);
  }

  private boolean send(Notification notification, String message) {
    lane.told().tell(notification);
    leaving.put(notification.alert().id(), 0);
    if (!joins) {
      lane.limit().count(now);
    }
    messages.computeIfAbsent(message, id -> new ArrayList<>()).add(notification);
    return true;
  }

  /** Notes why it is not sent now; false when that holds for all others as well. */
  private boolean end(Notification notification, Outcome outcome) {
    if (outcome instanceof Outcome.Folded folded && leaving.containsKey(folded.into())) {
      // Folded when that has arrived: what it is folded into may yet never be told.
      int copies = lane.told().edit(notification).isPresent() ? 0 : 1;
      leaving.merge(folded.into(), copies, Integer::sum);
      return true;
    }
    records.add(notification.with(outcome));
    if (outcome instanceof Outcome.Folded) {
      lane.told().fold(notification);
      return true;
    }
    if (outcome instanceof Outcome.Waiting waiting && waiting.reason() == WaitReason.THROTTLE) {
      lane.pauseUntil(waiting.until());
      return false;
    }
    if (outcome.ended()) {
      lane.told().release(notification);
    }
    return true;
  }

  /** What a notification is sent in: its digest once it has one, a new one, or a message alone. */
  private String message(Candidate candidate) {
    String digest = candidate.notification().message();
    return digest != null
        ? digest
        : candidate
            .digestTimes()
            .map(times -> "digest(" + times + ")")
            .orElse(candidate.notification().key());
  }

  private List<Message> build() {
    List<Message> built = new ArrayList<>();
    messages.forEach(
        (id, together) -> {
          boolean newDigest = id.startsWith("digest(");
          built.add(newDigest ? digest(together) : message(together));
        });
    return built;
  }

  private Message message(List<Notification> together) {
    Notification first = together.get(0);
    String digest = first.message();
    return new Message(
        digest == null ? first.alert().id() : digest,
        together,
        copies(together),
        severity(together));
  }

  /** A digest is made once: its parts are recorded before it is sent for the first time. */
  private Message digest(List<Notification> together) {
    Digest digest = new Digest().part(lane.destination());
    together.forEach(part -> digest.part(part.alert().id()));
    String id = digest.hex(ID_BYTES);
    List<Notification> parts =
        together.stream()
            .map(part -> part.inMessage(id))
            .map(part -> part.with(new Outcome.Waiting(now, WaitReason.DIGEST, "being sent")))
            .toList();
    records.addAll(parts);
    return new Message(id, parts, copies(together), severity(together));
  }

  private int copies(List<Notification> together) {
    return together.stream()
        .mapToInt(part -> lane.told().copies(part) + leaving.getOrDefault(part.alert().id(), 0))
        .sum();
  }

  private Severity severity(List<Notification> together) {
    return together.stream()
        .map(part -> rules.watch(part.alert().watch()).importance())
        .max(Comparator.naturalOrder())
        .orElse(Severity.INFO);
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
