package newswatch.ingest.websub;

import newswatch.events.source.HubCall;
import newswatch.events.source.HubCallKind;
import org.jspecify.annotations.Nullable;

/**
 * The last that the hub of a feed said, with offsets in {@code newswatch.hub-calls}.
 *
 * @param answer to a subscription; null when there was none
 * @param answerOffset of it; -1 without one
 * @param newsOffset of the last news; -1 without any
 */
public record HeardCalls(@Nullable HubCall answer, long answerOffset, long newsOffset) {

  /** Of a hub that said nothing. */
  public static final HeardCalls NONE = new HeardCalls(null, -1, -1);

  /** With one more call. */
  public HeardCalls with(HubCall call, long offset) {
    return call.kind() == HubCallKind.NEWS
        ? new HeardCalls(answer, answerOffset, offset)
        : new HeardCalls(call, offset, newsOffset);
  }

  /** The offset of the last one; -1 without any. */
  public long last() {
    return Math.max(answerOffset, newsOffset);
  }
}
