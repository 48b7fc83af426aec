package newswatch.alerts.deliver.mail;

import java.util.List;
import java.util.Optional;
import newswatch.alerts.deliver.kind.Article;
import newswatch.alerts.deliver.kind.Message;
import newswatch.alerts.deliver.text.AlertText;
import newswatch.alerts.deliver.text.Wording;

/**
 * What a mail tells of: the first 100 articles, as mail programs cut off what is much longer.
 *
 * @param first the id of the first alert
 * @param items in the usual words; empty when there are others
 * @param texts in the destination's own words; empty when these are the usual ones
 * @param more how many are left out
 */
record Contents(String first, List<Item> items, List<AlertText> texts, int more) {
  private static final int MOST = 100;

  static Contents of(Message message, Wording wording) {
    List<Article> articles = message.articles();
    List<Article> told = articles.stream().limit(MOST).toList();
    return new Contents(
        articles.get(0).alert().id(),
        wording.isOwn() ? List.of() : told.stream().map(Item::of).toList(),
        wording.isOwn()
            ? told.stream().map(each -> wording.article(message, each)).toList()
            : List.of(),
        articles.size() - told.size());
  }

  /** A sentence on what is left out. */
  Optional<String> rest() {
    return more == 0 ? Optional.empty() : Optional.of("and " + more + " more");
  }
}
