package newswatch.enrich;

import java.util.Collection;
import newswatch.events.Digest;
import newswatch.events.json.Json;
import newswatch.events.rules.Actor;
import newswatch.events.rules.Topic;

/** Names a set of topics and actors by its content. */
final class RuleVersion {
  private static final int BYTES = 6;

  private RuleVersion() {}

  /** 12 hexadecimal digits: a digest of the JSON of all topics, then all actors, by id. */
  static String of(Collection<Topic> topicsById, Collection<Actor> actorsById) {
    Digest digest = new Digest();
    topicsById.forEach(topic -> digest.part(Json.bytes(topic)));
    digest.part(new byte[0]);
    actorsById.forEach(actor -> digest.part(Json.bytes(actor)));
    return digest.hex(BYTES);
  }
}
