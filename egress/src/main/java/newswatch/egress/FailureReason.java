package newswatch.egress;

import java.util.Locale;

/** Why a request that was allowed gave nothing; a closed list. */
public enum FailureReason {
  /** Not everything was there in time. */
  TIMEOUT,
  /** No connection to any of the addresses. */
  UNREACHABLE,
  /** No protected connection: a wrong certificate, no common version. */
  TLS,
  /** What came is no HTTP, or it ended in the middle. */
  BROKEN_RESPONSE,
  /** The headers are too long or too many. */
  HEADERS_TOO_LARGE,
  /** The body is too large, as received or inflated. */
  TOO_LARGE,
  /** The body is encoded in a way that was not asked for, or not in the way that is declared. */
  BAD_ENCODING,
  /** Redirects without an end. */
  TOO_MANY_REDIRECTS,
  /** newswatch was told to stop. */
  STOPPED;

  /** The reason as data: {@code broken-response}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
