package newswatch.alerts.deliver.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import newswatch.alerts.deliver.kind.Article;
import newswatch.alerts.deliver.kind.Message;

/**
 * As much of a message as a service takes. All articles are told in the most detail in which they
 * fit together; when not even their titles do, as many as fit are told, and the others are counted.
 *
 * @param articles those that are told, in order
 * @param more how many are not
 */
public record Fitting<T>(List<T> articles, int more) {
  public Fitting {
    articles = List.copyOf(articles);
  }

  /** Fits a message; as usual when its own wording is too long even for one article. */
  public static <T> Fitting<T> of(
      Message message, Wording wording, Limits<T> limits, Function<AlertText, T> written) {
    Fitting<T> fitting = worded(message, wording, limits, written);
    return fitting.articles().isEmpty() && wording.isOwn()
        ? worded(message, Wording.USUAL, limits, written)
        : fitting;
  }

  private static <T> Fitting<T> worded(
      Message message, Wording wording, Limits<T> limits, Function<AlertText, T> written) {
    for (Detail detail : List.of(Detail.FULL, Detail.SHORT)) {
      Fitting<T> fitting = in(detail, message, wording, limits, written);
      if (fitting.more() == 0) {
        return fitting;
      }
    }
    Fitting<T> titles = in(Detail.TITLES, message, wording, limits, written);
    return titles.articles().isEmpty()
        ? in(Detail.BARE, message, wording, limits, written)
        : titles;
  }

  private static <T> Fitting<T> in(
      Detail detail,
      Message message,
      Wording wording,
      Limits<T> limits,
      Function<AlertText, T> written) {
    List<Article> articles = message.articles();
    List<T> taken = new ArrayList<>();
    int left = limits.total();
    String before = "";
    for (Article article : articles) {
      String watches = AlertText.watches(article);
      Optional<String> heading = Optional.of(watches).filter(Predicate.not(before::equals));
      T text = written.apply(wording.article(message, article, detail, heading));
      int size = limits.size().applyAsInt(text);
      if (size <= limits.each() && size <= left && taken.size() < limits.alerts()) {
        taken.add(text);
        left -= size;
        before = watches;
      }
    }
    return new Fitting<>(taken, articles.size() - taken.size());
  }
}
