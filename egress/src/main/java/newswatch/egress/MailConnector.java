package newswatch.egress;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import javax.net.ssl.SSLException;
import newswatch.egress.address.Allowed;
import newswatch.egress.address.LocationReading;
import newswatch.egress.address.Refusal;
import newswatch.egress.address.Verdict;
import newswatch.egress.address.WebLocation;

/** Opens connections to mail servers, judged as requests of the web are, on ports of mail. */
final class MailConnector implements Connector {
  private final TimedGate gate;
  private final Dial dial;
  private final Watchdog watchdog;

  MailConnector(TimedGate gate, Dial dial, Watchdog watchdog) {
    this.gate = gate;
    this.dial = dial;
    this.watchdog = watchdog;
  }

  @Override
  public ConnectionResult connect(MailServer server, Duration time) {
    Deadline deadline = Deadline.in(time);
    // Hosts are read in one place only, which reads them as a part of a web address.
    LocationReading reading =
        WebLocation.parse("https://%s:%d/".formatted(server.host(), server.port()));
    if (reading instanceof Refusal refusal) {
      return new ConnectionResult.Refused(refusal);
    }
    Verdict verdict = gate.judge((WebLocation) reading, deadline);
    return verdict instanceof Allowed allowed
        ? open(named(allowed), server.secure(), deadline)
        : new ConnectionResult.Refused((Refusal) verdict);
  }

  private ConnectionResult open(Allowed allowed, boolean secure, Deadline deadline) {
    Socket socket;
    try {
      socket = dial.connect(allowed, deadline);
    } catch (IOException e) {
      return failed(FailureReason.UNREACHABLE, e, deadline);
    }
    Future<?> ending = watchdog.watch(socket, deadline);
    try {
      Socket spoken = secure ? dial.protect(socket, allowed.location()) : socket;
      return new ConnectionResult.Connected(spoken, dial.protection(), deadline, ending);
    } catch (IOException e) {
      ending.cancel(false);
      Watchdog.end(socket);
      return failed(
          e instanceof SSLException ? FailureReason.TLS : FailureReason.UNREACHABLE, e, deadline);
    }
  }

  private static ConnectionResult failed(FailureReason reason, IOException e, Deadline deadline) {
    return new ConnectionResult.Failed(
        deadline.isOver() ? FailureReason.TIMEOUT : reason, Exchange.said(e));
  }

  /** With addresses that know their name: nobody asks for it again, whatever it says then. */
  private static Allowed named(Allowed allowed) {
    List<InetAddress> named = new ArrayList<>();
    for (InetAddress address : allowed.addresses()) {
      try {
        named.add(InetAddress.getByAddress(allowed.location().host(), address.getAddress()));
      } catch (UnknownHostException e) {
        throw new IllegalStateException("an address has 4 or 16 bytes", e);
      }
    }
    return new Allowed(allowed.location(), named);
  }
}
