package newswatch.enrich.actor;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.matching.Field;
import newswatch.matching.Words;

/**
 * Whether a one-word contextual name is part of a longer name that nobody listed, judged by the
 * words beside it in one field of a document.
 *
 * <p>"Wang" means Wang Yi after "Wang Yi", but not in "Wang Wenbin", "Li Wang" or "J. Wang". So a
 * capitalised word that directly precedes or follows it, with nothing but a space, a hyphen or an
 * apostrophe between, makes it no mention. Directly preceding, these do not count: titles
 * ("Minister Wang", "Mullah Yaqoob"), and words that open an English sentence and are no name
 * ("When Wang"). That any first word of a sentence should not count was tried and given up: "Anas
 * Haqqani said" opens sentences as often as "Reportedly Haqqani" does. On both sides, these do not
 * count: days and months ("met Wang Monday"), words of certain mentions ("told Wang Afghanistan"),
 * and other contextual names of the same actor ("Hassan Akhund"). Across a particle the next word
 * decides: "Khalid bin Zayed", "Muhammad al-Zawahiri".
 *
 * <p>In a headline with capitals on every word this finds too few mentions. That costs little: the
 * actor is in the document anyway, by the name that allows contextual ones.
 */
final class Surroundings {
  /** How many names of one actor in a row are looked past; it bounds the time for any text. */
  private static final int LONGEST_ROW = 4;

  private final Field field;
  private final Words words;
  private final Neighbours near;
  private final LongestFirst certain;
  private final Map<Integer, Place> oneWordNames = new HashMap<>();

  /**
   * @param certain the certain mentions
   * @param contextual contextual places of actors that are in the document
   */
  Surroundings(Field field, Words words, LongestFirst certain, List<Place> contextual) {
    this.field = field;
    this.words = words;
    near = new Neighbours(words);
    this.certain = certain;
    for (Place place : contextual) {
      if (place.field() == field && place.length() == 1) {
        oneWordNames.put(place.firstWord(), place);
      }
    }
  }

  /** Whether the place is a whole name, as far as one can see. */
  boolean allow(Place place) {
    if (place.length() > 1 || !Capitals.begin(words, place.firstWord())) {
      return true;
    }
    int first = place.firstWord();
    int last = first;
    while (last - first < LONGEST_ROW && joined(first - 1) && sameActor(first - 1, place)) {
      first--;
    }
    while (last - first < LONGEST_ROW && joined(last) && sameActor(last + 1, place)) {
      last++;
    }
    return !namedBefore(first) && !namedAfter(last);
  }

  private boolean namedBefore(int word) {
    int before = word - 1;
    if (initial(before)) {
      return true;
    }
    if (!joined(before) || certain.covers(field, before)) {
      return false;
    }
    String folded = words.folded(before);
    if (NameWords.particle(folded)) {
      return joined(before - 1) && partOfName(before - 1);
    }
    boolean introduces =
        NameWords.title(folded) || (NameWords.opener(folded) && opensSentence(before));
    return !introduces && partOfName(before);
  }

  private boolean namedAfter(int word) {
    if (!joined(word)) {
      return false;
    }
    int after = word + 1;
    boolean particle = NameWords.particle(words.folded(after)) && joined(after);
    return partOfName(particle ? after + 1 : after);
  }

  private boolean partOfName(int word) {
    return Capitals.begin(words, word)
        && !certain.covers(field, word)
        && !NameWords.date(words.folded(word));
  }

  private boolean sameActor(int word, Place place) {
    Place other = oneWordNames.get(word);
    return other != null
        && !Collections.disjoint(other.candidates().keySet(), place.candidates().keySet());
  }

  /** A single capital with a dot before the next word, as in "J. Wang". */
  private boolean initial(int word) {
    String gap = near.after(word);
    return gap != null
        && gap.startsWith(".")
        && gap.length() <= 2
        && gap.substring(1).isBlank()
        && words.end(word) - words.start(word) == 1
        && Capitals.begin(words, word);
  }

  /** Whether only what joins the parts of a name stands between a word and the next one. */
  private boolean joined(int word) {
    return near.spaced(word) || near.apostrophe(word) || near.hyphen(word);
  }

  private boolean opensSentence(int word) {
    String gap = near.after(word - 1);
    return gap == null || !gap.chars().allMatch(c -> Neighbours.space(c) || c == ',' || c == '-');
  }
}
