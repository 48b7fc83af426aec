package newswatch.ingest.poll.visit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import newswatch.egress.Fetched;
import newswatch.events.Document;
import newswatch.events.Rejection;
import newswatch.events.source.FeedAccounts;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedTexts;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.feed.FeedContent;
import newswatch.ingest.feed.FeedItem;
import newswatch.ingest.poll.health.TextHabits;
import newswatch.ingest.poll.item.Documents;
import newswatch.ingest.poll.item.ItemMemory;
import newswatch.ingest.poll.item.ItemVerdict;
import org.jspecify.annotations.Nullable;

/** Goes through the items of one answer; each is new, known, changed or rejected. */
final class Harvesting implements PageReading {
  private final FeedSource source;
  private final FullTexts pages;
  private final Instant now;
  private final ItemMemory memory;
  private final List<Document> documents = new ArrayList<>();
  private final List<Document> fresh = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final Iterator<FeedItem> left;
  private final @Nullable String name;
  private FeedTexts texts;
  private @Nullable Entry waiting;
  private boolean complete = true;
  private long known;
  private long changed;
  private long rejected;

  /** An item that is new or changed, and the document that it is without its page. */
  private record Entry(FeedItem item, ItemVerdict verdict, Document document) {}

  Harvesting(DueFeed due, FeedContent.Items content, FullTexts pages, InstantSource clock) {
    this.source = due.source();
    this.pages = pages;
    this.now = clock.instant();
    this.memory = new ItemMemory(due.items());
    this.texts = due.state().texts();
    this.left = content.items().iterator();
    this.name = content.title() == null ? source.title() : content.title();
  }

  @Override
  public @Nullable String next() {
    while (complete && left.hasNext()) {
      Entry entry = judged(left.next());
      if (entry == null) {
        continue;
      }
      if (!pages.wanted(entry.document())) {
        add(entry, entry.document());
      } else if (pages.exhausted()) {
        complete = false;
      } else {
        pages.ask();
        waiting = entry;
        return entry.document().url();
      }
    }
    return null;
  }

  @Override
  public void take(@Nullable Fetched page) {
    Entry entry = waiting;
    if (entry == null) {
      throw new IllegalStateException("no page was needed");
    }
    waiting = null;
    add(entry, pages.complete(entry.document(), page));
  }

  /** Whether pages gave items their texts. */
  boolean hadPages() {
    return pages.had() > 0;
  }

  /**
   * What the items gave so far.
   *
   * @param all whether these are all items of the source
   */
  Harvest harvest(boolean all) {
    long added = fresh.size();
    long fetched = added + known + changed + rejected;
    FeedAccounts accounts =
        new FeedAccounts(
            0, 0, 0, fetched, added, known, changed, rejected, pages.had(), pages.failed());
    return new Harvest(
        documents,
        fresh,
        rejections,
        accounts,
        texts,
        memory.changed() ? memory.items(source.id()) : null,
        all && complete && waiting == null && !left.hasNext());
  }

  /** The entry of an item; null when that is done, because it is known or rejected. */
  private @Nullable Entry judged(FeedItem item) {
    ItemVerdict verdict = memory.judge(item);
    if (verdict instanceof ItemVerdict.Known) {
      known++;
      memory.remember(item, null);
      return null;
    }
    if (verdict instanceof ItemVerdict.Refused refused) {
      rejected++;
      if (refused.rejection() != null) {
        rejections.add(refused.rejection());
      }
      memory.remember(item, null);
      return null;
    }
    Document own =
        verdict instanceof ItemVerdict.New it
            ? it.document()
            : ((ItemVerdict.Changed) verdict).document();
    return new Entry(item, verdict, Documents.fetched(named(own), now));
  }

  private void add(Entry entry, Document document) {
    FeedItem item = entry.item();
    if (entry.verdict() instanceof ItemVerdict.Changed && !isEdit(item, document)) {
      known++;
      return;
    }
    texts = TextHabits.with(texts, ((ReadOutcome.Accepted) item.outcome()).document());
    memory.remember(item, document);
    if (entry.verdict() instanceof ItemVerdict.Changed edit) {
      changed++;
      documents.add(Documents.changed(document, edit.paragraphs()));
    } else {
      fresh.add(document);
      documents.add(document);
    }
  }

  /** What has no text before and after its page was asked for is asked for again. */
  private boolean isEdit(FeedItem item, Document document) {
    if (document.text().isBlank()) {
      memory.keep(item);
      return false;
    }
    boolean edit = memory.isEdit(item, document);
    if (!edit) {
      memory.remember(item, null);
    }
    return edit;
  }

  private Document named(Document document) {
    return document.source() == null && name != null
        ? Documents.withText(document, document.text()).source(name).build()
        : document;
  }
}
