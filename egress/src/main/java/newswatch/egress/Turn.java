package newswatch.egress;

import java.time.Instant;

/** Whether a host may be asked now. */
public sealed interface Turn {

  /** Not now: come back then. */
  record Later(Instant then) implements Turn {}

  /** Now; close it when the request has ended. Closing it again changes nothing. */
  interface Visit extends AutoCloseable {
    @Override
    void close();
  }

  /** Now: the request may be made, and has ended when the visit is closed. */
  record Now(Visit visit) implements Turn {}
}
