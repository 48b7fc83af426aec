package newswatch.ingest.fulltext;

import java.time.Instant;
import java.util.List;
import newswatch.events.Document;
import newswatch.events.Headline;
import newswatch.ingest.document.Draft;
import org.jspecify.annotations.Nullable;

/**
 * One document out of an entry of a feed and the page that it links to.
 *
 * <p>The entry says which article it is and when it came: id, source, address, version, date and
 * authors are the entry's where it has them, and the page fills in what is missing. Its title wins,
 * too, because sites send their headline, unless it was cut or made of the text. The text comes
 * from wherever {@link FullText} finds it, and brings its language along: feeds give all entries
 * the language of the site. A teaser that its page replaces becomes the summary.
 */
public final class EntryAndPage {
  private EntryAndPage() {}

  /** Whether an entry looks like a teaser, before its page is fetched. */
  public static boolean isTeaserLikely(Document entry) {
    return FullText.isTeaserLikely(entry.text());
  }

  /**
   * The draft of both; of the entry alone when the page does not have its text. An entry that is no
   * more than an address, as in a sitemap, says nothing that the page could contradict.
   */
  public static Draft merged(Document entry, Document page) {
    FullText where =
        isAddressAlone(entry)
            ? FullText.ON_PAGE
            : FullText.of(entry.title(), entry.text(), page.title(), page.text());
    return switch (where) {
      case NOT_FOUND ->
          draft(entry, entry.text(), entry.title(), entry.language(), entry.summary());
      case IN_ENTRY -> filled(entry, page, false);
      case ON_PAGE -> filled(entry, page, true);
    };
  }

  private static Draft filled(Document entry, Document page, boolean replaced) {
    String language = replaced ? page.language() : entry.language();
    String other = replaced ? entry.language() : page.language();
    String summary = entry.summary() == null ? page.summary() : entry.summary();
    String teaser = TeaserEnd.removedFrom(entry.text());
    return draft(
            entry,
            replaced ? page.text() : entry.text(),
            isCut(entry) ? page.title() : entry.title(),
            language == null ? other : language,
            replaced && !teaser.isBlank() ? teaser : summary)
        .authors(entry.authors().isEmpty() ? page.authors() : entry.authors())
        .published(either(entry.published(), page.published()));
  }

  private static Draft draft(
      Document entry,
      String text,
      String title,
      @Nullable String language,
      @Nullable String summary) {
    return new Draft(text)
        .id(entry.id())
        .title(title)
        .source(entry.source())
        .url(entry.url())
        .summary(summary)
        .authors(List.copyOf(entry.authors()))
        .language(language)
        .published(entry.published())
        .fetched(entry.fetched())
        .path(entry.path())
        .version(entry.version());
  }

  private static boolean isAddressAlone(Document entry) {
    return entry.text().isBlank() && entry.title().equals(entry.url());
  }

  private static boolean isCut(Document entry) {
    return isAddressAlone(entry)
        || TeaserEnd.of(entry.title())
        || (!entry.text().isBlank() && entry.title().equals(Headline.of(entry.text())));
  }

  private static @Nullable Instant either(@Nullable Instant first, @Nullable Instant second) {
    return first == null ? second : first;
  }
}
