package newswatch.egress;

import newswatch.egress.address.Refusal;

/** What became of a request. */
public sealed interface FetchResult permits Fetched, FetchResult.Refused, FetchResult.Failed {

  /**
   * It was not made, or not followed any further.
   *
   * @param at the address that was refused: the one asked for, or one that it redirects to
   */
  record Refused(String at, Refusal refusal) implements FetchResult {}

  /**
   * It was made and gave nothing that can be used.
   *
   * @param at the address that failed: the one asked for, or one that it redirects to
   * @param detail a sentence for people
   */
  record Failed(String at, FailureReason reason, String detail) implements FetchResult {}
}
