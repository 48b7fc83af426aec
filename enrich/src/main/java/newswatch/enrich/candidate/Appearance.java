package newswatch.enrich.candidate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import newswatch.events.CandidateContext;
import newswatch.events.Companion;
import newswatch.events.rules.ActorType;
import org.jspecify.annotations.Nullable;

/**
 * A name in one text, as its history remembers it.
 *
 * @param text what is equal in copies of the text
 * @param time of the document, in milliseconds since 1970
 * @param source empty where it is unknown
 * @param context null where there are enough others
 */
record Appearance(
    long text,
    long time,
    String document,
    String source,
    String name,
    @Nullable ActorType type,
    boolean firm,
    int mentions,
    @Nullable CandidateContext context,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Companion> topics,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Companion> actors) {
  /** Of copies of one text the first one counts, whichever came first. */
  static final Comparator<Appearance> EARLIEST =
      Comparator.comparingLong(Appearance::time).thenComparing(Appearance::document);

  Appearance {
    topics = topics == null ? List.of() : List.copyOf(topics);
    actors = actors == null ? List.of() : List.copyOf(actors);
  }

  static Appearance of(Sighting sighting, long time) {
    String source = sighting.context().document().source();
    return new Appearance(
        sighting.text(),
        time,
        sighting.context().document().id(),
        source == null ? "" : source,
        sighting.name(),
        sighting.type(),
        sighting.firm(),
        sighting.mentions(),
        sighting.context(),
        sighting.topics(),
        sighting.actors());
  }

  Appearance withoutContext() {
    return context == null
        ? this
        : new Appearance(
            text, time, document, source, name, type, firm, mentions, null, topics, actors);
  }
}
