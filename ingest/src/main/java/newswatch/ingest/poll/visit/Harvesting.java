package newswatch.ingest.poll.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import newswatch.events.Document;
import newswatch.events.Rejection;
import newswatch.events.source.FeedAccounts;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.FeedTexts;
import newswatch.events.source.KnownItem;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.feed.FeedContent;
import newswatch.ingest.feed.FeedItem;
import newswatch.ingest.poll.health.TextHabits;
import newswatch.ingest.poll.item.Documents;
import newswatch.ingest.poll.item.ItemMemory;
import newswatch.ingest.poll.item.ItemVerdict;

/** Goes through the items of one answer; each is new, known, changed or rejected. */
final class Harvesting {
  private final FeedSource source;
  private final FullTexts pages;
  private final Instant now;
  private final ItemMemory memory;
  private final List<Document> documents = new ArrayList<>();
  private final List<Document> fresh = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private FeedTexts texts;
  private long known;
  private long changed;
  private long rejected;

  Harvesting(
      FeedSource source, FeedState before, List<KnownItem> items, FullTexts pages, Instant now) {
    this.source = source;
    this.pages = pages;
    this.now = now;
    this.memory = new ItemMemory(items);
    this.texts = before.texts();
  }

  /**
   * What the items give.
   *
   * @throws CancellationException when polling stops
   */
  Harvest of(FeedContent.Items content, BooleanSupplier stopping) {
    boolean complete = true;
    for (FeedItem item : content.items()) {
      if (stopping.getAsBoolean()) {
        throw new CancellationException("polling stops");
      }
      if (!take(item, content)) {
        complete = false;
        break;
      }
    }
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
        complete);
  }

  /** Takes an item; false when it must wait, because too many pages were asked for already. */
  private boolean take(FeedItem item, FeedContent.Items content) {
    ItemVerdict verdict = memory.judge(item);
    if (verdict instanceof ItemVerdict.Known) {
      known++;
      memory.remember(item, null);
      return true;
    }
    if (verdict instanceof ItemVerdict.Refused refused) {
      rejected++;
      if (refused.rejection() != null) {
        rejections.add(refused.rejection());
      }
      memory.remember(item, null);
      return true;
    }
    Document own =
        verdict instanceof ItemVerdict.New it
            ? it.document()
            : ((ItemVerdict.Changed) verdict).document();
    if (pages.exhausted() && pages.wanted(own)) {
      return false;
    }
    Document document = pages.complete(Documents.fetched(named(own, content), now));
    if (verdict instanceof ItemVerdict.Changed && !isEdit(item, document)) {
      known++;
      return true;
    }
    texts = TextHabits.with(texts, ((ReadOutcome.Accepted) item.outcome()).document());
    memory.remember(item, document);
    if (verdict instanceof ItemVerdict.Changed edit) {
      changed++;
      documents.add(Documents.changed(document, edit.paragraphs()));
    } else {
      fresh.add(document);
      documents.add(document);
    }
    return true;
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

  private Document named(Document document, FeedContent.Items content) {
    String name = content.title() == null ? source.title() : content.title();
    return document.source() == null && name != null
        ? Documents.withText(document, document.text()).source(name).build()
        : document;
  }
}
