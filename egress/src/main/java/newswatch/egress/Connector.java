package newswatch.egress;

import java.time.Duration;

/** Whatever opens connections to mail servers: {@link EgressClient}, or what a test hands in. */
@FunctionalInterface
public interface Connector {

  /**
   * Opens a connection; never throws for what the other side does.
   *
   * @param time for everything until the connection is closed; it is cut then
   */
  ConnectionResult connect(MailServer server, Duration time);
}
