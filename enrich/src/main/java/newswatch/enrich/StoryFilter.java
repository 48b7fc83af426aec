package newswatch.enrich;

import java.time.Instant;
import newswatch.enrich.story.Arrival;
import newswatch.enrich.story.HeapStoryStore;
import newswatch.enrich.story.Stories;
import newswatch.enrich.story.StoryWindow;
import newswatch.events.Document;
import newswatch.events.TaggedDocument;

/**
 * Gives tagged documents their stories without Kafka, from the documents that came before in the
 * same process. Remembers {@link StoryWindow#FILTER so many} of them. Not safe for use by several
 * threads.
 */
public final class StoryFilter {
  private final Stories stories = new Stories(new HeapStoryStore(), StoryWindow.FILTER);

  /** Of the document before, for one that does not say its time. */
  private long time;

  /** The document with its story, as far as it is known when it comes. */
  public TaggedDocument place(FingerprintedDocument found) {
    Document document = found.tagged().document();
    Instant known = document.published() == null ? document.fetched() : document.published();
    time = known == null ? time : known.toEpochMilli();
    Arrival arrival = Arrival.of(document, time, found.fingerprint());
    return found.tagged().withStory(stories.place(arrival).story());
  }
}
