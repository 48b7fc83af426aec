package newswatch.alerts.deliver.stage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newswatch.events.notify.Notification;
import newswatch.events.notify.Outcome;
import newswatch.events.rules.Destination;
import newswatch.events.rules.Grouping;
import newswatch.events.rules.Mute;

/** What decisions depend on besides the notification, its watch and its destination. */
public interface Situation {

  /** The time of the decision. */
  Instant now();

  /** All mutes, those that are over too. */
  List<Mute> mutes();

  /** The id of the alert with which this destination was told of a story for a watch. */
  Optional<String> told(String watch, String subject);

  /** What a notification is an edit of; empty when nothing was told of its document. */
  Optional<Edit> edit(Notification notification);

  /** How the beginning of an occasion was muted, if the alert of this id was one and was muted. */
  Optional<Outcome.Muted> muted(String beginning);

  /** How notifications to the destination are grouped. */
  Grouping grouping(Destination destination);

  /** When the next message of a group is due; it may be over. */
  Optional<Instant> planned(Group group);

  /** When the last message of a group went. */
  Optional<Instant> lastMessage(Group group);

  /** When the destination may be sent to again by its limit; empty when it may be now. */
  Optional<Instant> fullUntil();

  /** What is wrong with the destination's settings. */
  List<String> faults(Destination destination);
}
