package newswatch.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The language by brute force over word positions: the oracle, slow and without any cleverness. */
final class PlainEvaluator {
  private record Place(int first, int last, List<Span> spans) {}

  private final MatchDocument document;

  private PlainEvaluator(MatchDocument document) {
    this.document = document;
  }

  static Optional<List<Span>> evaluate(Query query, MatchDocument document) {
    List<Span> evidence = new PlainEvaluator(document).evidence(query);
    return evidence == null ? Optional.empty() : Optional.of(List.copyOf(new TreeSet<>(evidence)));
  }

  /** What an index of these queries has to find. */
  static <K> List<Match<K>> evaluateAll(SortedMap<K, Query> queries, MatchDocument document) {
    List<Match<K>> matches = new ArrayList<>();
    queries.forEach(
        (key, query) ->
            evaluate(query, document)
                .ifPresent(evidence -> matches.add(new Match<>(key, evidence))));
    return matches;
  }

  /** Null when the query does not hold. */
  private @Nullable List<Span> evidence(Query query) {
    if (query instanceof Query.Not not) {
      return evidence(not.part()) == null ? List.of() : null;
    } else if (query instanceof Query.And and) {
      List<Span> all = new ArrayList<>();
      for (Query part : and.parts()) {
        List<Span> evidence = evidence(part);
        if (evidence == null) {
          return null;
        }
        all.addAll(evidence);
      }
      return all;
    } else if (query instanceof Query.Or or) {
      List<List<Span>> holding =
          or.parts().stream().map(this::evidence).filter(Objects::nonNull).toList();
      return holding.isEmpty() ? null : holding.stream().flatMap(List::stream).toList();
    } else if (query instanceof Query.Language language) {
      boolean speaks =
          document.language().equals(language.tag())
              || document.language().split("-", -1)[0].equals(language.tag());
      return speaks ? List.of() : null;
    } else if (query instanceof Query.Topic topic) {
      return named(document.topics(), topic.name());
    } else if (query instanceof Query.Actor actor) {
      if (!actor.byOwnName()) {
        return named(document.actors(), actor.name());
      }
      List<Span> own =
          document.actors().stream()
              .filter(known -> known.names().contains(actor.name()))
              .flatMap(known -> known.byOwnName().stream())
              .toList();
      return own.isEmpty() ? null : own;
    } else if (query instanceof Term term && term.scope() == Term.Scope.SOURCE) {
      return places(term, document.source().words(), Field.TITLE).isEmpty() ? null : List.of();
    }
    List<Span> evidence = new ArrayList<>();
    for (Field field : Field.values()) {
      places(query, field).forEach(place -> evidence.addAll(place.spans()));
    }
    return evidence.isEmpty() ? null : evidence;
  }

  private static @Nullable List<Span> named(List<MatchDocument.Named> known, String name) {
    List<MatchDocument.Named> found = known.stream().filter(n -> n.names().contains(name)).toList();
    return found.isEmpty() ? null : found.stream().flatMap(n -> n.evidence().stream()).toList();
  }

  private List<Place> places(Query query, Field field) {
    List<Place> places = new ArrayList<>();
    if (query instanceof Query.Or or) {
      or.parts().forEach(part -> places.addAll(places(part, field)));
    } else if (query instanceof Query.Near near) {
      for (Place left : places(near.left(), field)) {
        for (Place right : places(near.right(), field)) {
          int gap = right.first() > left.last() ? right.first() - left.last() : 0;
          if (gap == 0 && !near.ordered() && left.first() > right.last()) {
            gap = left.first() - right.last();
          }
          if (gap > 0 && gap <= near.distance()) {
            List<Span> spans = new ArrayList<>(left.spans());
            spans.addAll(right.spans());
            places.add(
                new Place(
                    Math.min(left.first(), right.first()),
                    Math.max(left.last(), right.last()),
                    spans));
          }
        }
      }
    } else if (query instanceof Term term
        && (term.scope() == Term.Scope.ANYWHERE || field == Field.TITLE)) {
      places.addAll(places(term, document.words(field), field));
    }
    return places;
  }

  private static List<Place> places(Term term, Words words, Field field) {
    List<Place> places = new ArrayList<>();
    for (Term wanted : term.alternatives()) {
      for (int first = 0; first + wanted.count() <= words.count(); first++) {
        if (stands(wanted, words, first)) {
          int last = first + wanted.count() - 1;
          Span span = new Span(field, words.start(first), words.end(last));
          places.add(new Place(words.position(first), words.position(last), List.of(span)));
        }
      }
    }
    return places;
  }

  private static boolean stands(Term wanted, Words words, int first) {
    boolean stands = true;
    for (int i = 0; i < wanted.count(); i++) {
      boolean open = wanted.prefix() && i == wanted.count() - 1;
      String have = wanted.exactCase() ? words.exactCase(first + i) : words.folded(first + i);
      String want = wanted.exactCase() ? wanted.exact(i) : wanted.folded(i);
      stands &= open ? have.startsWith(want) : have.equals(want);
      stands &= words.position(first + i) - words.position(first) == wanted.offset(i);
      stands &= !wanted.isAttached(i) || words.isAttached(first + i);
    }
    return stands;
  }
}
