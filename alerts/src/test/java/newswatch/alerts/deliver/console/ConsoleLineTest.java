package newswatch.alerts.deliver.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import newswatch.events.Alert;
import newswatch.events.Document;
import newswatch.events.DocumentReference;
import newswatch.events.Evidence;
import newswatch.events.Occasion;
import newswatch.events.OccasionKind;
import newswatch.events.WatchReference;
import org.junit.jupiter.api.Test;

class ConsoleLineTest {
  private static final Instant TIME = Instant.parse("2025-05-21T08:00:59Z");
  private static final String TITLE = "Beijing and the Taliban in Quiet Contact";
  private static final String TEXT =
      "In 2008, Kabul agreed to lease the Mes Aynak Copper Mine to Jiangxi Copper.";

  @Test
  void a_line_is_time_watch_title_and_evidence_in_its_context() {
    assertThat(line(alert(TITLE, text(0, 75), text(35, 44))))
        .isEqualTo(
            "2025-05-21 08:00Z  mes-aynak  Mes Aynak copper mine  Beijing and the Taliban in Quiet Contact"
                + "  In 2008, Kabul agreed to lease the «Mes Aynak» Copper Mine to Jiangxi"
                + " Copper.…");
  }

  @Test
  void a_context_from_the_middle_says_so() {
    assertThat(line(alert(TITLE, text(25, 56), text(35, 44))))
        .endsWith("  …lease the «Mes Aynak» Copper Mine…");
  }

  @Test
  void evidence_that_overlaps_or_touches_shares_its_marks() {
    assertThat(
            line(
                alert(TITLE, text(25, 56), text(35, 44), text(39, 51), text(51, 52), text(53, 56))))
        .endsWith("  …lease the «Mes Aynak Copper »M«ine»…");
  }

  @Test
  void evidence_outside_the_excerpt_or_in_the_other_field_is_not_marked() {
    assertThat(
            line(
                alert(
                    TITLE,
                    text(25, 44),
                    new Evidence("title", 35, 36, "C"),
                    text(9, 14),
                    text(35, 44),
                    text(60, 67))))
        .endsWith("  …lease the «Mes Aynak»…");
  }

  @Test
  void a_whole_title_is_its_own_context() {
    assertThat(
            line(
                alert(
                    TITLE,
                    new Evidence("title", 0, TITLE.length(), TITLE),
                    new Evidence("title", 16, 23, "Taliban"))))
        .isEqualTo(
            "2025-05-21 08:00Z  mes-aynak  Mes Aynak copper mine"
                + "  Beijing and the «Taliban» in Quiet Contact");
  }

  @Test
  void a_part_of_a_title_is_shown_as_context() {
    assertThat(
            line(
                alert(
                    TITLE,
                    new Evidence("title", 16, 40, "Taliban in Quiet Contact"),
                    new Evidence("title", 16, 23, "Taliban"))))
        .endsWith("Quiet Contact  …«Taliban» in Quiet Contact");
  }

  @Test
  void without_evidence_there_is_no_context() {
    assertThat(line(alert(TITLE, null)))
        .isEqualTo(
            "2025-05-21 08:00Z  mes-aynak  Mes Aynak copper mine  Beijing and the Taliban in Quiet Contact");
  }

  @Test
  void of_an_occasion_what_happened_stands_before_the_title() {
    Occasion occasion =
        new Occasion(
            OccasionKind.BURST,
            "14 in an hour\nwhere 2.1 are usual",
            TIME,
            TIME,
            14,
            2.1,
            "o",
            null,
            List.of());
    assertThat(line(alert(TITLE, text(0, 75), text(35, 44)).on("o1", occasion)))
        .isEqualTo(
            "2025-05-21 08:00Z  mes-aynak  Mes Aynak copper mine  14 in an hour where 2.1 are usual"
                + "  Beijing and the Taliban in Quiet Contact");
  }

  @Test
  void a_long_title_is_cut() {
    assertThat(line(alert("x".repeat(1_000), null))).endsWith("  " + "x".repeat(159) + "…");
  }

  @Test
  void a_title_of_nothing_visible_gives_way_to_the_id() {
    assertThat(line(alert("\u202E\u0007", null))).endsWith("  d1");
  }

  @Test
  void colours_are_for_terminals_only() {
    Alert alert = alert(TITLE, text(25, 56), text(35, 44));

    assertThat(new ConsoleLine(true).of(alert, TIME)).contains("\u001B[1;33m«Mes Aynak»\u001B[0m");
    assertThat(new ConsoleLine(true).of(alert, TIME).replaceAll("\u001B\\[[0-9;]+m", ""))
        .isEqualTo(line(alert));
  }

  private static String line(Alert alert) {
    return new ConsoleLine(false).of(alert, TIME);
  }

  private static Evidence text(int start, int end) {
    return Evidence.of(Document.builder("d1", TITLE, TEXT).build(), Evidence.TEXT, start, end);
  }

  private static Alert alert(String title, Evidence excerpt, Evidence... evidence) {
    return new Alert(
        "a1",
        new WatchReference("mes-aynak", "Mes Aynak copper mine", 3),
        new DocumentReference("d1", title, null, null, null),
        List.of(evidence),
        excerpt,
        List.of(),
        List.of(),
        null,
        null,
        null);
  }
}
