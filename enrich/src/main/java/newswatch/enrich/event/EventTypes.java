package newswatch.enrich.event;

import java.util.EnumSet;
import java.util.Set;
import newswatch.enrich.event.VerbForm.Order;
import newswatch.events.ActorEventKind;
import newswatch.events.rules.ActorType;

/** Which types of actors can do what to which others. */
final class EventTypes {
  private static final Set<ActorType> PARTIES =
      EnumSet.of(
          ActorType.PERSON,
          ActorType.ORGANISATION,
          ActorType.ARMED_GROUP,
          ActorType.COMPANY,
          ActorType.STATE);
  private static final Set<ActorType> BODIES =
      EnumSet.of(ActorType.ORGANISATION, ActorType.COMPANY, ActorType.STATE);
  private static final Set<ActorType> SOIL = EnumSet.of(ActorType.PLACE, ActorType.STATE);

  private EventTypes() {}

  /** Whether an event is possible between a subject and an object of these types. */
  static boolean fit(ActorEventKind kind, Order order, NamedSpan subject, NamedSpan object) {
    ActorType from = subject.actor().type();
    ActorType to = object.actor().type();
    return switch (kind) {
      // Two states or two bodies "meet" in sport, if no word says who of them met.
      case MET ->
          PARTIES.contains(from)
              && PARTIES.contains(to)
              && (from == ActorType.PERSON || to == ActorType.PERSON || spokenFor(subject, object));
      case VISITED ->
          (from == ActorType.PERSON || subject.last() > subject.mentionLast()) && SOIL.contains(to);
      case SIGNED -> PARTIES.contains(from) && PARTIES.contains(to);
      case ATTACKED ->
          (from == ActorType.ARMED_GROUP || from == ActorType.STATE)
              && (SOIL.contains(to) || to == ActorType.ARMED_GROUP);
      case APPOINTED ->
          (from == ActorType.PERSON || BODIES.contains(from)) && to == ActorType.PERSON;
      case PLEDGED -> PARTIES.contains(from);
      case SUSPENDED ->
          (from == ActorType.PERSON || BODIES.contains(from))
              && (order == Order.LINKED || PARTIES.contains(to));
    };
  }

  private static boolean spokenFor(NamedSpan subject, NamedSpan object) {
    return subject.last() > subject.mentionLast() || object.last() > object.mentionLast();
  }
}
