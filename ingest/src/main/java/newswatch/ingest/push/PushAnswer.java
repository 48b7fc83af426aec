package newswatch.ingest.push;

import java.util.ArrayList;
import java.util.List;
import newswatch.events.Rejection;
import newswatch.events.RejectionReason;
import newswatch.ingest.document.ReadOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of the documents of a request; received = accepted + rejected.
 *
 * @param items one for each document, in the order of the request
 */
record PushAnswer(int received, int accepted, int rejected, List<Item> items) {

  /**
   * What became of one document.
   *
   * @param index from 0
   * @param id that it has now; null when it was rejected
   * @param line of the body that it stood in, when it was rejected there
   */
  record Item(
      int index,
      @Nullable String id,
      String status,
      @Nullable RejectionReason reason,
      @Nullable String detail,
      @Nullable Integer line) {

    static Item of(int index, ReadOutcome outcome) {
      if (outcome instanceof ReadOutcome.Accepted good) {
        return new Item(index, good.document().id(), "accepted", null, null, null);
      }
      Rejection rejection = ((ReadOutcome.Rejected) outcome).rejection();
      return new Item(
          index,
          null,
          "rejected",
          rejection.reason(),
          rejection.detail(),
          rejection.origin().line());
    }
  }

  static PushAnswer of(List<ReadOutcome> outcomes) {
    List<Item> items = new ArrayList<>(outcomes.size());
    int accepted = 0;
    for (ReadOutcome outcome : outcomes) {
      items.add(Item.of(items.size(), outcome));
      accepted += outcome instanceof ReadOutcome.Accepted ? 1 : 0;
    }
    return new PushAnswer(items.size(), accepted, items.size() - accepted, List.copyOf(items));
  }

  /** 200 when all were accepted, 207 when some were, 400 when none was. */
  int status() {
    if (accepted == 0) {
      return 400;
    }
    return rejected == 0 ? 200 : 207;
  }
}
