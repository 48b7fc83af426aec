package newswatch.enrich.candidate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import newswatch.enrich.actor.ActorNames;
import newswatch.events.rules.ActorType;
import newswatch.matching.Field;
import newswatch.matching.Name;
import newswatch.matching.Span;
import newswatch.matching.Words;
import org.jspecify.annotations.Nullable;

/** Collects the names of one document's text: merges equal ones and refuses what is listed. */
final class NameTally {
  /** The most mentions of one name that are kept. */
  static final int MOST_MENTIONS = 50;

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Words words;
  private final char[] initials;
  private final BitSet actors;
  private final ActorNames listed;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** The first name of several words that begins or ends with a word. */
  private final Map<String, String> longerNames = new HashMap<>();

  private static final class Entry {
    private final String name;
    private final List<Span> mentions = new ArrayList<>();
    private @Nullable ActorType type;
    private boolean firm;

    Entry(String name) {
      this.name = name;
    }
  }

  /**
   * @param actors the words that belong to mentions of actors
   */
  NameTally(Words words, BitSet actors, ActorNames listed) {
    this.words = words;
    initials = new char[words.count()];
    String text = words.text();
    for (int word = 0; word < initials.length; word++) {
      initials[word] = text.charAt(words.startChar(word));
    }
    this.actors = actors;
    this.listed = listed;
  }

  Words words() {
    return words;
  }

  /** The first UTF-16 unit of each word, which is asked for often; not to be written to. */
  char[] initials() {
    return initials;
  }

  /** Whether a word belongs to a mention of an actor. */
  boolean isActor(int word) {
    return actors.get(word);
  }

  /** Whether none of the words belongs to a mention of an actor. */
  boolean isFree(int firstWord, int lastWord) {
    int next = actors.nextSetBit(firstWord);
    return next < 0 || next > lastWord;
  }

  /** Takes a name at a place, unless it is listed or overlaps a mention of an actor. */
  void add(int firstWord, int lastWord, boolean firm, @Nullable ActorType type) {
    if (!isFree(firstWord, lastWord)) {
      return;
    }
    String key = Name.folded(words, firstWord, lastWord);
    Entry entry = entries.get(key);
    if (entry == null) {
      if (entries.size() >= CandidateNames.MOST || listed.list(key)) {
        return;
      }
      entry = new Entry(text(firstWord, lastWord));
      entries.put(key, entry);
      if (lastWord > firstWord) {
        longerNames.putIfAbsent(words.folded(firstWord), key);
        longerNames.putIfAbsent(words.folded(lastWord), key);
      }
    }
    entry.firm |= firm;
    entry.type = entry.type == null ? type : entry.type;
    mention(entry, span(Field.TEXT, words, firstWord, lastWord));
  }

  /** Takes a further place of a name that was found, in the title or the text. */
  void mention(String key, Span place) {
    Entry entry = entries.get(key);
    if (entry != null) {
      mention(entry, place);
    }
  }

  private static void mention(Entry entry, Span place) {
    if (entry.mentions.size() < MOST_MENTIONS) {
      entry.mentions.add(place);
    }
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** The key of the first name of several words that begins or ends with this one, if any does. */
  @Nullable String longerName(String word) {
    return longerNames.get(word);
  }

  /** The names in the order in which they were found. */
  List<FoundName> names() {
    List<FoundName> names = new ArrayList<>();
    entries.forEach(
        (key, entry) ->
            names.add(
                new FoundName(entry.name, key, entry.type, entry.firm, ordered(entry.mentions))));
    return names;
  }

  private static List<Span> ordered(List<Span> mentions) {
    return mentions.size() == 1 ? mentions : List.copyOf(new TreeSet<>(mentions));
  }

  static Span span(Field field, Words words, int firstWord, int lastWord) {
    return new Span(field, words.start(firstWord), words.end(lastWord));
  }

  /** The words with one space between them where there is more, or the end of a line. */
  private String text(int firstWord, int lastWord) {
    String text = words.text().substring(words.startChar(firstWord), words.endChar(lastWord));
    boolean plain = text.indexOf('\n') < 0 && text.indexOf("  ") < 0 && text.indexOf('\t') < 0;
    return plain ? text : SPACES.matcher(text).replaceAll(" ");
  }
}
