package newswatch.app.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import newswatch.enrich.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the labels of one document, each with its field and its remedy. */
final class LabelFaults {
  private static final int MOST_SHOWN = 5;

  private final Set<String> knownTopics;
  private final Set<String> knownActors;
  private final List<String> faults = new ArrayList<>();

  LabelFaults(Set<String> knownTopics, Set<String> knownActors) {
    this.knownTopics = knownTopics;
    this.knownActors = knownActors;
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  /** The first faults on one line, and how many more there are. */
  String describe() {
    String shown = String.join("; ", faults.subList(0, Math.min(faults.size(), MOST_SHOWN)));
    int more = faults.size() - MOST_SHOWN;
    return more > 0 ? shown + "; and " + more + " more" : shown;
  }

  void addTopics(
      @Nullable List<String> topics,
      @Nullable List<String> not,
      Function<List<String>, Set<String>> withWiderTopics) {
    int before = faults.size();
    addUnknownTopics("topics", topics);
    addUnknownTopics("not", not);
    if (topics != null && not != null && faults.size() == before) {
      Set<String> about = withWiderTopics.apply(topics);
      not.stream()
          .filter(about::contains)
          .forEach(
              topic ->
                  faults.add(
                      "not: \"%s\" is also among \"topics\" or above one of them; remove one of both"
                          .formatted(topic)));
    }
  }

  private void addUnknownTopics(String field, @Nullable List<String> topics) {
    for (int i = 0; topics != null && i < topics.size(); i++) {
      if (!knownTopics.contains(String.valueOf(topics.get(i)))) {
        faults.add(
            "%s[%d]: there is no topic \"%s\"; correct it, or name your topics with --taxonomy"
                .formatted(field, i, topics.get(i)));
      }
    }
  }

  void addActors(@Nullable List<String> actors) {
    for (int i = 0; actors != null && i < actors.size(); i++) {
      addUnknownActor("actors[" + i + "]", String.valueOf(actors.get(i)));
    }
  }

  private void addUnknownActor(String place, String actor) {
    if (!knownActors.contains(actor)) {
      faults.add(
          "%s: there is no actor \"%s\"; correct it, or name your actors with --actors"
              .formatted(place, actor));
    }
  }

  void addSpans(@Nullable List<SpanLabel> spans, String text) {
    int length = text.codePointCount(0, text.length());
    Map<List<Integer>, Integer> places = new HashMap<>();
    for (int i = 0; spans != null && i < spans.size(); i++) {
      SpanLabel span = spans.get(i);
      if (span == null) {
        faults.add("spans[%d]: null is no span; remove it".formatted(i));
        continue;
      }
      addPlace(i, span, length);
      if (!SpanLabel.TYPES.contains(span.kind())) {
        faults.add(
            "spans[%d].type: unknown type \"%s\"; there are: %s"
                .formatted(i, span.kind(), String.join(" ", SpanLabel.TYPES)));
      }
      if (span.actor() != null) {
        addUnknownActor("spans[" + i + "].actor", span.actor());
      }
      Integer first = places.putIfAbsent(List.of(span.start(), span.end()), i);
      if (first != null) {
        faults.add(
            "spans[%d]: stands where spans[%d] stands; spans may overlap, but leave one of equals"
                .formatted(i, first));
      }
    }
  }

  private void addPlace(int number, SpanLabel span, int length) {
    if (span.start() < 0 || span.end() <= span.start()) {
      faults.add(
          "spans[%d]: %d to %d is no span; start counts from 0 and end is the code point after it"
              .formatted(number, span.start(), span.end()));
    } else if (span.end() > length) {
      faults.add(
          "spans[%d]: %d to %d is outside of \"text\", which has %d code points; count code points"
              .formatted(number, span.start(), span.end(), length));
    }
  }

  void addLanguage(@Nullable String lang) {
    if (lang != null && LanguageTag.canonical(lang) == null) {
      faults.add("lang: \"" + lang + "\" is no language; write a BCP 47 tag such as fa or zh-Hant");
    }
  }
}
