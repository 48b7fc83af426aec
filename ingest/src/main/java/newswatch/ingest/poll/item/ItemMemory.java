package newswatch.ingest.poll.item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.events.Digest;
import newswatch.events.Document;
import newswatch.events.Rejection;
import newswatch.events.source.FeedItems;
import newswatch.events.source.KnownItem;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.feed.FeedItem;
import newswatch.ingest.identity.FormerText;
import org.jspecify.annotations.Nullable;

/**
 * Decides for the items of one answer which of them are new, known or changed, and remembers them.
 *
 * <p>An item is known by what the source calls it, capitals and all, or by the id of its document,
 * which is made of its address where the address names one article: a source that gives all its
 * items new names does not make them new. What a document is called never changes afterwards. For
 * one answer and one thread.
 */
public final class ItemMemory {

  /** How many items are remembered beyond those that the source shows. */
  public static final int MOST_PAST = 200;

  private static final String NO_DOCUMENT = "-";

  /** Stands in no digest. */
  private static final String PAGE = ".";

  private static final int NAME_BYTES = 8;
  private static final int MOST_PARAGRAPHS = 100;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final Map<String, KnownItem> byName = new HashMap<>();
  private final Map<String, KnownItem> byDocument = new HashMap<>();
  private final List<KnownItem> past;
  private final Map<String, KnownItem> shown = new LinkedHashMap<>();
  private boolean news;

  /** A memory that knows these items. */
  public ItemMemory(Collection<KnownItem> known) {
    past = List.copyOf(known);
    // The newest come first and count.
    for (KnownItem item : past) {
      byName.putIfAbsent(item.guid(), item);
      if (!item.document().equals(NO_DOCUMENT)) {
        byDocument.putIfAbsent(item.document(), item);
      }
    }
  }

  /** What an item is; nothing is remembered of it yet. */
  public ItemVerdict judge(FeedItem item) {
    if (item.outcome() instanceof ReadOutcome.Rejected bad) {
      KnownItem before = byName.get(name(item));
      boolean same = before != null && before.content().equals(content(bad.rejection()));
      return new ItemVerdict.Refused(same ? null : bad.rejection());
    }
    Document document = ((ReadOutcome.Accepted) item.outcome()).document();
    KnownItem before = known(item, document);
    if (before == null) {
      return new ItemVerdict.New(document);
    }
    return isShown(before, shownAs(item, document))
        ? new ItemVerdict.Known()
        : new ItemVerdict.Changed(
            Documents.version(document, before.document(), before.version() + 1),
            before.paragraphs());
  }

  /**
   * Remembers an item that was judged and is done.
   *
   * @param published the document that was made of it, which may have the text of its page; null
   *     when it was known or rejected
   */
  public void remember(FeedItem item, @Nullable Document published) {
    String name = name(item);
    KnownItem remembered;
    if (item.outcome() instanceof ReadOutcome.Rejected bad) {
      remembered = new KnownItem(name, NO_DOCUMENT, content(bad.rejection()), 1, List.of());
    } else {
      Document document = ((ReadOutcome.Accepted) item.outcome()).document();
      KnownItem before = known(item, document);
      if (published == null && before == null) {
        throw new IllegalStateException("an item that is neither known nor published: " + name);
      }
      remembered =
          new KnownItem(
              name,
              published == null && before != null ? before.document() : document(published),
              content(item, document, published, before),
              published == null && before != null ? before.version() : version(published),
              published == null && before != null ? before.paragraphs() : paragraphs(published));
      byDocument.put(remembered.document(), remembered);
    }
    news |= !remembered.equals(byName.get(name));
    byName.put(name, remembered);
    shown.putIfAbsent(name, remembered);
  }

  /**
   * Whether a changed item's document says something else than the version before; an item that has
   * no text itself may have another date alone.
   */
  public boolean isEdit(FeedItem item, Document document) {
    Document shown = ((ReadOutcome.Accepted) item.outcome()).document();
    KnownItem before = known(item, shown);
    return before == null
        || !shown.text().isBlank()
        || !before.content().endsWith(PAGE + content(document));
  }

  /** Leaves what is remembered of an item as it is, so that it is looked at again. */
  public void keep(FeedItem item) {
    KnownItem before = known(item, ((ReadOutcome.Accepted) item.outcome()).document());
    if (before != null) {
      shown.putIfAbsent(before.guid(), before);
    }
  }

  /** Whether anything that was remembered differs from what was known. */
  public boolean changed() {
    return news;
  }

  /**
   * What to keep: the items that were remembered, then a bounded number of those before.
   *
   * @param feed id of the source
   */
  public FeedItems items(String feed) {
    List<KnownItem> kept = new ArrayList<>(shown.values());
    int room = MOST_PAST;
    for (KnownItem item : past) {
      if (room > 0 && !shown.containsKey(item.guid())) {
        kept.add(withoutParagraphs(item));
        room--;
      }
    }
    return new FeedItems(feed, kept);
  }

  private @Nullable KnownItem known(FeedItem item, Document document) {
    KnownItem named = byName.get(name(item));
    return named == null || named.document().equals(NO_DOCUMENT)
        ? byDocument.get(document.id())
        : named;
  }

  /** Digest of what the source calls the item; of its document's id else. */
  private static String name(FeedItem item) {
    Digest digest = new Digest();
    if (item.guid() != null) {
      digest.part("guid").part(item.guid());
    } else if (item.outcome() instanceof ReadOutcome.Accepted good) {
      digest.part("document").part(good.document().id());
    } else {
      digest.part("rejected").part(content(((ReadOutcome.Rejected) item.outcome()).rejection()));
    }
    return BASE64.encodeToString(digest.bytes(NAME_BYTES));
  }

  /**
   * Digest of what the source shows, and, where that is no text, of what its page said: {@code
   * shown.page}.
   */
  private static String content(
      FeedItem item, Document document, @Nullable Document published, @Nullable KnownItem before) {
    String shown = shownAs(item, document);
    if (!document.text().isBlank()) {
      return shown;
    }
    if (published != null) {
      return shown + PAGE + content(published);
    }
    int page = before == null ? -1 : before.content().indexOf(PAGE);
    return before == null || page < 0 ? shown : shown + before.content().substring(page);
  }

  private static boolean isShown(KnownItem before, String shown) {
    return before.content().equals(shown) || before.content().startsWith(shown + PAGE);
  }

  private static String shownAs(FeedItem item, Document document) {
    Instant modified = item.modified();
    return modified == null
        ? content(document)
        : BASE64.encodeToString(
            new Digest().part(content(document)).part(modified.toString()).bytes(NAME_BYTES));
  }

  private static String content(Document document) {
    return FormerText.of(document.title(), document.text()).content();
  }

  private static String content(Rejection rejection) {
    String excerpt = rejection.excerpt() == null ? "" : rejection.excerpt();
    return BASE64.encodeToString(
        new Digest().part(rejection.reason().wireName()).part(excerpt).bytes(NAME_BYTES));
  }

  private static String document(@Nullable Document published) {
    return published == null ? NO_DOCUMENT : published.id();
  }

  private static int version(@Nullable Document published) {
    return published == null ? 1 : published.version();
  }

  private static List<String> paragraphs(@Nullable Document published) {
    if (published == null) {
      return List.of();
    }
    List<String> all = FormerText.of(published.title(), published.text()).paragraphs();
    return all.size() > MOST_PARAGRAPHS ? List.of() : all;
  }

  /** They serve to say what an edit changed, and what the source shows no more is not edited. */
  private static KnownItem withoutParagraphs(KnownItem item) {
    return item.paragraphs().isEmpty()
        ? item
        : new KnownItem(item.guid(), item.document(), item.content(), item.version(), List.of());
  }
}
