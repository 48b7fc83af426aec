package newswatch.enrich.candidate;

import java.util.List;
import newswatch.events.CandidateContext;
import newswatch.events.Companion;
import newswatch.events.DocumentReference;
import newswatch.events.Evidence;
import newswatch.events.TaggedDocument;
import newswatch.matching.Field;
import newswatch.matching.MatchDocument;
import newswatch.matching.Span;
import newswatch.matching.Words;

/** Makes sightings of the names that were found in a document. */
public final class Sightings {
  /** Of a sentence, on either side of the name. */
  private static final int WORDS_COMPARED = 12;

  /** Code points of the passage on either side of the name. */
  private static final int PASSAGE = 80;

  private static final int MOST_TOPICS = 5;
  private static final int MOST_ACTORS = 8;

  private Sightings() {}

  /** One sighting for each name. */
  public static List<Sighting> of(
      TaggedDocument tagged, MatchDocument document, List<FoundName> names) {
    DocumentReference reference = DocumentReference.of(tagged.document());
    List<Companion> topics =
        tagged.topics().stream()
            .limit(MOST_TOPICS)
            .map(topic -> new Companion(topic.id(), topic.name(), 1))
            .toList();
    List<Companion> actors =
        tagged.actors().stream()
            .limit(MOST_ACTORS)
            .map(actor -> new Companion(actor.id(), actor.name(), 1))
            .toList();
    Words words = document.words(Field.TEXT);
    return names.stream().map(name -> sighting(name, words, reference, topics, actors)).toList();
  }

  private static Sighting sighting(
      FoundName name,
      Words words,
      DocumentReference document,
      List<Companion> topics,
      List<Companion> actors) {
    Span place =
        name.mentions().stream()
            .filter(mention -> mention.field() == Field.TEXT)
            .findFirst()
            .orElseThrow();
    int first = words.wordAt(place.start());
    int last = words.wordAt(place.end() - 1);
    CandidateContext context =
        new CandidateContext(document, passage(words, first, last), evidence(words, first, last));
    return new Sighting(
        name.name(),
        name.key(),
        name.type(),
        name.firm(),
        sentence(words, first, last),
        name.mentions().size(),
        context,
        topics,
        actors);
  }

  private static Evidence passage(Words words, int firstWord, int lastWord) {
    int first = firstWord;
    while (first > 0 && words.start(firstWord) - words.start(first - 1) <= PASSAGE) {
      first--;
    }
    int last = lastWord;
    while (last + 1 < words.count() && words.end(last + 1) - words.end(lastWord) <= PASSAGE) {
      last++;
    }
    return evidence(words, first, last);
  }

  private static Evidence evidence(Words words, int first, int last) {
    return new Evidence(
        Evidence.TEXT,
        words.start(first),
        words.end(last),
        words.text().substring(words.startChar(first), words.endChar(last)));
  }

  /** A hash of the folded words of the sentence around the name. */
  private static long sentence(Words words, int firstWord, int lastWord) {
    int first = firstWord;
    while (firstWord - first < WORDS_COMPARED
        && first > 0
        && Gap.after(words, first - 1) != Gap.ENDS) {
      first--;
    }
    int last = lastWord;
    while (last - lastWord < WORDS_COMPARED && Gap.after(words, last) != Gap.ENDS) {
      last++;
    }
    long hash = 0;
    for (int word = first; word <= last; word++) {
      hash = mixed(31 * hash + words.folded(word).hashCode());
    }
    return hash;
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
