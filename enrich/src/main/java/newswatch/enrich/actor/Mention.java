package newswatch.enrich.actor;

import newswatch.events.Via;
import org.jspecify.annotations.Nullable;

/**
 * An actor at a place.
 *
 * @param actor index of the actor in its {@link ActorNames}
 * @param via when the actor is not meant by a name of its own
 */
record Mention(int actor, Place place, @Nullable Via via) {}
