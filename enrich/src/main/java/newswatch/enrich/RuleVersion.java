package newswatch.enrich;

import java.util.Collection;
import newswatch.events.json.Json;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Topic;

/** Names a set of topics and actors by its content. */
final class RuleVersion {
  private static final int DIGITS = 12;

  private RuleVersion() {}

  /** The beginning of the SHA-256 over the JSON lines of all topics, then all actors, by id. */
  static String of(Collection<Topic> topicsById, Collection<Actor> actorsById) {
    Sha256 digest = new Sha256();
    topicsById.forEach(topic -> digest.add(Json.bytes(topic)));
    digest.add(new byte[0]);
    actorsById.forEach(actor -> digest.add(Json.bytes(actor)));
    return digest.hex().substring(0, DIGITS);
  }
}
