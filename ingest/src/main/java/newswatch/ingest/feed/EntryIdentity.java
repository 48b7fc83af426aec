package newswatch.ingest.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.ingest.document.DocumentId;
import newswatch.ingest.identity.CanonicalAddress;
import org.jspecify.annotations.Nullable;

/**
 * What names the entries of a feed: the address, or else what the feed calls them by.
 *
 * <p>Some feeds give the address of the site, or one GUID, to all entries: what several entries
 * with different titles have names none of them. The same entry listed twice is still one.
 */
final class EntryIdentity {
  private final String feed;
  private final Set<String> sharedAddresses;
  private final Set<String> sharedGuids;

  private EntryIdentity(String feed, Set<String> sharedAddresses, Set<String> sharedGuids) {
    this.feed = feed;
    this.sharedAddresses = sharedAddresses;
    this.sharedGuids = sharedGuids;
  }

  static EntryIdentity in(Feed feed) {
    String site = feed.address() == null ? null : CanonicalAddress.of(feed.address());
    return new EntryIdentity(
        Stream.of(feed.title(), site).filter(Objects::nonNull).collect(Collectors.joining(" ")),
        shared(feed.entries(), EntryIdentity::address),
        shared(feed.entries(), FeedEntry::guid));
  }

  /** The id of an entry; null when neither its address nor its GUID names it alone. */
  @Nullable String id(FeedEntry entry) {
    String address = address(entry);
    if (address != null && !sharedAddresses.contains(address)) {
      return DocumentId.ofAddress(address);
    }
    String guid = entry.guid();
    if (guid == null || sharedGuids.contains(guid)) {
      return null;
    }
    String permanent = permanentAddress(guid);
    if (permanent != null && !sharedAddresses.contains(permanent)) {
      return DocumentId.ofAddress(permanent);
    }
    // Without a feed to belong to, a bare number would mean another entry in each.
    return !feed.isEmpty() || guid.indexOf(':') > 0 ? DocumentId.ofName(feed, guid) : null;
  }

  /** The GUID of an entry; null when it does not name it alone. */
  @Nullable String guid(FeedEntry entry) {
    return sharedGuids.contains(entry.guid()) ? null : entry.guid();
  }

  private static @Nullable String address(FeedEntry entry) {
    return entry.url() == null ? null : naming(CanonicalAddress.of(entry.url()));
  }

  /** A GUID is often an address; with a fragment it is but a name that looks like one. */
  private static @Nullable String permanentAddress(String guid) {
    return guid.indexOf('#') >= 0 ? null : naming(CanonicalAddress.of(guid));
  }

  private static @Nullable String naming(String canonical) {
    return CanonicalAddress.canNameArticle(canonical) ? canonical : null;
  }

  private static Set<String> shared(
      List<FeedEntry> entries, Function<FeedEntry, @Nullable String> name) {
    Map<String, String> firstOf = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (FeedEntry entry : entries) {
      String given = name.apply(entry);
      if (given != null) {
        String article = entry.title() == null ? entry.content() : entry.title();
        String first = firstOf.putIfAbsent(given, article);
        if (first != null && !first.equals(article)) {
          shared.add(given);
        }
      }
    }
    return shared;
  }
}
