package newswatch.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import newswatch.events.Document;
import newswatch.matching.MatchDocument;
import newswatch.matching.Query;
import newswatch.matching.WatchIndex;
import org.junit.jupiter.api.Test;

class WorkloadTest {
  private static final int WATCHES = 2_000;
  private static final Workload WORKLOAD = Workload.generated(WATCHES, 1);

  @Test
  void the_same_seed_gives_the_same_news_and_watches() {
    Workload again = Workload.generated(WATCHES, 1);
    assertThat(again.documents()).isEqualTo(WORKLOAD.documents());
    assertThat(again.watches()).isEqualTo(WORKLOAD.watches());
    assertThat(again.spares()).isEqualTo(WORKLOAD.spares());
  }

  @Test
  void another_seed_gives_others() {
    Workload other = Workload.generated(WATCHES, 2);
    assertThat(other.documents()).doesNotContainAnyElementsOf(WORKLOAD.documents());
    assertThat(other.watches()).isNotEqualTo(WORKLOAD.watches());
  }

  @Test
  void watches_have_the_mix_that_was_promised() {
    Map<WatchKind, Integer> kinds = new EnumMap<>(WatchKind.class);
    WORKLOAD.watches().forEach(watch -> kinds.merge(watch.kind(), 1, Integer::sum));
    assertThat(kinds)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                WatchKind.PHRASE, WATCHES * 60 / 100,
                WatchKind.AND, WATCHES * 25 / 100,
                WatchKind.NEAR, WATCHES * 10 / 100,
                WatchKind.NOT, WATCHES * 5 / 100));
  }

  @Test
  void watches_are_queries_of_their_kind_and_all_different() {
    List<Query> queries = WORKLOAD.watches().stream().map(WatchText::query).toList();
    assertThat(queries).doesNotHaveDuplicates();
    for (WatchText watch : WORKLOAD.watches()) {
      String query = watch.query().toString();
      switch (watch.kind()) {
        case PHRASE -> assertThat(query).doesNotContain(" AND ", " NEAR/", "NOT ");
        case AND -> assertThat(query).contains(" AND ").doesNotContain(" NEAR/", "NOT ");
        case NEAR -> assertThat(query).contains(" NEAR/10 ").doesNotContain(" AND ");
        case NOT -> assertThat(query).contains(" AND NOT ");
      }
    }
  }

  @Test
  void generated_news_is_as_long_as_english_news() {
    assertThat(WORKLOAD.documents()).hasSize(Workload.MOST_DOCUMENTS);
    assertThat(WORKLOAD.meanCharacters()).isBetween(2_500.0, 3_500.0);
    assertThat(WORKLOAD.meanWords()).isBetween(400.0, 550.0);
  }

  @Test
  void documents_meet_some_watches_but_few() {
    WatchIndex<String> index = new WatchIndex<>();
    WORKLOAD.watches().forEach(watch -> index.put(watch.id(), watch.query()));
    int matches = 0;
    List<Document> documents = WORKLOAD.documents().subList(0, 200);
    for (Document document : documents) {
      matches +=
          index.match(MatchDocument.builder(document.title(), document.text()).build()).size();
    }
    assertThat((double) matches / documents.size()).isBetween(0.5, 20.0);
  }

  @Test
  void watches_are_made_of_other_documents_than_those_that_are_matched() {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      documents.add(
          document(i, "Own%d Name%d says%d that%d happened%d here%d".replace("%d", "" + i)));
    }
    Workload workload = Workload.of("own words", documents, 100, 1);
    String watches = String.join(" ", workload.watches().stream().map(WatchText::text).toList());
    assertThat(workload.documents()).hasSize(20);
    for (Document document : workload.documents()) {
      assertThat(watches).doesNotContain("happened" + document.id() + "\"");
    }
  }

  @Test
  void documents_that_are_too_few_give_combinations_and_that_is_said() {
    List<Document> documents =
        List.of(document(1, "Mes Aynak copper mine"), document(2, "Mes Aynak copper mine"));
    Workload workload = Workload.of("two documents", documents, 500, 1);
    assertThat(workload.watches()).hasSize(500).doesNotHaveDuplicates();
    assertThat(workload.combined()).isBetween(1, 500);
  }

  @Test
  void one_document_is_refused_with_the_reason() {
    assertThatThrownBy(() -> Workload.of("one.txt", List.of(document(1, "Mes Aynak")), 10, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one.txt")
        .hasMessageContaining("too few");
  }

  private static Document document(int number, String text) {
    return Document.builder(String.valueOf(number), "A title", text).build();
  }
}
