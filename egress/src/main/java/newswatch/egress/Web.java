package newswatch.egress;

/** Whatever answers requests: {@link EgressClient}, or what a test hands in for it. */
public interface Web {

  /** Sends one request and follows its redirects; never throws for what the other side does. */
  FetchResult send(WebRequest request);
}
