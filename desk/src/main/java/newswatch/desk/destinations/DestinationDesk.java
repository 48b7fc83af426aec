package newswatch.desk.destinations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import newswatch.desk.destinations.DestinationDecision.Kept;
import newswatch.desk.destinations.DestinationDecision.Refusal;
import newswatch.desk.destinations.DestinationDecision.Refused;
import newswatch.desk.destinations.DestinationDecision.Removed;
import newswatch.desk.destinations.DestinationDecision.Tested;
import newswatch.desk.outcomes.Attempts;
import newswatch.desk.outcomes.OutcomeDesk;
import newswatch.desk.outcomes.Tally;
import newswatch.desk.watches.WatchLog;
import newswatch.events.channel.Channels;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Watch;

/** Tells how destinations do, and decides what becomes of people's wishes about them. */
public final class DestinationDesk {
  /** What to tell people before the destinations are known. */
  public static final String NOT_READY =
      "the destinations are still being read: try again in a moment";

  private final DestinationLog log;
  private final WatchLog watches;
  private final KnownKinds kinds;

  /**
   * Over logs.
   *
   * @param watches that may name destinations
   */
  public DestinationDesk(DestinationLog log, WatchLog watches, KnownKinds kinds) {
    this.log = log;
    this.watches = watches;
    this.kinds = kinds;
  }

  /** Whether everything is known that decisions and reports need. */
  public boolean ready() {
    return log.ready() && watches.ready();
  }

  /** All kinds of destinations that there are. */
  public List<KnownKinds.KindForm> kinds() {
    return kinds.all();
  }

  /** All destinations by id, the console that is there without being added, too. */
  public List<Destination> destinations() {
    return all().values().stream().map(kinds::withoutSecrets).toList();
  }

  /** All destinations and how they do, by id. */
  public List<DestinationReport> reports(OutcomeDesk outcomes) {
    Map<String, Tally> tallies = outcomes.tallies();
    Map<String, Attempts> attempts = outcomes.attempts();
    return destinations().stream().map(one -> report(one, tallies, attempts)).toList();
  }

  /** One destination and how it does. */
  public Optional<DestinationReport> report(String id, OutcomeDesk outcomes) {
    return Optional.ofNullable(all().get(id))
        .map(kinds::withoutSecrets)
        .map(one -> report(one, outcomes.tallies(), outcomes.attempts()));
  }

  /** Adds a destination, or changes the one with its id. */
  public synchronized DestinationDecision put(Destination destination) {
    List<String> faults = kinds.faults(destination);
    if (!faults.isEmpty()) {
      return new Refused(Refusal.BAD_DESTINATION, faults);
    }
    return log.ready() ? keep(destination) : notReady();
  }

  /** Uses a destination again that was disabled. */
  public synchronized DestinationDecision enable(String id) {
    return with(id, destination -> keep(destination.withDisabled(null)));
  }

  /** Sends nothing more to a destination; what is for it meanwhile is refused. */
  public synchronized DestinationDecision disable(String id, String why) {
    return with(id, destination -> keep(destination.withDisabled(why)));
  }

  /** Removes a destination; what waits for it is refused. */
  public synchronized DestinationDecision remove(String id) {
    if (id.equals(Destination.CONSOLE.id())) {
      return new Refused(
          Refusal.BAD_DESTINATION,
          List.of("the console is always there: disable it, or take it out of the watches"));
    }
    return with(
        id,
        destination ->
            log.<Destination>write(Channels.DESTINATIONS, id, null)
                .<DestinationDecision>map(DestinationDesk::notKept)
                .orElseGet(() -> new Removed(id, watchesOf(id))));
  }

  /** Sends a message to a destination now, and waits for what comes of it. */
  public DestinationDecision test(String id) {
    return with(
        id,
        destination -> {
          List<String> faults = kinds.faults(destination);
          return faults.isEmpty()
              ? new Tested(id, kinds.test(destination))
              : new Refused(Refusal.BAD_DESTINATION, faults);
        });
  }

  /** The refusal of an id that no destination has. */
  public static Refused unknown(String id) {
    return new Refused(
        Refusal.UNKNOWN,
        List.of(
            "there is no destination \"%s\": the list of destinations has the ids".formatted(id)));
  }

  private DestinationDecision with(String id, Function<Destination, DestinationDecision> work) {
    if (!ready()) {
      return notReady();
    }
    Destination found = all().get(id);
    return found == null ? unknown(id) : work.apply(found);
  }

  private DestinationDecision keep(Destination destination) {
    boolean created = !log.destinations().containsKey(destination.id());
    return log.write(Channels.DESTINATIONS, destination.id(), destination)
        .<DestinationDecision>map(DestinationDesk::notKept)
        .orElseGet(() -> new Kept(destination, created));
  }

  private Map<String, Destination> all() {
    Map<String, Destination> all = new TreeMap<>();
    all.put(Destination.CONSOLE.id(), Destination.CONSOLE);
    all.putAll(log.destinations());
    return all;
  }

  private DestinationReport report(
      Destination destination, Map<String, Tally> tallies, Map<String, Attempts> attempts) {
    String id = destination.id();
    return DestinationReport.of(
        destination,
        attempts.getOrDefault(id, Attempts.NONE),
        tallies.getOrDefault(id, Tally.NONE),
        watchesOf(id));
  }

  private List<String> watchesOf(String id) {
    List<String> naming = new ArrayList<>();
    for (Watch watch : watches.watches()) {
      if (watch.destinations().contains(id)) {
        naming.add(watch.id());
      }
    }
    return naming;
  }

  private static Refused notReady() {
    return notKept(NOT_READY);
  }

  private static Refused notKept(String why) {
    return new Refused(Refusal.NOT_KEPT, List.of(why));
  }
}
