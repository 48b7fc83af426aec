package newswatch.alerts.deliver.kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.events.Alert;
import newswatch.events.Evidence;
import newswatch.events.WatchReference;
import newswatch.events.notify.Notification;

/**
 * What is told once in a message: a document or an occasion, with all watches that met it. Of a
 * story that several watches met, the first document stands for the others.
 *
 * @param notifications of it, in the order in which they were made
 * @param copies how many copies were folded into it so far
 */
public record Article(List<Notification> notifications, int copies) {
  public Article {
    notifications = List.copyOf(notifications);
  }

  /** What a message tells of: by first watch, then by story, else in the order of the message. */
  static List<Article> of(Message message) {
    Map<String, List<List<Notification>>> bySubject = new LinkedHashMap<>();
    message
        .notifications()
        .forEach(
            each ->
                place(each, bySubject.computeIfAbsent(each.subject(), any -> new ArrayList<>())));
    List<Article> articles = new ArrayList<>();
    bySubject.values().stream()
        .flatMap(List::stream)
        .map(parts -> new Article(parts, copies(parts, message)))
        .forEach(articles::add);
    Map<String, Integer> ranks = new HashMap<>();
    articles.forEach(article -> ranks.putIfAbsent(article.alert().watch().id(), ranks.size()));
    articles.sort(
        Comparator.comparing(
            article -> ranks.getOrDefault(article.alert().watch().id(), Integer.MAX_VALUE)));
    return articles;
  }

  /** The notification that it is told by. */
  public Notification first() {
    return notifications.get(0);
  }

  /** The alert that it is told by. */
  public Alert alert() {
    return first().alert();
  }

  /** All watches that met it, each once. */
  public List<WatchReference> watches() {
    Map<String, WatchReference> watches = new LinkedHashMap<>();
    notifications.forEach(
        each -> watches.putIfAbsent(each.alert().watch().id(), each.alert().watch()));
    return List.copyOf(watches.values());
  }

  /** What made any of the watches match, in order of place. */
  public List<Evidence> evidence() {
    return notifications.stream()
        .map(Notification::alert)
        .filter(other -> other.document().id().equals(alert().document().id()))
        .flatMap(other -> other.evidence().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Adds to what another watch met; what one watch is told of twice is two articles. */
  private static void place(Notification notification, List<List<Notification>> articles) {
    boolean occasion = notification.alert().occasion() != null;
    articles.stream()
        .filter(
            parts -> !occasion && parts.stream().noneMatch(part -> sameWatch(part, notification)))
        .findFirst()
        .orElseGet(
            () -> {
              List<Notification> begun = new ArrayList<>();
              articles.add(begun);
              return begun;
            })
        .add(notification);
  }

  private static boolean sameWatch(Notification one, Notification other) {
    return one.alert().watch().id().equals(other.alert().watch().id());
  }

  private static int copies(List<Notification> parts, Message message) {
    return parts.stream()
        .mapToInt(part -> message.copiesOf().getOrDefault(part.alert().id(), 0))
        .sum();
  }
}
