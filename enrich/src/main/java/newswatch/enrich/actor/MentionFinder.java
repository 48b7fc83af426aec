package newswatch.enrich.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.events.ActorTag;
import newswatch.events.Evidence;
import newswatch.events.rules.Actor;
import newswatch.matching.Field;
import newswatch.matching.MatchDocument;
import newswatch.matching.Words;

/**
 * Finds who is mentioned in a document, and where.
 *
 * <p>Names are whole words, folded as in queries. A strong name counts anywhere, an acronym in its
 * exact case, and a name of one capitalised word only where the text has a capital too. Where names
 * overlap, the longest wins, then the leftmost. Where two actors have the same certain name, an
 * acronym wins over a strong name, then the actor whose id sorts first.
 *
 * <p>A contextual name counts when its actor has a certain mention (strong or acronym) in title or
 * text, and {@link Surroundings} finds no longer name around it; {@link Attribution} says whose it
 * is when several present actors share it. First the certain names are resolved among themselves,
 * which says who is present; then all names together, because a contextual name may be the longer
 * one. If that takes an actor's only certain mention away, its contextual ones go as well.
 */
public final class MentionFinder {
  /** The most mentions that a tag carries, the first ones of the document: it bounds the record. */
  public static final int MOST_MENTIONS = 500;

  private final ActorNames names;

  public MentionFinder(ActorNames names) {
    this.names = names;
  }

  /** The actors by first mention, each with its mentions in the order of the document. */
  public List<ActorTag> find(MatchDocument document) {
    List<Place> places = names.places(document);
    List<Place> certainPlaces = places.stream().filter(p -> p.certain() != null).toList();
    if (certainPlaces.isEmpty()) {
      return List.of();
    }
    LongestFirst certain = LongestFirst.among(certainPlaces);
    BitSet present = new BitSet();
    certain.chosen().forEach(place -> present.set(certainActor(place)));
    List<Mention> mentions = mentions(document, places, certain, present);
    while (dropUnsupported(mentions, present)) {
      mentions = mentions(document, places, certain, present);
    }
    return tags(mentions, document);
  }

  private static int certainActor(Place place) {
    ActorName certain = place.certain();
    return certain == null ? -1 : certain.actor();
  }

  private static List<Mention> mentions(
      MatchDocument document, List<Place> places, LongestFirst certain, BitSet present) {
    List<Place> candidates = new ArrayList<>();
    List<Place> contextual = new ArrayList<>();
    for (Place place : places) {
      if (place.certain() != null) {
        candidates.add(place);
      } else if (place.candidates().stream().anyMatch(present::get)) {
        contextual.add(place);
      }
    }
    Map<Field, Surroundings> surroundings = new EnumMap<>(Field.class);
    for (Place place : contextual) {
      if (surroundings
          .computeIfAbsent(
              place.field(),
              field -> new Surroundings(field, document.words(field), certain, contextual))
          .allow(place)) {
        candidates.add(place);
      }
    }
    return Attribution.of(LongestFirst.among(candidates).chosen(), present);
  }

  /** Makes actors absent that have contextual mentions only; false when there were none. */
  private static boolean dropUnsupported(List<Mention> mentions, BitSet present) {
    BitSet unsupported = new BitSet();
    mentions.forEach(mention -> unsupported.set(mention.actor()));
    for (Mention mention : mentions) {
      if (mention.place().certain() != null) {
        unsupported.clear(mention.actor());
      }
    }
    present.andNot(unsupported);
    return !unsupported.isEmpty();
  }

  private List<ActorTag> tags(List<Mention> mentions, MatchDocument document) {
    Map<Integer, List<Evidence>> byActor = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      List<Evidence> evidence = byActor.computeIfAbsent(mention.actor(), a -> new ArrayList<>());
      if (evidence.size() < MOST_MENTIONS) {
        evidence.add(evidence(mention.place(), document));
      }
    }
    List<ActorTag> tags = new ArrayList<>();
    byActor.forEach(
        (index, evidence) -> {
          Actor actor = names.actor(index);
          tags.add(new ActorTag(actor.id(), actor.name(), actor.type(), evidence));
        });
    return tags;
  }

  private static Evidence evidence(Place place, MatchDocument document) {
    Words words = document.words(place.field());
    int first = place.firstWord();
    int last = place.lastWord();
    return new Evidence(
        place.field().wireName(),
        words.start(first),
        words.end(last),
        words.text().substring(words.startChar(first), words.endChar(last)));
  }
}
