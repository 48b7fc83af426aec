package newswatch.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that must be in a document for a query to be worth looking at.
 *
 * <p>From a query follows a set of anchors of which at least one is in every document that answers
 * it. An AND takes the set of its most selective part, an OR needs the sets of all parts, NOT has
 * none. How selective an anchor is, is a guess from its length and kind: a wrong guess costs time,
 * never a result.
 *
 * @param key the folded word, its beginning, a folded name or a language's primary subtag
 */
record Anchor(Kind kind, String key) {

  enum Kind {
    WORD,
    PREFIX,
    SOURCE,
    TOPIC,
    ACTOR,
    LANGUAGE
  }

  /** Anchors of which one must be there, with the share of documents that may have one. */
  private record Choice(List<Anchor> anchors, double share) {}

  /** The anchors of a query, or empty when any document could answer it. */
  static Optional<List<Anchor>> of(Query query) {
    return choice(query).map(Choice::anchors);
  }

  private static Optional<Choice> choice(Query query) {
    if (query instanceof Term term) {
      return ofTerm(term);
    } else if (query instanceof Query.And and) {
      return mostSelective(and.parts());
    } else if (query instanceof Query.Or or) {
      return union(or.parts());
    } else if (query instanceof Query.Near near) {
      return mostSelective(List.of(near.left(), near.right()));
    } else if (query instanceof Query.Topic topic) {
      return one(Kind.TOPIC, topic.name(), 0.2);
    } else if (query instanceof Query.Actor actor) {
      return one(Kind.ACTOR, actor.name(), 0.02);
    } else if (query instanceof Query.Language language) {
      return one(Kind.LANGUAGE, primarySubtag(language.tag()), 0.5);
    } else {
      return Optional.empty();
    }
  }

  private static Optional<Choice> ofTerm(Term term) {
    Optional<Choice> best = Optional.empty();
    for (int word = 0; word < term.count(); word++) {
      boolean open = term.prefix() && word == term.count() - 1;
      boolean inSource = term.scope() == Term.Scope.SOURCE;
      if (!(open && inSource)) {
        Kind kind = inSource ? Kind.SOURCE : open ? Kind.PREFIX : Kind.WORD;
        best = moreSelective(best, one(kind, term.folded(word), share(kind, term.folded(word))));
      }
    }
    return best;
  }

  private static double share(Kind kind, String word) {
    double share = Math.pow(0.6, word.codePointCount(0, word.length()));
    return kind == Kind.PREFIX ? Math.min(1, share * 4) : share;
  }

  private static Optional<Choice> mostSelective(List<Query> parts) {
    Optional<Choice> best = Optional.empty();
    for (Query part : parts) {
      best = moreSelective(best, choice(part));
    }
    return best;
  }

  private static Optional<Choice> moreSelective(Optional<Choice> one, Optional<Choice> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return other.get().share() < one.get().share() ? other : one;
  }

  private static Optional<Choice> union(List<Query> parts) {
    List<Anchor> anchors = new ArrayList<>();
    double share = 0;
    for (Query part : parts) {
      Optional<Choice> choice = choice(part);
      if (choice.isEmpty()) {
        return choice;
      }
      anchors.addAll(choice.get().anchors());
      share += choice.get().share();
    }
    return Optional.of(new Choice(anchors, share));
  }

  private static Optional<Choice> one(Kind kind, String key, double share) {
    return Optional.of(new Choice(List.of(new Anchor(kind, key)), share));
  }

  static String primarySubtag(String tag) {
    int hyphen = tag.indexOf('-');
    return hyphen < 0 ? tag : tag.substring(0, hyphen);
  }
}
