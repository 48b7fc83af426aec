package newswatch.enrich.actor;

/**
 * An actor at a place.
 *
 * @param actor index of the actor in its {@link ActorNames}
 */
record Mention(int actor, Place place) {}
