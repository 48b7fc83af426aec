package newswatch.matching;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What somebody looks for in a document: an immutable tree.
 *
 * <p>{@code toString()} gives the canonical text, and parsing that gives an equal query unless it
 * is longer than {@link QueryParser#MAX_LENGTH}, which needs a query of nearly that length. Trees
 * built by {@link QueryParser} are at most {@value QueryParser#MAX_NESTING} deep; everything here
 * recurses over them.
 */
public sealed interface Query
    permits Term,
        Query.Language,
        Query.Topic,
        Query.Actor,
        Query.Near,
        Query.And,
        Query.Or,
        Query.Not {

  /** The document is in a language; {@code zh} holds for {@code zh-Hant} as well. */
  record Language(String tag) implements Query {
    /** Takes a tag in any case, with hyphens or underscores, and keeps {@code zh-hant}. */
    public Language {
      tag = tag.toLowerCase(Locale.ROOT).replace('_', '-');
      if (!isTag(tag)) {
        throw new IllegalArgumentException("no language tag: " + tag);
      }
    }

    /** Whether a text is made of ASCII letters, digits and hyphens, beginning with a letter. */
    static boolean isTag(String text) {
      boolean tag = !text.isEmpty() && Character.isLetter(text.charAt(0));
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        tag &= c < 128 && (Character.isLetterOrDigit(c) || c == '-');
      }
      return tag;
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /** The document has a topic, by id or name. */
  record Topic(String name) implements Query {
    /** Takes any spelling and keeps the folded words. */
    public Topic {
      name = requireSome(Name.folded(name));
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * The document mentions an actor, by id, name or alias.
   *
   * @param byOwnName whether only mentions by a name of its own count, and no metonyms
   */
  record Actor(String name, boolean byOwnName) implements Query {
    private static final String OWN = "=";

    /** Takes any spelling and keeps the folded words. */
    public Actor {
      name = requireSome(Name.folded(name));
    }

    /** The actor in whatever way it is mentioned. */
    public Actor(String name) {
      this(name, false);
    }

    /** The name, with {@value #OWN} before it when only mentions by own names count. */
    String key() {
      return byOwnName ? OWN + name : name;
    }

    /** The name in a key. */
    static String nameOf(String key) {
      return byOwnName(key) ? key.substring(OWN.length()) : key;
    }

    /** Whether a key asks for mentions by own names only. */
    static boolean byOwnName(String key) {
      return key.startsWith(OWN);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /**
   * Two parts stand near each other in one field, without overlapping.
   *
   * @param distance largest difference of the positions of their nearest words; 1 is adjacent
   * @param ordered whether the left one must come first
   */
  record Near(Query left, Query right, int distance, boolean ordered) implements Query {
    public Near {
      if (distance < 1 || distance > QueryParser.MAX_DISTANCE) {
        throw new IllegalArgumentException("no distance: " + distance);
      }
      if (!hasPlaces(left) || !hasPlaces(right)) {
        throw new IllegalArgumentException("only words can be near each other");
      }
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /** All of two or more parts hold. */
  record And(List<Query> parts) implements Query {
    /** Parts that are conjunctions themselves are merged in. */
    public And {
      parts =
          requireSeveral(parts, part -> part instanceof And inner ? inner.parts() : List.of(part));
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /** At least one of two or more parts holds. */
  record Or(List<Query> parts) implements Query {
    /** Parts that are alternatives themselves are merged in. */
    public Or {
      parts =
          requireSeveral(parts, part -> part instanceof Or inner ? inner.parts() : List.of(part));
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /** The part does not hold. */
  record Not(Query part) implements Query {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /** Whether the query stands at places in the text, so that NEAR can measure from it. */
  private static boolean hasPlaces(Query query) {
    if (query instanceof Or or) {
      return or.parts().stream().allMatch(Query::hasPlaces);
    }
    return query instanceof Near
        || (query instanceof Term term && term.scope() != Term.Scope.SOURCE);
  }

  private static String requireSome(String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a name without any letter or digit");
    }
    return name;
  }

  private static List<Query> requireSeveral(
      List<Query> parts, Function<Query, List<Query>> merged) {
    List<Query> flat = parts.stream().flatMap(part -> merged.apply(part).stream()).toList();
    if (flat.size() < 2) {
      throw new IllegalArgumentException("at least two parts, not " + flat.size());
    }
    return flat;
  }
}
