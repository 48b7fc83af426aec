package newswatch.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import newswatch.events.ChangedField;
import newswatch.events.Changes;
import newswatch.events.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditComparisonTest {
  private static final String TITLE = "Mine \u201Creopens\u201D";
  private static final String TEXT =
      "The mine\u2019s pit \u2013 30 km away \u2013 reopens.\n\nNobody was hurt.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        TEXT,
        "The mine's pit - 30 km away - reopens.\nNobody was hurt.",
        "The mine's  pit\u201430 km\u00A0away\u2014reopens.\r\n\r\nNobody\nwas hurt.\n",
        "\uFEFFThe mi\u00ADne's pit - 30 km away - reopens. Nobody was hurt.",
      })
  void white_space_and_typography_are_no_edit(String text) {
    assertThat(EditComparison.of(FormerText.of(TITLE, TEXT), "Mine \"reopens\"", text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "30 killed, 31 killed",
    "30 killed, 3 0 1 killed",
    "It is over, It is not over",
    "US troops, us troops",
    "It is over., It is over?",
  })
  void a_changed_number_or_word_is_an_edit(String before, String after) {
    assertThat(EditComparison.of(FormerText.of("t", before), "t", after)).isPresent();
  }

  @Test
  void tells_which_paragraphs_are_new_in_code_points() {
    String before = "First \uD83D\uDE80.\n\nSecond.\n\nThird.";
    String after = "First \uD83D\uDE80.\n\nNew one.\n\nNew two.\n\nThird.\nLast.";
    Changes changes = EditComparison.of(FormerText.of("t", before), "t", after).orElseThrow();
    assertThat(changes.fields()).containsExactly(ChangedField.TEXT);
    assertThat(changes.titleBefore()).isNull();
    assertThat(exact(after, changes)).containsExactly("New one.\n\nNew two.", "Last.");
    assertThat(changes.removed()).isEqualTo(1);
  }

  @Test
  void tells_the_title_before() {
    assertThat(EditComparison.of(FormerText.of("Before", "x"), "After", "x"))
        .contains(new Changes(List.of(ChangedField.TITLE), "Before", List.of(), 0));
    assertThat(EditComparison.of(FormerText.of("Before", "x"), "After", "y"))
        .contains(
            new Changes(
                List.of(ChangedField.TITLE, ChangedField.TEXT),
                "Before",
                List.of(new Span(0, 1)),
                1));
  }

  @Test
  void paragraphs_that_changed_places_are_an_edit_without_additions() {
    assertThat(EditComparison.of(FormerText.of("t", "a\nb"), "t", "b\na"))
        .contains(new Changes(List.of(ChangedField.TEXT), null, List.of(), 0));
  }

  @Test
  void an_edit_is_still_known_as_one_when_the_paragraphs_are_forgotten() {
    FormerText forgotten = new FormerText(FormerText.of("t", "a").content(), List.of(), null);
    assertThat(EditComparison.of(forgotten, "t", "a")).isEmpty();
    assertThat(EditComparison.of(forgotten, "t", "b"))
        .contains(new Changes(List.of(ChangedField.TEXT), null, List.of(), 0));
  }

  @Test
  void a_text_of_very_many_lines_is_remembered_in_bounded_space() {
    String text = "line\n".repeat(100_000);
    assertThat(FormerText.of("t", text).paragraphs()).hasSize(TextParagraphs.MOST + 1);
    assertThat(EditComparison.of(FormerText.of("t", text), "t", text + "end").orElseThrow().added())
        .hasSize(1);
  }

  /** The oracle has the texts: what stands in the new one and not in the old one. */
  @Property
  void what_is_added_is_what_was_not_there(
      @ForAll("texts") List<String> before, @ForAll("texts") List<String> after) {
    String text = String.join("\n", after);
    FormerText former = FormerText.of("t", String.join("\n", before));
    List<String> added =
        EditComparison.of(former, "t", text).stream()
            .flatMap(changes -> exact(text, changes).stream())
            .flatMap(String::lines)
            .filter(line -> !line.isBlank())
            .toList();
    List<String> left = new ArrayList<>(before);
    assertThat(added)
        .containsExactlyElementsOf(
            after.stream().filter(line -> !line.isBlank() && !left.remove(line)).toList());
  }

  @Property
  void remembered_digests_are_short(
      @ForAll("texts") List<String> lines, @ForAll @IntRange(max = 9) int n) {
    FormerText former = FormerText.of("t" + n, String.join("\n", lines));
    assertThat(Stream.concat(Stream.of(former.content()), former.paragraphs().stream()))
        .allMatch(digest -> digest.length() == 11 && digest.indexOf(' ') < 0);
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of("One.", "Two.", "Three 3.", "\uD83D\uDE80 up", "").list().ofMaxSize(8);
  }

  private static List<String> exact(String text, Changes changes) {
    return changes.added().stream()
        .map(
            span ->
                text.substring(
                    text.offsetByCodePoints(0, span.start()),
                    text.offsetByCodePoints(0, span.end())))
        .toList();
  }
}
