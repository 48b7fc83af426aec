package newswatch.alerts.deliver.mail;

import java.util.List;
import java.util.Optional;
import newswatch.alerts.deliver.kind.Article;
import newswatch.alerts.deliver.kind.Message;

/**
 * What a mail tells of.
 *
 * @param items the first 100: mail programs cut off what is much longer
 * @param more how many are left out
 */
record Contents(List<Item> items, int more) {
  private static final int MOST = 100;

  static Contents of(Message message) {
    List<Article> articles = message.articles();
    return new Contents(
        articles.stream().limit(MOST).map(Item::of).toList(), Math.max(0, articles.size() - MOST));
  }

  /** A sentence on what is left out. */
  Optional<String> rest() {
    return more == 0 ? Optional.empty() : Optional.of("and " + more + " more");
  }
}
