package newswatch.desk.destinations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import newswatch.desk.destinations.MuteDecision.Ended;
import newswatch.desk.destinations.MuteDecision.Muted;
import newswatch.desk.destinations.MuteDecision.Refusal;
import newswatch.desk.destinations.MuteDecision.Refused;
import newswatch.events.DurationText;
import newswatch.events.channel.Channels;
import newswatch.events.rules.Mute;

/** Decides what nobody is told of for a while. */
public final class MuteDesk {
  private static final int ID_LENGTH = 8;
  private static final Comparator<Mute> FIRST_TO_END =
      Comparator.comparing(Mute::until).thenComparing(Mute::id);

  private final DestinationLog log;
  private final InstantSource clock;
  private final Supplier<String> ids;

  /** Over a log, with ids made at random. */
  public MuteDesk(DestinationLog log, InstantSource clock) {
    this(log, clock, () -> UUID.randomUUID().toString().substring(0, ID_LENGTH));
  }

  /**
   * Over a log.
   *
   * @param ids gives an id that no mute has had
   */
  public MuteDesk(DestinationLog log, InstantSource clock, Supplier<String> ids) {
    this.log = log;
    this.clock = clock;
    this.ids = ids;
  }

  /** Whether the mutes are known; until then every change is refused. */
  public boolean ready() {
    return log.ready();
  }

  /** The mutes in force, the first one to end first. */
  public List<Mute> inForce() {
    Instant now = clock.instant();
    return log.mutes().values().stream()
        .filter(mute -> now.isBefore(mute.until()))
        .sorted(FIRST_TO_END)
        .toList();
  }

  /** Mutes what somebody wants not to be told of. */
  public synchronized MuteDecision mute(MuteWish wish) {
    if (!log.ready()) {
      return new Refused(Refusal.NOT_KEPT, DestinationDesk.NOT_READY);
    }
    if (wish.namesNothing()) {
      return bad("name what to mute: a watch, a story, a destination or labels of watches");
    }
    Instant until = wish.until();
    if (wish.time() != null) {
      Duration time = DurationText.parse(wish.time()).orElse(Duration.ZERO);
      if (time.isZero() || until != null) {
        return bad(
            "a mute for \"%s\": expected a time such as 30m, 4h or 2d, and no end besides"
                .formatted(wish.time()));
      }
      until = clock.instant().plus(time);
    }
    if (until == null || !until.isAfter(clock.instant())) {
      return bad("a mute wants a time such as 30m, 4h or 2d, or an end that is still to come");
    }
    return keep(wish, until);
  }

  private MuteDecision keep(MuteWish wish, Instant until) {
    Map<String, String> labels = wish.labels() == null ? Map.of() : wish.labels();
    String by = wish.by() == null || wish.by().isBlank() ? "somebody" : wish.by();
    Mute mute =
        new Mute(
            ids.get(),
            wish.watch(),
            wish.story(),
            wish.destination(),
            labels,
            until,
            by,
            wish.why());
    return log.write(Channels.MUTES, mute.id(), mute)
        .<MuteDecision>map(why -> new Refused(Refusal.NOT_KEPT, why))
        .orElseGet(() -> new Muted(mute));
  }

  /** Ends a mute. */
  public synchronized MuteDecision unmute(String id) {
    if (!log.ready()) {
      return new Refused(Refusal.NOT_KEPT, DestinationDesk.NOT_READY);
    }
    if (!log.mutes().containsKey(id)) {
      return new Refused(
          Refusal.UNKNOWN, "there is no mute \"%s\": the list of mutes has the ids".formatted(id));
    }
    return log.<Mute>write(Channels.MUTES, id, null)
        .<MuteDecision>map(why -> new Refused(Refusal.NOT_KEPT, why))
        .orElseGet(() -> new Ended(id));
  }

  private static Refused bad(String message) {
    return new Refused(Refusal.BAD_MUTE, message);
  }
}
