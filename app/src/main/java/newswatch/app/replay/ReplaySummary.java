package newswatch.app.replay;

/**
 * What became of a replay. The counts balance: read = accepted + duplicate, and accepted = tagged +
 * rejected.
 *
 * @param read inputs that were found
 * @param accepted inputs that were new
 * @param tagged documents that came out of enrichment
 * @param duplicate documents that had been through before
 * @param rejected inputs that could not be used
 * @param alerts alerts on these documents
 * @param seconds from the first input until all was through
 */
public record ReplaySummary(
    int read, int accepted, int tagged, int duplicate, int rejected, int alerts, double seconds) {

  /** The counts in one line for people. */
  public String describe() {
    return "read %d, accepted %d, tagged %d, duplicate %d, rejected %d, alerts %d in %.1f s"
        .formatted(read, accepted, tagged, duplicate, rejected, alerts, seconds);
  }
}
