package newswatch.alerts.deliver.work;

import java.util.Map;
import java.util.Optional;
import newswatch.alerts.deliver.stage.Edit;
import newswatch.events.notify.Notification;

/**
 * Of which stories and documents a destination was told for each watch, and how many copies were
 * folded since. Remembers the last {@value #MOST}.
 */
final class Told {
  static final int MOST = 20_000;

  private final Map<Subject, Lead> leads = new LastUsed<>(MOST);
  private final ToldDocuments documents = new ToldDocuments();

  private record Subject(String watch, String subject) {}

  private record Lead(String alert, int copies) {}

  /** The alert that a destination was told of a story with. */
  Optional<String> lead(String watch, String subject) {
    return Optional.ofNullable(leads.get(new Subject(watch, subject))).map(Lead::alert);
  }

  /** What a notification is an edit of; empty when nothing was told of its document. */
  Optional<Edit> edit(Notification notification) {
    return documents.edit(notification);
  }

  /** A notification is told of; it leads its story, unless another one does. */
  void tell(Notification notification) {
    documents.tell(notification);
    leads.putIfAbsent(subject(notification), new Lead(notification.alert().id(), 0));
  }

  /** A copy was folded, or an edit, which is no copy. */
  void fold(Notification copy) {
    if (documents.edit(copy).isPresent()) {
      return;
    }
    leads.computeIfPresent(
        subject(copy), (subject, lead) -> new Lead(lead.alert(), lead.copies() + 1));
  }

  /** A notification was not told of after all: the next copy is. */
  void release(Notification notification) {
    documents.release(notification);
    Subject subject = subject(notification);
    Lead lead = leads.get(subject);
    if (lead != null && lead.alert().equals(notification.alert().id())) {
      leads.remove(subject);
    }
  }

  /** How many copies were folded into a notification so far. */
  int copies(Notification notification) {
    Lead lead = leads.get(subject(notification));
    return lead != null && lead.alert().equals(notification.alert().id()) ? lead.copies() : 0;
  }

  private static Subject subject(Notification notification) {
    return new Subject(notification.alert().watch().id(), notification.subject());
  }
}
