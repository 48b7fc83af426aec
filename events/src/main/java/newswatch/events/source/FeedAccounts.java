package newswatch.events.source;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a source gave since it was added. The accounts balance: what was fetched is new, known,
 * changed or rejected.
 *
 * @param polls requests for the source itself, answered or not
 * @param unchanged polls whose answer was that nothing changed
 * @param failed polls that gave nothing usable
 * @param fetched items of all answers
 * @param added items that became documents, {@code new} on the wire
 * @param known items that were documents already, as they are
 * @param changed items that became further versions of documents
 * @param rejected items that could not be used
 * @param pages pages behind entries that gave the text
 * @param pagesFailed pages that could not be had, so that the entry's own text was taken
 */
public record FeedAccounts(
    long polls,
    long unchanged,
    long failed,
    long fetched,
    @JsonProperty("new") long added,
    long known,
    long changed,
    long rejected,
    long pages,
    long pagesFailed) {

  /** Of a source that was not polled yet. */
  public static final FeedAccounts NONE = new FeedAccounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  public FeedAccounts {
    if (fetched != added + known + changed + rejected) {
      throw new IllegalArgumentException(
          "accounts that do not balance: %d fetched, but %d new, %d known, %d changed, %d rejected"
              .formatted(fetched, added, known, changed, rejected));
    }
  }

  /** Both together. */
  public FeedAccounts plus(FeedAccounts more) {
    return new FeedAccounts(
        polls + more.polls,
        unchanged + more.unchanged,
        failed + more.failed,
        fetched + more.fetched,
        added + more.added,
        known + more.known,
        changed + more.changed,
        rejected + more.rejected,
        pages + more.pages,
        pagesFailed + more.pagesFailed);
  }
}
