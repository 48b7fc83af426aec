package newswatch.alerts.deliver.work;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswatch.alerts.deliver.stage.Edit;
import newswatch.events.Evidence;
import newswatch.events.notify.Notification;

/**
 * With which evidence a destination was told of documents, for each watch: what tells an edit that
 * brings something new from one that does not. Remembers the last {@value Told#MOST}.
 */
final class ToldDocuments {
  /** Of more different words, those beyond count as known: the memory is bounded. */
  private static final int MOST_WORDS = 20;

  private final Map<Document, Telling> tellings = new LastUsed<>(Told.MOST);

  private record Document(String watch, String id) {}

  /**
   * What was told of a document.
   *
   * @param alerts that told of it; nearly always one
   * @param words the hash codes of what stood in their evidence
   */
  private record Telling(Set<String> alerts, Set<Integer> words) {}

  /** A destination is told of a document. */
  void tell(Notification notification) {
    if (isOccasion(notification)) {
      return;
    }
    Telling telling =
        tellings.computeIfAbsent(
            document(notification), id -> new Telling(new LinkedHashSet<>(), new HashSet<>()));
    telling.alerts().add(notification.alert().id());
    telling.words().addAll(words(notification));
  }

  /** It was not told after all: the next edit with these words is. */
  void release(Notification notification) {
    Telling telling = tellings.get(document(notification));
    if (telling != null && telling.alerts().remove(notification.alert().id())) {
      telling.words().removeAll(words(notification));
      if (telling.alerts().isEmpty()) {
        tellings.remove(document(notification));
      }
    }
  }

  /** What a notification is an edit of; empty when nothing was told of its document. */
  Optional<Edit> edit(Notification notification) {
    Telling telling = isOccasion(notification) ? null : tellings.get(document(notification));
    return telling == null || telling.alerts().contains(notification.alert().id())
        ? Optional.empty()
        : Optional.of(
            new Edit(telling.alerts().iterator().next(), isNew(notification, telling.words())));
  }

  private static boolean isNew(Notification notification, Set<Integer> known) {
    return known.size() < MOST_WORDS && !known.containsAll(words(notification));
  }

  private static Set<Integer> words(Notification notification) {
    Set<Integer> words = new HashSet<>();
    for (Evidence evidence : notification.alert().evidence()) {
      if (words.size() < MOST_WORDS) {
        words.add(evidence.exact().toLowerCase(Locale.ROOT).hashCode());
      }
    }
    return words;
  }

  private static Document document(Notification notification) {
    return new Document(notification.alert().watch().id(), notification.alert().document().id());
  }

  /** Alerts on occasions tell of what happened, and not of the document that they show. */
  private static boolean isOccasion(Notification notification) {
    return notification.alert().occasion() != null;
  }
}
