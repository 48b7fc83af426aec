package newswatch.desk.actors;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.desk.actors.ActorDecision.Accepted;
import newswatch.desk.actors.ActorDecision.Dismissed;
import newswatch.desk.actors.ActorDecision.Refusal;
import newswatch.desk.actors.ActorDecision.Refused;
import newswatch.desk.actors.ActorDecision.Removed;
import newswatch.desk.actors.ActorDecision.Restored;
import newswatch.events.Candidate;
import newswatch.events.channel.Channels;
import newswatch.events.rules.Actor;
import newswatch.events.rules.ActorType;
import newswatch.events.rules.Alias;
import newswatch.events.rules.Dismissal;
import newswatch.matching.Name;

/** Decides which candidates are shown, and what becomes of them. */
public final class ActorDesk {
  /** What to tell people before the actors are known. */
  public static final String NOT_READY = "the actors are still being read: try again in a moment";

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final int LONGEST_ID = 100;

  private static final Comparator<Candidate> MOST_DOCUMENTS_FIRST =
      Comparator.comparingInt(Candidate::documents)
          .thenComparingInt(Candidate::mentions)
          .reversed()
          .thenComparing(Candidate::key);

  private final ActorLog log;

  public ActorDesk(ActorLog log) {
    this.log = log;
  }

  /** Whether actors and candidates are known; until then every change is refused. */
  public boolean ready() {
    return log.ready();
  }

  /** The names that are proposed, those in most documents first. */
  public List<Candidate> candidates() {
    Map<String, String> listed = listedNames();
    Collection<String> dismissed = log.dismissals().keySet();
    return log.candidates().values().stream()
        .filter(candidate -> !listed.containsKey(candidate.key()))
        .filter(candidate -> !dismissed.contains(candidate.key()))
        .sorted(MOST_DOCUMENTS_FIRST)
        .toList();
  }

  /** All actors by id. */
  public List<Actor> actors() {
    return List.copyOf(log.actors().values());
  }

  public Optional<Actor> actor(String id) {
    return Optional.ofNullable(log.actors().get(id));
  }

  /** Makes a candidate an actor. The name may be written in any way that folds to the same. */
  public synchronized ActorDecision accept(String name, Acceptance acceptance) {
    return withCandidate(name, candidate -> accept(candidate, acceptance));
  }

  /** Hides a candidate for good. */
  public synchronized ActorDecision dismiss(String name) {
    return withCandidate(
        name,
        candidate ->
            keep(
                log.write(Channels.DISMISSALS, candidate.key(), new Dismissal(candidate.name())),
                candidate,
                () -> new Dismissed(candidate.name())));
  }

  /** Takes a dismissal back: the name is proposed again when it recurs. */
  public synchronized ActorDecision restore(String name) {
    if (!log.ready()) {
      return new Refused(Refusal.NOT_KEPT, NOT_READY);
    }
    String key = Name.folded(name);
    Dismissal dismissal = log.dismissals().get(key);
    if (dismissal == null) {
      return new Refused(Refusal.UNKNOWN, "the name \"%s\" was not dismissed".formatted(name));
    }
    return log.write(Channels.DISMISSALS, key, null)
        .<ActorDecision>map(reason -> new Refused(Refusal.NOT_KEPT, reason))
        .orElseGet(() -> new Restored(dismissal.name()));
  }

  /** Removes an actor; documents that have its tag keep it. */
  public synchronized ActorDecision remove(String id) {
    if (!log.ready()) {
      return new Refused(Refusal.NOT_KEPT, NOT_READY);
    }
    if (actor(id).isEmpty()) {
      return unknownActor(id);
    }
    return log.write(Channels.ACTORS, id, null)
        .<ActorDecision>map(reason -> new Refused(Refusal.NOT_KEPT, reason))
        .orElseGet(() -> new Removed(id));
  }

  /** The refusal of an id that no actor has. */
  public static Refused unknownActor(String id) {
    return new Refused(
        Refusal.UNKNOWN, "there is no actor \"%s\": the list of actors has the ids".formatted(id));
  }

  private interface Change {
    ActorDecision of(Candidate candidate);
  }

  private ActorDecision withCandidate(String name, Change change) {
    if (!log.ready()) {
      return new Refused(Refusal.NOT_KEPT, NOT_READY);
    }
    String key = Name.folded(name);
    String owner = listedNames().get(key);
    if (owner != null) {
      return new Refused(
          Refusal.EXISTS, "the actor \"%s\" has the name \"%s\" already".formatted(owner, name));
    }
    return candidates().stream()
        .filter(candidate -> candidate.key().equals(key))
        .findFirst()
        .map(change::of)
        .orElseGet(
            () ->
                new Refused(
                    Refusal.UNKNOWN,
                    "there is no candidate \"%s\": the list of candidates has the names"
                        .formatted(name)));
  }

  private ActorDecision accept(Candidate candidate, Acceptance acceptance) {
    ActorType type = acceptance.type() == null ? candidate.type() : acceptance.type();
    if (type == null) {
      return new Refused(
          Refusal.BAD_ACTOR,
          "what \"%s\" is cannot be told from its documents: give its type, one of %s"
              .formatted(candidate.name(), types()));
    }
    String id = acceptance.id() == null ? ActorId.of(candidate.name()) : acceptance.id();
    if (!ID.matcher(id).matches() || id.length() > LONGEST_ID) {
      return new Refused(
          Refusal.BAD_ACTOR,
          "the id \"%s\" cannot be used: give one of small letters a-z and digits with hyphens between, at most %d"
              .formatted(id, LONGEST_ID));
    }
    return taken(id, acceptance.aliases())
        .<ActorDecision>map(message -> new Refused(Refusal.EXISTS, message))
        .orElseGet(
            () -> {
              Actor actor = new Actor(id, candidate.name(), type, acceptance.aliases());
              return keep(
                  log.write(Channels.ACTORS, id, actor), candidate, () -> new Accepted(actor));
            });
  }

  private Optional<String> taken(String id, List<Alias> aliases) {
    if (actor(id).isPresent()) {
      return Optional.of("there is an actor \"%s\" already: give another id".formatted(id));
    }
    Map<String, String> listed = listedNames();
    return aliases.stream()
        .map(Alias::name)
        .filter(name -> listed.containsKey(Name.folded(name)))
        .findFirst()
        .map(
            name ->
                "the actor \"%s\" has the name \"%s\" already: leave it out"
                    .formatted(listed.get(Name.folded(name)), name));
  }

  /** The candidate goes when the change is kept. */
  private ActorDecision keep(
      Optional<String> fault, Candidate candidate, Supplier<ActorDecision> kept) {
    return fault
        .or(() -> log.write(Channels.CANDIDATES, candidate.key(), null))
        .<ActorDecision>map(reason -> new Refused(Refusal.NOT_KEPT, reason))
        .orElseGet(kept);
  }

  /** The folded names of all actors, each with the id of one that has it. */
  private Map<String, String> listedNames() {
    Map<String, String> listed = new HashMap<>();
    for (Actor actor : log.actors().values()) {
      Stream.concat(Stream.of(actor.name()), actor.aliases().stream().map(Alias::name))
          .forEach(name -> listed.putIfAbsent(Name.folded(name), actor.id()));
    }
    return listed;
  }

  private static String types() {
    return Arrays.stream(ActorType.values())
        .map(ActorType::wireName)
        .collect(Collectors.joining(" "));
  }
}
