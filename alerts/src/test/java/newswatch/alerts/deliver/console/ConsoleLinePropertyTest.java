package newswatch.alerts.deliver.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import newswatch.events.Alert;
import newswatch.events.DocumentReference;
import newswatch.events.Evidence;
import newswatch.events.WatchReference;

class ConsoleLinePropertyTest {

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void an_alert_is_one_line_without_controls_whatever_it_says(
      @ForAll("alerts") Alert alert, @ForAll Instant time) {
    String line = new ConsoleLine(false).of(alert, time);

    assertThat(line.codePoints().filter(ConsoleLinePropertyTest::isObeyed)).isEmpty();
    assertThat(line.lines()).hasSize(1);
    assertThat(line.split(" {2}")).hasSizeBetween(4, 5);
    assertThat(line).doesNotContain("   ");
    assertThat(count(line, '«')).as("every mark is closed").isEqualTo(count(line, '»'));
  }

  private static boolean isObeyed(int c) {
    return Character.getType(c) == Character.CONTROL
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
        || Character.getType(c) == Character.SURROGATE
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static long count(String text, char c) {
    return text.chars().filter(other -> other == c).count();
  }

  /** Alerts as anybody could write them: nothing fits, and the guillemets are only ours. */
  @Provide
  Arbitrary<Alert> alerts() {
    Arbitrary<String> texts =
        Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.strings().all().ofMaxLength(80)),
                Tuple.of(
                    3,
                    Arbitraries.of(
                            "a",
                            "Mes",
                            " ",
                            "  ",
                            "\n",
                            "\t",
                            "\u001B[31m",
                            "\u001B]0;",
                            "\u0007",
                            "\u009B",
                            "\u202E",
                            "\u2066",
                            "\u2028",
                            "\u0085",
                            "\uD83D",
                            "\uDE00",
                            "中国",
                            "e\u0301",
                            "\u0301",
                            "\r\n",
                            "\u00A0",
                            "\u001B")
                        .list()
                        .ofMaxSize(80)
                        .map(pieces -> String.join("", pieces))))
            .map(text -> text.replace('«', '<').replace('»', '>'));
    return Combinators.combine(
            texts.injectNull(0.05),
            texts.injectNull(0.05),
            Arbitraries.of(Evidence.TITLE, Evidence.TEXT),
            texts.filter(text -> !text.isEmpty()),
            Arbitraries.integers().between(0, 50),
            spans())
        .as(ConsoleLinePropertyTest::alert);
  }

  private static Arbitrary<List<int[]>> spans() {
    return Arbitraries.integers()
        .between(0, 120)
        .flatMap(
            start ->
                Arbitraries.integers()
                    .between(1, 20)
                    .map(length -> new int[] {start, start + length}))
        .list()
        .ofMaxSize(6);
  }

  private static Alert alert(
      String name, String title, String field, String passage, int start, List<int[]> spans) {
    int end = start + passage.codePointCount(0, passage.length());
    return new Alert(
        "a",
        new WatchReference("w", name, 1),
        new DocumentReference("d", title, null, null, null),
        spans.stream()
            .map(span -> new Evidence(field, span[0], span[1], "x".repeat(span[1] - span[0])))
            .toList(),
        new Evidence(field, start, end, passage),
        List.of(),
        List.of(),
        null,
        null,
        null);
  }
}
