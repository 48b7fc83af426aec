package newswatch.enrich.candidate;

import java.util.BitSet;
import java.util.List;
import newswatch.enrich.actor.ActorNames;
import newswatch.events.ActorTag;
import newswatch.events.Evidence;
import newswatch.matching.Field;
import newswatch.matching.MatchDocument;
import newswatch.matching.Words;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names in a document that no listed actor has.
 *
 * <p>Three ways lead to a name: capitals ({@link CapitalNames}), a title in Arabic script ({@link
 * ArabicTitledNames}), and a title or a middle dot in Chinese ({@link ChineseNames}). Each of them
 * takes what is surely a name and leaves the rest: a name that matters comes again. The title of a
 * document says nothing by itself, because headlines have capitals of their own; it adds mentions
 * to names of the text.
 */
public final class CandidateNames {
  /** The most names that are taken from one document: the first ones. */
  public static final int MOST = 50;

  private final ActorNames listed;

  /** Finds names that these are not. */
  public CandidateNames(ActorNames listed) {
    this.listed = listed;
  }

  /**
   * The names by first mention.
   *
   * @param actors who was found in the document: their mentions are nobody else's
   */
  public List<FoundName> find(
      MatchDocument document, @Nullable String language, List<ActorTag> actors) {
    Words words = document.words(Field.TEXT);
    NameTally tally = new NameTally(words, mentioned(actors, Field.TEXT, words), listed);
    new CapitalNames(tally, language).collect();
    new ArabicTitledNames(tally).collect();
    new ChineseNames(tally).collect();
    Words title = document.words(Field.TITLE);
    new TitleMentions(tally, title, mentioned(actors, Field.TITLE, title)).collect();
    return tally.names();
  }

  private static BitSet mentioned(List<ActorTag> actors, Field field, Words words) {
    BitSet mentioned = new BitSet(words.count());
    for (ActorTag actor : actors) {
      for (Evidence mention : actor.mentions()) {
        if (Field.named(mention.field()) == field) {
          mentioned.set(words.wordAt(mention.start()), words.wordAt(mention.end() - 1) + 1);
        }
      }
    }
    return mentioned;
  }
}
