package newswatch.alerts.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import newswatch.events.Alert;
import newswatch.events.Document;
import newswatch.events.Evidence;
import newswatch.events.TaggedDocument;
import newswatch.events.rules.Watch;

class WatchMatcherPropertyTest {
  private static final String[] QUERIES = {
    "copper",
    "copper NEAR/20 logar",
    "\"mes aynak\" OR 王毅 OR 中国",
    "افغانستان OR медь",
    "x*",
    "title:copper",
    "copper NOT logar",
    "ไทย OR 한국어를 OR हिन्दी",
  };

  private final WatchMatcher matcher = new WatchMatcher(watches(), new ActorNames());

  @Property(tries = 500)
  @StatisticsReport(onFailureOnly = true)
  void evidence_is_precisely_what_stands_in_the_document(
      @ForAll("titles") String title, @ForAll("texts") String text) {
    Document document = Document.builder("d", "T" + title, text).build();

    List<Alert> alerts = matcher.match(TaggedDocument.untagged(document), null);

    Statistics.collect(alerts.isEmpty() ? "no alert" : "alerts");
    for (Alert alert : alerts) {
      assertThat(alert.evidence()).isSorted().doesNotHaveDuplicates().hasSizeLessThan(201);
      assertThat(alert.evidence()).allSatisfy(piece -> assertIsInside(document, piece));
    }
    Statistics.coverage(seen -> seen.check("alerts").percentage(share -> share > 30));
  }

  @Property(tries = 500)
  void an_excerpt_is_a_short_slice_of_whole_characters_that_holds_evidence(
      @ForAll("titles") String title, @ForAll("texts") String text) {
    Document document = Document.builder("d", "T" + title, text).build();

    for (Alert alert : matcher.match(TaggedDocument.untagged(document), null)) {
      Evidence excerpt = alert.excerpt();
      assertThat(excerpt).isNotNull();
      assertIsInside(document, excerpt);
      assertThat(excerpt.end() - excerpt.start()).isLessThanOrEqualTo(Passage.LONGEST);
      assertThat(alert.evidence())
          .anySatisfy(
              piece -> {
                assertThat(piece.field()).isEqualTo(excerpt.field());
                assertThat(piece.start()).isBetween(excerpt.start(), excerpt.end() - 1);
              });
      assertCutsNoCharacter(document, excerpt, alert.evidence());
    }
  }

  private static void assertIsInside(Document document, Evidence piece) {
    assertThat(Evidence.of(document, piece.field(), piece.start(), piece.end())).isEqualTo(piece);
  }

  /** A cut beside evidence is where the word ends, which is the business of matching. */
  private static void assertCutsNoCharacter(
      Document document, Evidence excerpt, List<Evidence> evidence) {
    String field = excerpt.field().equals(Evidence.TITLE) ? document.title() : document.text();
    BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    characters.setText(field);
    if (evidence.stream().noneMatch(piece -> piece.start() == excerpt.start())) {
      assertThat(characters.isBoundary(field.offsetByCodePoints(0, excerpt.start()))).isTrue();
    }
    if (evidence.stream().noneMatch(piece -> piece.end() == excerpt.end())) {
      assertThat(characters.isBoundary(field.offsetByCodePoints(0, excerpt.end()))).isTrue();
    }
  }

  @Provide
  Arbitrary<String> titles() {
    return AnyText.texts(20);
  }

  @Provide
  Arbitrary<String> texts() {
    return AnyText.texts(300);
  }

  private static WatchSet watches() {
    WatchSet watches = new WatchSet();
    for (int i = 0; i < QUERIES.length; i++) {
      watches.changed("w" + i, new Watch("w" + i, "w", QUERIES[i], null, 1));
    }
    return watches;
  }
}
