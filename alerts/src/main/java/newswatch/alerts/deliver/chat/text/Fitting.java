package newswatch.alerts.deliver.chat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import newswatch.alerts.deliver.kind.Message;
import newswatch.events.notify.Notification;

/**
 * As much of a message as a service takes. All alerts are told in the most detail in which they fit
 * together; when not even their titles do, as many as fit are told, and the others are counted.
 *
 * @param alerts those that are told, in order
 * @param more how many are not
 */
public record Fitting<T>(List<T> alerts, int more) {
  public Fitting {
    alerts = List.copyOf(alerts);
  }

  /** Fits a message. */
  public static <T> Fitting<T> of(
      Message message, Limits<T> limits, Function<AlertText, T> written) {
    for (Detail detail : List.of(Detail.FULL, Detail.SHORT)) {
      Fitting<T> fitting = in(detail, message, limits, written);
      if (fitting.more() == 0) {
        return fitting;
      }
    }
    Fitting<T> titles = in(Detail.TITLES, message, limits, written);
    return titles.alerts().isEmpty() ? in(Detail.BARE, message, limits, written) : titles;
  }

  private static <T> Fitting<T> in(
      Detail detail, Message message, Limits<T> limits, Function<AlertText, T> written) {
    List<T> taken = new ArrayList<>();
    int left = limits.total();
    for (Notification notification : message.notifications()) {
      T text = written.apply(AlertText.of(notification, detail));
      int size = limits.size().applyAsInt(text);
      if (size <= limits.each() && size <= left && taken.size() < limits.alerts()) {
        taken.add(text);
        left -= size;
      }
    }
    return new Fitting<>(taken, message.notifications().size() - taken.size());
  }
}
