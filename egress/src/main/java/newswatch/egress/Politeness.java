package newswatch.egress;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Says when each host may be asked, so that none is asked too often or too much at once. Nobody
 * waits here: who may not go now is told when to come back, and can do other work until then.
 *
 * <p>A host is forgotten as soon as it would be let in anyway, so memory holds the hosts of the
 * last moments alone; when these are as many as may be, further hosts are told to come back. One
 * thread may use it, or many.
 */
public final class Politeness {
  private final PolitenessLimits limits;
  private final InstantSource clock;
  private final Map<String, HostState> hosts = new LinkedHashMap<>();

  /** Politeness towards all hosts, of which none has been asked yet. */
  public Politeness(PolitenessLimits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
  }

  private static final class HostState {
    private int underWay;
    private Instant next = Instant.MIN;

    boolean isForgettable(Instant now) {
      return underWay == 0 && !next.isAfter(now);
    }

    void notBefore(Instant time) {
      next = time.isAfter(next) ? time : next;
    }
  }

  /** Asks for a turn at a host that has asked for nothing itself. */
  public Turn ask(String host) {
    return ask(host, Optional.empty());
  }

  /**
   * Asks for a turn.
   *
   * @param host its name in lower case, as {@code WebLocation} has it
   * @param crawlDelay how long its robots.txt asks to wait from the end of one request to the start
   *     of the next; then there is one at a time
   */
  public synchronized Turn ask(String host, Optional<Duration> crawlDelay) {
    Instant now = clock.instant();
    HostState state = hosts.get(host);
    if (state == null) {
      if (isFull(now)) {
        return new Turn.Later(now.plus(limits.delay()));
      }
      state = new HostState();
      hosts.put(host, state);
    }
    if (state.next.isAfter(now)) {
      return new Turn.Later(state.next);
    }
    if (state.underWay >= (crawlDelay.isPresent() ? 1 : limits.atOnce())) {
      return new Turn.Later(now.plus(delay(crawlDelay)));
    }
    state.underWay++;
    state.next = now.plus(delay(crawlDelay));
    return new Turn.Now(visit(state, crawlDelay.map(asked -> delay(crawlDelay))));
  }

  /**
   * Leaves a host alone for a while, as its {@code Retry-After} may ask for; for no longer than the
   * longest delay, as hours belong into the schedule of whoever asks.
   */
  public synchronized void rest(String host, Duration time) {
    Instant now = clock.instant();
    HostState state = hosts.get(host);
    if (state == null && !isFull(now)) {
      state = new HostState();
      hosts.put(host, state);
    }
    if (state != null) {
      state.notBefore(now.plus(delay(Optional.of(time))));
    }
  }

  /** How many hosts are remembered. */
  synchronized int remembered() {
    return hosts.size();
  }

  private Duration delay(Optional<Duration> crawlDelay) {
    Duration asked = crawlDelay.orElse(limits.delay());
    if (asked.compareTo(limits.longestDelay()) > 0) {
      return limits.longestDelay();
    }
    return asked.compareTo(limits.delay()) < 0 ? limits.delay() : asked;
  }

  private Turn.Visit visit(HostState state, Optional<Duration> fromItsEnd) {
    var ended = new AtomicBoolean();
    return () -> {
      if (ended.compareAndSet(false, true)) {
        end(state, fromItsEnd);
      }
    };
  }

  private synchronized void end(HostState state, Optional<Duration> fromItsEnd) {
    state.underWay--;
    fromItsEnd.ifPresent(delay -> state.notBefore(clock.instant().plus(delay)));
  }

  private boolean isFull(Instant now) {
    if (hosts.size() < limits.hosts()) {
      return false;
    }
    for (Iterator<HostState> all = hosts.values().iterator(); all.hasNext(); ) {
      if (all.next().isForgettable(now)) {
        all.remove();
      }
    }
    return hosts.size() >= limits.hosts();
  }
}
