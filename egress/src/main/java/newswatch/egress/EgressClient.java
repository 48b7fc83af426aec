package newswatch.egress;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import newswatch.egress.address.Allowed;
import newswatch.egress.address.Gate;
import newswatch.egress.address.LocationReading;
import newswatch.egress.address.NameLookup;
import newswatch.egress.address.Refusal;
import newswatch.egress.address.RefusalReason;
import newswatch.egress.address.Verdict;
import newswatch.egress.address.WebLocation;

/**
 * Fetches web addresses that strangers may have chosen.
 *
 * <p>At each hop the address is read, its name is looked up once, every address found is judged,
 * and the socket is connected to one of these very addresses: there is no second lookup that could
 * answer otherwise. Redirects are followed here and nowhere else. Cookies, passwords and proxies
 * are not known. One thread may use it, or many.
 */
public final class EgressClient implements Web, Connector, AutoCloseable {
  private static final int LOOKUPS = 16;

  private final EgressLimits limits;
  private final TimedGate gate;
  private final Exchange exchange;
  private final MailConnector mail;
  private final Semaphore connections;
  private final ExecutorService lookups =
      Executors.newFixedThreadPool(LOOKUPS, EgressClient::daemon);
  private final Watchdog watchdog = new Watchdog();

  public EgressClient(EgressSettings settings, NameLookup lookup) {
    this(settings, lookup, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /** With whom to trust, where that are others than those whom the Java platform trusts. */
  public EgressClient(EgressSettings settings, NameLookup lookup, SSLSocketFactory protection) {
    this.limits = settings.limits();
    this.gate = new TimedGate(new Gate(settings.policy(), lookup), lookups);
    Dial dial = new Dial(protection);
    this.exchange = new Exchange(limits, settings.userAgent(), dial, watchdog);
    Gate mailGate = new Gate(settings.policy().forMail(), lookup);
    this.mail = new MailConnector(new TimedGate(mailGate, lookups), dial, watchdog);
    this.connections = new Semaphore(limits.connections());
  }

  /** Whether the address would be fetched as far as can be said without connecting to anything. */
  public Verdict judge(String address) {
    LocationReading reading = WebLocation.parse(address);
    return reading instanceof WebLocation location
        ? gate.judge(location, Deadline.in(limits.time()))
        : (Refusal) reading;
  }

  /**
   * Sends a request, follows redirects, and answers within the limits. What is posted or put is
   * sent again for 307 and 308 alone; other redirects of it are answers like any other.
   */
  @Override
  public FetchResult send(WebRequest request) {
    Deadline deadline = Deadline.in(limits.time());
    LocationReading reading = WebLocation.parse(request.address());
    Verdict verdict =
        reading instanceof WebLocation location
            ? gate.judge(location, deadline)
            : (Refusal) reading;
    return verdict instanceof Allowed allowed
        ? follow(Leg.first(request, allowed), deadline)
        : new FetchResult.Refused(request.address(), (Refusal) verdict);
  }

  /** Sends a GET without further headers. */
  public FetchResult fetch(String address) {
    return send(WebRequest.get(address));
  }

  /** Fetches what was judged, from the addresses that were judged. */
  public FetchResult fetch(Allowed allowed) {
    WebRequest request = WebRequest.get(allowed.location().toString());
    return follow(Leg.first(request, allowed), Deadline.in(limits.time()));
  }

  @Override
  public ConnectionResult connect(MailServer server, Duration time) {
    return mail.connect(server, time);
  }

  /** Requests under way go on to their end. */
  @Override
  public void close() {
    lookups.shutdownNow();
    watchdog.close();
  }

  private FetchResult follow(Leg first, Deadline deadline) {
    Leg leg = first;
    for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
      Hop hop = go(leg, deadline);
      if (hop instanceof Hop.Arrived arrived) {
        return arrived.result();
      }
      var moved = (Hop.Moved) hop;
      Verdict next = judgeRedirect(leg.allowed().location(), moved.reference(), deadline);
      if (next instanceof Refusal refusal) {
        return new FetchResult.Refused(moved.reference(), refusal);
      }
      leg = leg.next((Allowed) next, moved.permanently());
    }
    return new FetchResult.Failed(
        leg.allowed().location().toString(),
        FailureReason.TOO_MANY_REDIRECTS,
        "over %d redirects".formatted(limits.redirects()));
  }

  private Verdict judgeRedirect(WebLocation from, String reference, Deadline deadline) {
    LocationReading reading = from.resolve(reference);
    if (reading instanceof Refusal refusal) {
      return refusal;
    }
    WebLocation to = (WebLocation) reading;
    return from.isSecure() && !to.isSecure()
        ? new Refusal(RefusalReason.DOWNGRADE, "a redirect from https to http; ask for http")
        : gate.judge(to, deadline);
  }

  private Hop go(Leg leg, Deadline deadline) {
    Allowed allowed = leg.allowed();
    try {
      if (!connections.tryAcquire(deadline.millisLeft(), TimeUnit.MILLISECONDS)) {
        return Hop.failed(allowed, FailureReason.TIMEOUT, "too many other requests");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Hop.failed(allowed, FailureReason.STOPPED, "interrupted");
    }
    try {
      return exchange.send(leg, deadline);
    } finally {
      connections.release();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "egress-lookup");
    thread.setDaemon(true);
    return thread;
  }
}
