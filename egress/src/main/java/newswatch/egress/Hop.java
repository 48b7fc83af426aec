package newswatch.egress;

import newswatch.egress.address.Allowed;

/** What one request to one host gives. */
sealed interface Hop {

  /** The end of the way. */
  record Arrived(FetchResult result) implements Hop {}

  /** A redirect, not yet looked at; a permanent one or one for this time. */
  record Moved(String reference, boolean permanently) implements Hop {}

  static Hop failed(Allowed allowed, FailureReason reason, String detail) {
    return new Arrived(new FetchResult.Failed(allowed.location().toString(), reason, detail));
  }
}
