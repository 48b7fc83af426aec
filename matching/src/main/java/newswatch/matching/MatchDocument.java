package newswatch.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What queries are evaluated on: a document's words, and what is already known about it.
 *
 * <p>Immutable. Splitting title and text is most of the cost of building one, so a document that
 * gains topics on its way is best made with {@link #toBuilder}, which keeps the words.
 */
public final class MatchDocument {

  /**
   * A topic or an actor: its id, the folded names that it answers to, where it stands, and where of
   * these by a name of its own.
   */
  record Named(String id, Set<String> names, List<Span> evidence, List<Span> byOwnName) {
    static Named of(Names names, List<Span> evidence, List<Span> byOwnName) {
      return new Named(
          names.first(), names.folded(), List.copyOf(evidence), List.copyOf(byOwnName));
    }
  }

  private static final Text EMPTY = new Text(Words.of(""));

  private final Text title;
  private final Text text;
  private final Text source;
  private final String language;
  private final List<Named> topics;
  private final List<Named> actors;

  /**
   * Words with the places where each of them occurs, which are found out when they are asked for:
   * most documents of a small set of watches are never asked.
   *
   * <p>Two threads may both find them out; what they find is equal and immutable.
   */
  static final class Text {
    private final Words words;
    private @Nullable Occurrences occurrences;
    private @Nullable Occurrences firstCharacters;

    private Text(Words words) {
      this.words = words;
    }

    static Text of(String text) {
      return text.isEmpty() ? EMPTY : new Text(Words.of(text));
    }

    Words words() {
      return words;
    }

    /** The places of words by the hash of the folded word. */
    Occurrences occurrences() {
      Occurrences known = occurrences;
      if (known == null) {
        known = Occurrences.ofWords(words);
        occurrences = known;
      }
      return known;
    }

    /** The places of words by the first UTF-16 unit of the folded word. */
    Occurrences firstCharacters() {
      Occurrences known = firstCharacters;
      if (known == null) {
        known = Occurrences.ofFirstCharacters(words);
        firstCharacters = known;
      }
      return known;
    }
  }

  private MatchDocument(Builder builder) {
    title = builder.title;
    text = builder.text;
    source = builder.source;
    language = builder.language;
    topics = List.copyOf(builder.topics);
    actors = List.copyOf(builder.actors);
  }

  /** A document of a title and a text, both possibly empty. */
  public static Builder builder(String title, String text) {
    return new Builder(Text.of(title), Text.of(text));
  }

  /** A document that differs in what is added, without splitting the text again. */
  public Builder toBuilder() {
    Builder builder = new Builder(title, text);
    builder.source = source;
    builder.language = language;
    builder.topics.addAll(topics);
    builder.actors.addAll(actors);
    return builder;
  }

  /** The words of the title or the text. */
  public Words words(Field field) {
    return text(field).words();
  }

  Text text(Field field) {
    return field == Field.TITLE ? title : text;
  }

  Text source() {
    return source;
  }

  /** The language's tag in lower case with hyphens; empty when it is unknown. */
  String language() {
    return language;
  }

  List<Named> topics() {
    return topics;
  }

  List<Named> actors() {
    return actors;
  }

  /** Collects what is known about a document. */
  public static final class Builder {
    private final Text title;
    private final Text text;
    private Text source = EMPTY;
    private String language = "";
    private final List<Named> topics = new ArrayList<>();
    private final List<Named> actors = new ArrayList<>();

    private Builder(Text title, Text text) {
      this.title = title;
      this.text = text;
    }

    /** The source's name; null when it is unknown. */
    public Builder source(@Nullable String name) {
      source = Text.of(name == null ? "" : name);
      return this;
    }

    /** The language as a BCP 47 tag; null when it is unknown. */
    public Builder language(@Nullable String tag) {
      language = tag == null ? "" : tag.toLowerCase(Locale.ROOT).replace('_', '-');
      return this;
    }

    /** Adds a topic with the spans that it was found by. */
    public Builder topic(String id, String name, List<Span> evidence) {
      topics.add(Named.of(Names.of(List.of(id, name)), evidence, evidence));
      return this;
    }

    /** Adds an actor, whose id is the first of its names, with the spans where it is mentioned. */
    public Builder actor(Names names, List<Span> mentions) {
      return actor(names, mentions, mentions);
    }

    /**
     * Adds an actor.
     *
     * @param names its id first
     * @param mentions the spans where it is mentioned in whatever way
     * @param byOwnName those of them that are names of its own, and no metonyms
     */
    public Builder actor(Names names, List<Span> mentions, List<Span> byOwnName) {
      actors.add(Named.of(names, mentions, byOwnName));
      return this;
    }

    /** The document as collected so far. */
    public MatchDocument build() {
      return new MatchDocument(this);
    }
  }
}
