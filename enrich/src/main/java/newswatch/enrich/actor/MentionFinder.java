package newswatch.enrich.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.events.ActorTag;
import newswatch.events.Evidence;
import newswatch.events.Via;
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
 * text, or a query of the name's own context matches, and {@link Surroundings} finds no longer name
 * around it; {@link Attribution} says whose it is when several present actors share it. First the
 * certain names are resolved among themselves, which says who is present; then all names together,
 * because a contextual name may be the longer one. If that takes an actor's only sure mention away,
 * its contextual ones go as well.
 *
 * <p>A mention by a demonym or a generated spelling says so, and so does a capital that stands for
 * a government by {@link GovernmentUse}; such a capital mentions its state as well.
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
    LongestFirst certain = LongestFirst.among(certainPlaces);
    BitSet present = present(places, certain);
    if (present.isEmpty()) {
      return List.of();
    }
    List<Mention> mentions = mentions(document, places, certain, present);
    while (dropUnsupported(mentions, present)) {
      mentions = mentions(document, places, certain, present);
    }
    return tags(withGovernments(mentions, document), document);
  }

  private static BitSet present(List<Place> places, LongestFirst certain) {
    BitSet present = new BitSet();
    for (Place place : certain.chosen()) {
      ActorName name = place.certain();
      if (name != null) {
        present.set(name.actor());
      }
    }
    places.forEach(place -> present.or(place.supported()));
    return present;
  }

  private static List<Mention> mentions(
      MatchDocument document, List<Place> places, LongestFirst certain, BitSet present) {
    List<Place> candidates = new ArrayList<>();
    List<Place> contextual = new ArrayList<>();
    for (Place place : places) {
      if (place.certain() != null) {
        candidates.add(place);
      } else if (place.candidates().keySet().stream().anyMatch(present::get)) {
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

  /** Makes actors absent of whom no mention is sure; false when there were none. */
  private static boolean dropUnsupported(List<Mention> mentions, BitSet present) {
    BitSet unsupported = new BitSet();
    mentions.forEach(mention -> unsupported.set(mention.actor()));
    for (Mention mention : mentions) {
      if (mention.place().sureOf(mention.actor())) {
        unsupported.clear(mention.actor());
      }
    }
    present.andNot(unsupported);
    return !unsupported.isEmpty();
  }

  /** Where a capital stands for a government, its mention says so, and its state is mentioned. */
  private List<Mention> withGovernments(List<Mention> mentions, MatchDocument document) {
    List<Mention> all = new ArrayList<>();
    for (Mention mention : mentions) {
      String state = names.actor(mention.actor()).government();
      Place place = mention.place();
      if (state != null
          && GovernmentUse.of(document.words(place.field()), place.firstWord(), place.lastWord())) {
        all.add(new Mention(mention.actor(), place, Via.METONYM));
        int government = names.number(state);
        if (government != ActorNames.NOBODY) {
          all.add(new Mention(government, place, Via.METONYM));
        }
      } else {
        all.add(mention);
      }
    }
    return all;
  }

  private List<ActorTag> tags(List<Mention> mentions, MatchDocument document) {
    Map<Integer, List<Evidence>> byActor = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      List<Evidence> evidence = byActor.computeIfAbsent(mention.actor(), a -> new ArrayList<>());
      if (evidence.size() < MOST_MENTIONS) {
        evidence.add(evidence(mention, document));
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

  private static Evidence evidence(Mention mention, MatchDocument document) {
    Place place = mention.place();
    Words words = document.words(place.field());
    int first = place.firstWord();
    int last = place.lastWord();
    return new Evidence(
        place.field().wireName(),
        words.start(first),
        words.end(last),
        words.text().substring(words.startChar(first), words.endChar(last)),
        mention.via());
  }
}
