package newswatch.ingest.poll.read;

import java.net.URI;
import newswatch.egress.Fetched;
import newswatch.events.RejectionReason;
import newswatch.ingest.document.Input;
import newswatch.ingest.encoding.DeclaredEncoding;
import newswatch.ingest.feed.FeedAdapter;
import newswatch.ingest.feed.FeedContent;

/** Reads feeds in any of their formats. */
public final class FeedReader implements SourceReader {

  @Override
  public FeedContent read(Fetched answer) {
    String address = answer.location().toString();
    AnswerText text = AnswerText.of(answer, DeclaredEncoding::ofXml);
    if (text instanceof AnswerText.None none) {
      return new FeedContent.Unreadable(none.reason(), none.why());
    }
    try {
      return FeedAdapter.content(
          ((AnswerText.Text) text).text(), URI.create(address), Input.stream(address));
    } catch (RuntimeException | StackOverflowError e) {
      // The parsers are other people's code: one answer that they fail on must not stop the rest.
      return new FeedContent.Unreadable(RejectionReason.FAILED, "reading failed: " + e);
    }
  }
}
