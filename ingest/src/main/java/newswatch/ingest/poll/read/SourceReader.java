package newswatch.ingest.poll.read;

import newswatch.egress.Fetched;
import newswatch.ingest.feed.FeedContent;

/** Reads the items of one kind of source. Safe for use by several threads. */
public interface SourceReader {

  /** What is in an answer; never throws for what is in it. */
  FeedContent read(Fetched answer);
}
