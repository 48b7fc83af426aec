package newswatch.ingest.discover;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import newswatch.events.source.FeedKind;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be polled, and was read once.
 *
 * @param address absolute
 * @param site the page that it belongs to
 * @param entries how many it has
 * @param newest when the newest one was published, as far as it is known
 * @param articles addresses of some entries, by which two forms of one feed are told
 */
public record SourceCandidate(
    String address,
    FeedKind kind,
    FoundBy foundBy,
    @Nullable String title,
    @Nullable String site,
    @Nullable String language,
    int entries,
    @Nullable Instant newest,
    List<String> articles) {
  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?iu)\\bcomments?\\b|kommentare|commentaires|comentarios|комментари|التعليقات|دیدگاه|评论");

  /** Keeps a copy of the addresses. */
  public SourceCandidate {
    articles = List.copyOf(articles);
  }

  /** Whether it has what readers say of articles, and not the articles. */
  public boolean isOfComments() {
    boolean named = title != null && COMMENTS.matcher(title).find();
    return named || COMMENTS.matcher(address).find();
  }

  /** Whether it has largely the same articles as another one. */
  boolean sameAs(SourceCandidate other) {
    if (articles.isEmpty() || other.articles.isEmpty()) {
      return false;
    }
    long common = articles.stream().filter(other.articles::contains).count();
    return common * 2 > Math.min(articles.size(), other.articles.size());
  }
}
