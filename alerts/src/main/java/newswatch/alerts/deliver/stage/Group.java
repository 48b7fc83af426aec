package newswatch.alerts.deliver.stage;

import java.util.List;
import java.util.Optional;
import newswatch.events.notify.Notification;
import newswatch.events.rules.Grouping;

/**
 * Notifications to one destination that go in one message when they come together.
 *
 * @param name what they have in common
 */
public record Group(String name) {

  /** The group of a notification; empty where each goes by itself. */
  public static Optional<Group> of(Notification notification, Grouping grouping) {
    return switch (grouping.by()) {
      case STORY -> Optional.of(story(notification));
      case WATCH -> Optional.of(new Group("watch " + notification.alert().watch().id()));
      case TOPIC -> Optional.of(topic(notification));
      case NONE -> Optional.empty();
    };
  }

  private static Group story(Notification notification) {
    return new Group("story " + notification.subject());
  }

  private static Group topic(Notification notification) {
    List<String> topics = notification.alert().topics();
    return topics.isEmpty() ? story(notification) : new Group("topic " + topics.get(0));
  }
}
