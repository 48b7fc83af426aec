package newswatch.enrich.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import newswatch.enrich.event.VerbForm.Order;
import newswatch.events.ActorEventKind;
import newswatch.matching.Words;
import org.jspecify.annotations.Nullable;

/**
 * The words by which a language tells events, read from a table of the same package.
 *
 * <p>{@code met.active = met, met with} is a line of it: kind, order and forms; {@code headline}
 * behind the order means headlines only. {@code signed.things} and {@code signed.links} are what is
 * signed and the words before the other party. All other lines are lists of words whose meaning the
 * English table tells.
 */
final class EventLanguage {
  private static final List<String> KNOWN = List.of("en", "zh", "ru", "fa");
  private static final Phrases NONE = new Phrases("");

  private final Map<String, List<VerbForm>> verbs = new HashMap<>();
  private final BitSet beginnings = new BitSet();
  private final Map<String, Phrases> lists = new HashMap<>();

  private EventLanguage(Properties table) {
    for (String key : table.stringPropertyNames()) {
      lists.put(key, new Phrases(table.getProperty(key)));
      String[] parts = key.split("\\.", -1);
      if (parts.length > 1 && order(parts[1]) != null) {
        addForms(parts, table.getProperty(key));
      }
    }
    verbs
        .values()
        .forEach(forms -> forms.sort(Comparator.comparingInt((VerbForm f) -> -f.words().size())));
  }

  /** The table of a language, given by its primary tag; null when there is none. */
  static @Nullable EventLanguage of(@Nullable String primary) {
    return primary == null ? null : Tables.ALL.get(primary);
  }

  /** Whether a verb form can begin with a word that stands here; most words are told from it. */
  boolean maybeVerb(Words words, int word) {
    int start = words.startChar(word);
    return beginnings.get(beginning(words.text().charAt(start), words.endChar(word) - start));
  }

  private static int beginning(char first, int length) {
    return (Character.toLowerCase(first) * 32 + Math.min(length, 31)) & 0xFFFF;
  }

  /** The forms that begin with a folded word, the longest first. */
  List<VerbForm> verbs(String first) {
    return verbs.getOrDefault(first, List.of());
  }

  /** Whether the table has a list. */
  boolean has(String name) {
    return lists.containsKey(name);
  }

  /** A list of the table; empty when it is not there. */
  Phrases list(String name) {
    return lists.getOrDefault(name, NONE);
  }

  private void addForms(String[] key, String forms) {
    ActorEventKind kind = ActorEventKind.valueOf(key[0].toUpperCase(Locale.ROOT));
    Order order = order(key[1]);
    for (String form : forms.split("[,\\n]", -1)) {
      List<String> words = Phrases.words(form);
      if (order != null && !words.isEmpty()) {
        beginnings.set(beginning(words.get(0).charAt(0), words.get(0).length()));
        verbs
            .computeIfAbsent(words.get(0), w -> new ArrayList<>())
            .add(new VerbForm(kind, order, words, key.length > 2));
      }
    }
  }

  private static @Nullable Order order(String name) {
    for (Order order : Order.values()) {
      if (order.name().replace('_', '-').equalsIgnoreCase(name)) {
        return order;
      }
    }
    return null;
  }

  private static EventLanguage load(String language) {
    String name = language + ".properties";
    try (InputStream bytes = EventLanguage.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("no table " + name + " in the package of events");
      }
      Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8);
      Properties table = new Properties();
      table.load(reader);
      return new EventLanguage(table);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the table " + name, e);
    }
  }

  /** Loaded by the first document that may have an event. */
  private static final class Tables {
    static final Map<String, EventLanguage> ALL =
        KNOWN.stream()
            .collect(
                Collectors.toUnmodifiableMap(language -> language, language -> load(language)));
  }
}
