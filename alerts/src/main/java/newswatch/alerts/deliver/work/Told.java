package newswatch.alerts.deliver.work;

import java.util.Map;
import java.util.Optional;
import newswatch.events.notify.Notification;

/**
 * Of which stories a destination was told for each watch, and how many copies were folded since.
 * Remembers the last {@value #MOST}.
 */
final class Told {
  static final int MOST = 20_000;

  private final Map<Subject, Lead> leads = new LastUsed<>(MOST);

  private record Subject(String watch, String subject) {}

  private record Lead(String alert, int copies) {}

  /** The alert that a destination was told of a story with. */
  Optional<String> lead(String watch, String subject) {
    return Optional.ofNullable(leads.get(new Subject(watch, subject))).map(Lead::alert);
  }

  /** A notification is told of, unless another one was of the same story. */
  void tell(Notification notification) {
    leads.putIfAbsent(subject(notification), new Lead(notification.alert().id(), 0));
  }

  /** A copy was folded. */
  void fold(Notification copy) {
    leads.computeIfPresent(
        subject(copy), (subject, lead) -> new Lead(lead.alert(), lead.copies() + 1));
  }

  /** A notification was not told of after all: the next copy is. */
  void release(Notification notification) {
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
