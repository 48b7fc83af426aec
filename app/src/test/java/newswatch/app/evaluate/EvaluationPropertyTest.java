package newswatch.app.evaluate;

import static newswatch.app.evaluate.EvaluationFixture.assertShare;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newswatch.events.ActorTag;
import newswatch.events.Document;
import newswatch.events.Evidence;
import newswatch.events.Story;
import newswatch.events.TaggedDocument;
import newswatch.events.TopicTag;
import newswatch.events.rules.ActorType;
import org.jspecify.annotations.Nullable;

/** The counts are those of a reader who goes through every case one by one. */
class EvaluationPropertyTest {
  private static final List<String> TOPICS = List.of("mining", "trade");
  private static final String TEXT = "abcabcabca";
  private static final Map<String, ActorType> TYPES =
      Map.of("ann", ActorType.PERSON, "abe", ActorType.PERSON, "bca", ActorType.PLACE);

  /**
   * Of one document and each topic: 0 not judged, 1 about it, 2 not about it; and what is given.
   */
  record TopicCase(List<Integer> labels, Set<String> given) {}

  /** Of one document: labelled spans, marks, and whether all names are labelled. */
  record NameCase(List<SpanLabel> spans, List<SpanLabel> marks, boolean complete) {}

  /** Of one document: the label of its story, or null, and which story it was given, or null. */
  record StoryCase(@Nullable String label, @Nullable String given) {}

  @Property(tries = 300)
  void topics_are_counted_as_by_hand(@ForAll("topicCases") List<TopicCase> cases) {
    EvaluationFixture fixture = new EvaluationFixture();
    for (int i = 0; i < cases.size(); i++) {
      TopicCase one = cases.get(i);
      Labels labels =
          new Labels(labelled(one, 1), labelled(one, 2), null, null, null, null, null, false);
      fixture.add(labels, withTopics(document(i), one.given()));
    }
    for (TopicFigures figures : fixture.report(1).topics().each()) {
      int topic = TOPICS.indexOf(figures.id());
      long right = count(cases, topic, 1, true);
      long missed = count(cases, topic, 1, false);
      long wrong = count(cases, topic, 2, true);
      long rest = count(cases, topic, 2, false);
      assertThat(figures.about()).isEqualTo(right + missed);
      assertThat(figures.notAbout()).isEqualTo(wrong + rest);
      if (right + missed > 0 && wrong + rest > 0) {
        assertShare(figures.recall(), right, right + missed);
        assertShare(figures.precision(), right, right + wrong);
        assertShare(figures.f1(), 2 * right, 2 * right + missed + wrong);
      } else {
        assertThat(figures.f1()).isNull();
      }
    }
  }

  @Property(tries = 300)
  void names_are_counted_as_by_hand(@ForAll("nameCases") List<NameCase> cases) {
    EvaluationFixture fixture = new EvaluationFixture();
    long expected = 0;
    long found = 0;
    long touched = 0;
    long judged = 0;
    long right = 0;
    for (int i = 0; i < cases.size(); i++) {
      NameCase one = cases.get(i);
      fixture.add(
          new Labels(null, null, one.spans(), null, null, null, null, one.complete()),
          withMarks(document(i), one.marks()));
      for (SpanLabel span : one.spans()) {
        boolean listed =
            Set.of("a", "ab", "bca").contains(TEXT.substring(span.start(), span.end()));
        if (span.kind().equals("other") || !listed) {
          continue;
        }
        boolean isFound = false;
        for (SpanLabel other : one.spans()) {
          isFound |=
              other.start() <= span.start() && span.end() <= other.end() && marked(other, one);
        }
        expected++;
        found += isFound ? 1 : 0;
        touched += isFound || one.marks().stream().anyMatch(m -> overlap(m, span)) ? 1 : 0;
      }
      for (SpanLabel mark : one.complete() ? one.marks() : List.<SpanLabel>of()) {
        judged++;
        right += one.spans().stream().anyMatch(span -> overlap(mark, span)) ? 1 : 0;
      }
    }
    NameFigures all = fixture.report(1).names().all();
    assertThat(List.of(all.expected(), all.found(), all.touched(), all.judged(), all.right()))
        .containsExactly(expected, found, touched, judged, right);
    assertShare(all.recall(), found, expected);
    assertShare(all.precision(), right, judged);
  }

  @Property(tries = 300)
  void links_are_counted_as_by_hand(@ForAll("storyCases") List<StoryCase> cases) {
    EvaluationFixture fixture = new EvaluationFixture();
    for (int i = 0; i < cases.size(); i++) {
      StoryCase one = cases.get(i);
      Labels labels = new Labels(null, null, null, null, null, null, one.label(), false);
      TaggedDocument bare = TaggedDocument.untagged(document(i));
      fixture.add(
          labels,
          one.given() == null
              ? bare
              : bare.withStory(new Story(one.given(), first(cases, one.given()), 1, null)));
    }
    long wanted = 0;
    long linked = 0;
    long both = 0;
    for (int i = 0; i < cases.size(); i++) {
      for (int j = i + 1; j < cases.size(); j++) {
        StoryCase one = cases.get(i);
        StoryCase other = cases.get(j);
        if (one.label() != null && other.label() != null) {
          boolean belong = one.label().equals(other.label());
          boolean link = one.given() != null && one.given().equals(other.given());
          wanted += belong ? 1 : 0;
          linked += link ? 1 : 0;
          both += belong && link ? 1 : 0;
        }
      }
    }
    LinkFigures figures = fixture.report(1).stories().byLabel();
    assertShare(figures.recall(), both, wanted);
    assertShare(figures.precision(), both, linked);
    assertThat(figures.wrong()).isEqualTo(linked - both);
  }

  @Property(tries = 200)
  void languages_are_counted_as_by_hand(@ForAll("languageCases") List<List<String>> cases) {
    EvaluationFixture fixture = new EvaluationFixture();
    for (int i = 0; i < cases.size(); i++) {
      String given = cases.get(i).get(1).equals("unsure") ? null : cases.get(i).get(1);
      Labels labels = new Labels(null, null, null, null, cases.get(i).get(0), null, null, false);
      fixture.add(
          labels,
          new TaggedDocument(document(i), given, List.of(), List.of(), List.of(), null, null));
    }
    for (LanguageFigures figures : fixture.report(1).languages().each()) {
      String language = figures.language();
      long is = cases.stream().filter(one -> one.get(0).equals(language)).count();
      long given = cases.stream().filter(one -> one.get(1).equals(language)).count();
      long both = cases.stream().filter(one -> one.equals(List.of(language, language))).count();
      long unsure = cases.stream().filter(one -> one.equals(List.of(language, "unsure"))).count();
      assertShare(figures.recall(), both, is);
      assertShare(figures.precision(), both, given);
      assertShare(figures.unsureShare(), unsure, is);
    }
  }

  @Provide
  Arbitrary<List<TopicCase>> topicCases() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2).list().ofSize(TOPICS.size()),
            Arbitraries.of(TOPICS).set())
        .as(TopicCase::new)
        .list()
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<NameCase>> nameCases() {
    Arbitrary<SpanLabel> spans = span(List.of("person", "place", "name", "other"), null);
    Arbitrary<SpanLabel> marks =
        Arbitraries.of(TYPES.keySet()).flatMap(actor -> span(List.of("name"), actor));
    return Combinators.combine(
            spans.list().ofMaxSize(5).map(EvaluationPropertyTest::atDifferentPlaces),
            marks.list().ofMaxSize(5).map(EvaluationPropertyTest::atDifferentPlaces),
            Arbitraries.of(true, false))
        .as(NameCase::new)
        .list()
        .ofMaxSize(4);
  }

  private static Arbitrary<SpanLabel> span(List<String> types, @Nullable String actor) {
    return Combinators.combine(
            Arbitraries.integers().between(0, TEXT.length() - 3),
            Arbitraries.integers().between(1, 3),
            Arbitraries.of(types))
        .as((start, length, type) -> new SpanLabel(start, start + length, type, actor));
  }

  private static List<SpanLabel> atDifferentPlaces(List<SpanLabel> spans) {
    Set<List<Integer>> places = new HashSet<>();
    return spans.stream().filter(s -> places.add(List.of(s.start(), s.end()))).toList();
  }

  @Provide
  Arbitrary<List<StoryCase>> storyCases() {
    return Combinators.combine(
            Arbitraries.of("x", "y", "z").injectNull(0.2),
            Arbitraries.of("1", "2", "3").injectNull(0.2))
        .as(StoryCase::new)
        .list()
        .ofMaxSize(10);
  }

  @Provide
  Arbitrary<List<List<String>>> languageCases() {
    return Combinators.combine(
            Arbitraries.of("fa", "ps", "ur"), Arbitraries.of("fa", "ps", "en", "unsure"))
        .as((is, given) -> List.of(is, given))
        .list()
        .ofMaxSize(12);
  }

  private static Document document(int number) {
    return Document.builder("d" + number, "title", TEXT).build();
  }

  private static List<String> labelled(TopicCase one, int label) {
    return IntStream.range(0, TOPICS.size())
        .filter(topic -> one.labels().get(topic) == label)
        .mapToObj(TOPICS::get)
        .toList();
  }

  private static long count(List<TopicCase> cases, int topic, int label, boolean given) {
    return cases.stream()
        .filter(one -> one.labels().get(topic) == label)
        .filter(one -> one.given().contains(TOPICS.get(topic)) == given)
        .count();
  }

  private static TaggedDocument withTopics(Document document, Set<String> topics) {
    List<TopicTag> tags =
        topics.stream()
            .map(id -> new TopicTag(id, id, 1, List.of(Evidence.of(document, "text", 0, 1))))
            .toList();
    return new TaggedDocument(document, null, tags, List.of(), List.of(), null, null);
  }

  private static TaggedDocument withMarks(Document document, List<SpanLabel> marks) {
    List<ActorTag> tags = new ArrayList<>();
    for (SpanLabel mark : marks) {
      String id = String.valueOf(mark.actor());
      Evidence place = Evidence.of(document, "text", mark.start(), mark.end());
      tags.add(new ActorTag(id, id, TYPES.getOrDefault(id, ActorType.STATE), List.of(place)));
    }
    return new TaggedDocument(document, null, List.of(), tags, List.of(), null, null);
  }

  private static boolean marked(SpanLabel span, NameCase one) {
    return one.marks().stream().anyMatch(m -> m.start() == span.start() && m.end() == span.end());
  }

  private static boolean overlap(SpanLabel one, SpanLabel other) {
    return IntStream.range(one.start(), one.end())
        .anyMatch(at -> at >= other.start() && at < other.end());
  }

  private static String first(List<StoryCase> cases, String story) {
    return "d"
        + IntStream.range(0, cases.size())
            .filter(i -> story.equals(cases.get(i).given()))
            .findFirst()
            .orElseThrow();
  }
}
