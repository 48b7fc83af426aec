package newswatch.app.evaluate;

import static newswatch.app.evaluate.EvaluationFixture.assertShare;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newswatch.events.ActorTag;
import newswatch.events.Document;
import newswatch.events.Evidence;
import newswatch.events.TaggedDocument;
import newswatch.events.rules.ActorType;

/** Actors by id are counted as by a reader who goes through every case one by one. */
class ActorIdsPropertyTest {
  private static final List<String> ACTORS = List.of("ann", "abe", "bca");

  /** Of one document: who is labelled, who is given, and whether the labels leave nobody out. */
  record Case(Set<String> labelled, Set<String> given, boolean complete) {}

  @Property(tries = 300)
  void actors_are_counted_as_by_hand(@ForAll("cases") List<Case> cases) {
    EvaluationFixture fixture = new EvaluationFixture();
    long expected = 0;
    long found = 0;
    long judged = 0;
    long right = 0;
    for (int i = 0; i < cases.size(); i++) {
      Case one = cases.get(i);
      List<String> labelled = List.copyOf(one.labelled());
      Labels labels = new Labels(null, null, null, labelled, null, null, null, one.complete());
      fixture.add(labels, tagged("d" + i, one.given()));
      for (String actor : ACTORS) {
        boolean is = one.labelled().contains(actor);
        boolean given = one.given().contains(actor);
        expected += is ? 1 : 0;
        found += is && given ? 1 : 0;
        judged += one.complete() && given ? 1 : 0;
        right += one.complete() && given && is ? 1 : 0;
      }
    }
    EvaluationReport report = fixture.report(1);
    ActorFigures all = report.actors().all();
    assertShare(all.recall(), found, expected);
    assertShare(all.precision(), right, judged);
    assertThat(report.wrongActors().count()).isEqualTo(judged - right);
  }

  @Provide
  Arbitrary<List<Case>> cases() {
    return Combinators.combine(
            Arbitraries.of(ACTORS).set(), Arbitraries.of(ACTORS).set(), Arbitraries.of(true, false))
        .as(Case::new)
        .list()
        .ofMaxSize(10);
  }

  private static TaggedDocument tagged(String id, Set<String> actors) {
    Document document = Document.builder(id, "title", "text").build();
    List<Evidence> mention = List.of(Evidence.of(document, "text", 0, 4));
    List<ActorTag> tags =
        actors.stream()
            .map(actor -> new ActorTag(actor, actor, ActorType.PERSON, mention))
            .toList();
    return new TaggedDocument(document, null, List.of(), tags, List.of(), null, null);
  }
}
