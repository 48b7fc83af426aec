package newswatch.egress;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.Future;
import javax.net.SocketFactory;
import newswatch.egress.address.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What came of opening a connection. */
public sealed interface ConnectionResult {

  /** It must not be opened. */
  record Refused(Refusal refusal) implements ConnectionResult {}

  /** It could not be opened. */
  record Failed(FailureReason reason, String detail) implements ConnectionResult {}

  /**
   * It is open, until it is closed or its time is over.
   *
   * @param socket connected to an address that was judged; that address knows the name that was
   *     asked for, so that a certificate is compared with it
   * @param protection what puts TLS over the socket later
   */
  record Connected(Socket socket, SocketFactory protection, Deadline deadline, Future<?> ending)
      implements ConnectionResult, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Connected.class);

    /** Whether its time is over, so that what fails now fails for this reason. */
    public boolean isOver() {
      return deadline.isOver();
    }

    @Override
    public void close() {
      ending.cancel(false);
      try {
        socket.close();
      } catch (IOException e) {
        LOG.debug("a connection could not be closed", e);
      }
    }
  }
}
