package newswatch.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.events.Document;
import newswatch.events.Rejection;
import newswatch.events.RejectionReason;
import newswatch.events.json.Json;
import newswatch.ingest.document.ReadOutcome;
import org.junit.jupiter.api.Test;

class ReadJsonTest {
  private static final Document DOCUMENT =
      Document.builder("d1", "A title", "mining by Wang Yi\r\n\u200b ")
          .source("Example Wire")
          .url("https://example.org/1#part")
          .summary("short")
          .authors(List.of("By Way", "B"))
          .language("en")
          .published(Instant.parse("2025-05-21T08:00:00.123Z"))
          .fetched(Instant.parse("2026-05-21T08:00:00Z"))
          .path("elsewhere.md")
          .version(3)
          .build();

  @Test
  void a_contract_document_passes_through() {
    assertThat(Reading.of("x.ndjson", Json.line(DOCUMENT) + "\n").document()).isEqualTo(DOCUMENT);
    assertThat(Reading.of("-", Json.line(DOCUMENT)).document()).isEqualTo(DOCUMENT);
    Document flash = Document.builder("f", "URGENT: a flash", "").build();
    assertThat(Reading.of("-", Json.line(flash)).document()).isEqualTo(flash);
  }

  @Test
  void the_names_of_other_programs_are_understood() {
    var document =
        Reading.of(
                "x.json",
                """
                {
                  "guid": 17, "headline": "A headline", "body": "A body", "link": "https://a.example/1",
                  "publisher": {"name": "Wire"}, "byline": "By Jane Doe", "date_published": "2025-05-21T10:00:00+02:00",
                  "lang": "fa", "description": "d", "score": [1, 2]
                }
                """)
            .document();
    assertThat(document)
        .isEqualTo(
            Document.builder("17", "A headline", "A body")
                .source("Wire")
                .url("https://a.example/1")
                .authors(List.of("Jane Doe"))
                .published(Instant.parse("2025-05-21T08:00:00Z"))
                .language("fa")
                .summary("d")
                .build());
  }

  @Test
  void a_list_and_values_after_one_another_give_every_document() {
    assertThat(Reading.of("x.json", "[{\"text\":\"a\"},\n{\"text\":\"b\"}]").documents())
        .extracting(Document::text)
        .containsExactly("a", "b");
    assertThat(Reading.of("-", "{\n\"text\":\"a\"\n}\n{\n\"text\":\"b\"\n}\n").documents())
        .extracting(Document::text)
        .containsExactly("a", "b");
  }

  @Test
  void a_document_without_text_is_invalid_and_names_the_field_and_the_place() {
    Rejection inList =
        Reading.of("x.json", "[{\"text\":\"a\"},{\"title\":\"b\"}]").rejections().get(0);
    assertThat(inList.reason()).isEqualTo(RejectionReason.INVALID);
    assertThat(inList.detail()).startsWith("element 2: ").contains("\"text\"");
    Rejection line = Reading.of("-", "\n{\"title\":\"b\"}\n").rejection();
    assertThat(line.origin().describe()).isEqualTo("-:2");
    assertThat(line.excerpt()).isEqualTo("{\"title\":\"b\"}");
    assertThat(Reading.of("-", "{\"text\":{\"a\":1}}").rejection().detail()).contains("a string");
    assertThat(Reading.of("x.ndjson", "12\n").rejection().detail()).contains("JSON object");
  }

  @Test
  void bad_lines_are_rejected_one_by_one_and_the_rest_goes_on() {
    var reading =
        Reading.of(
            "-",
            "{\"text\":\"a\n{\"text\":\"b\"}\r\n\n{oops}\n{\"text\":\"c\"} x\n{\"text\":\"d\"}");
    assertThat(reading.documents()).extracting(Document::text).containsExactly("b", "d");
    assertThat(reading.rejections())
        .allSatisfy(r -> assertThat(r.reason()).isEqualTo(RejectionReason.MALFORMED))
        .extracting(r -> r.origin().line())
        .containsExactly(1, 4, 5);
  }

  @Test
  void what_follows_a_broken_place_in_a_list_is_given_up_with_one_rejection() {
    var reading = Reading.of("x.json", "[{\"text\":\"a\"},\n{\"text\" \"b\"},{\"text\":\"c\"}]");
    assertThat(reading.documents()).extracting(Document::text).containsExactly("a");
    assertThat(reading.rejections()).hasSize(1);
    assertThat(reading.rejections().get(0).detail()).contains("line 2").contains("document 1");
    assertThat(Reading.of("-", "\n\n{\n\"text\" 1}").rejection().detail()).contains("line 4");
  }

  @Test
  void a_json_file_that_is_none_is_one_rejection() {
    assertThat(Reading.of("x.json", "<html>\nnot\nfound").rejection().reason())
        .isEqualTo(RejectionReason.MALFORMED);
    assertThat(Reading.of("x.json", "[]").rejection().reason()).isEqualTo(RejectionReason.NO_TEXT);
    assertThat(Reading.of("x.json", " \n ").rejection().reason())
        .isEqualTo(RejectionReason.NO_TEXT);
  }

  @Test
  void lines_in_utf_16_as_a_powershell_redirect_writes_them_are_read() {
    String lines = "{\"text\":\"Кабул\"}\r\n{\"text\":\"喀布尔ਊ\"}\r\n";
    assertThat(
            Reading.of("x.jsonl", ("\uFEFF" + lines).getBytes(StandardCharsets.UTF_16LE))
                .documents())
        .extracting(Document::text)
        .containsExactly("Кабул", "喀布尔ਊ");
    assertThat(Reading.of("x.jsonl", lines.getBytes(StandardCharsets.UTF_16BE)).documents())
        .hasSize(2);
  }

  @Test
  void an_over_long_line_is_too_large_and_the_rest_goes_on() {
    int documents = 3;
    List<ReadOutcome> outcomes = new ArrayList<>();
    new DocumentReader(ReadOptions.DETECT)
        .read(new LongLines(documents, 17 << 20), "x.ndjson", outcomes::add);
    var reading = new Reading(outcomes);
    assertThat(reading.documents()).hasSize(documents);
    assertThat(reading.rejections()).hasSize(documents);
    assertThat(reading.rejections())
        .allSatisfy(r -> assertThat(r.reason()).isEqualTo(RejectionReason.TOO_LARGE));
  }

  @Test
  void a_text_of_over_a_million_characters_is_too_large() {
    String most = "😀".repeat(Document.LONGEST_TEXT);
    assertThat(Reading.of("x.txt", most).document().text()).isEqualTo(most);
    assertThat(Reading.of("x.txt", most + "a").rejection().reason())
        .isEqualTo(RejectionReason.TOO_LARGE);
    assertThat(Reading.of("-", "{\"text\":\"" + most + "a\"}").rejection().reason())
        .isEqualTo(RejectionReason.TOO_LARGE);
  }

  @Test
  void fields_that_would_not_fit_into_a_record_are_too_large() {
    String fits = "x".repeat(Document.LONGEST_ID);
    assertThat(Reading.of("-", json("id", fits)).document().id()).isEqualTo(fits);
    for (String field : List.of("id", "title", "summary", "url", "authors")) {
      int length = field.equals("id") ? Document.LONGEST_ID + 1 : 200_001;
      var rejection = Reading.of("-", json(field, "x".repeat(length))).rejection();
      assertThat(rejection.reason()).as(field).isEqualTo(RejectionReason.TOO_LARGE);
      assertThat(rejection.detail()).contains(field);
    }
  }

  private static String json(String field, String value) {
    return "{\"text\":\"t\",\"" + field + "\":\"" + value + "\"}";
  }

  /** Lines that are too long and good ones by turns, made up while they are read. */
  private static final class LongLines extends InputStream {
    private static final byte[] GOOD = "{\"text\":\"good\"}\n".getBytes(StandardCharsets.UTF_8);
    private final int longest;
    private int left;
    private int at;

    LongLines(int count, int longest) {
      this.left = count;
      this.longest = longest;
    }

    @Override
    public int read() {
      if (left == 0) {
        return -1;
      }
      int position = at++;
      if (position < longest) {
        return position == 0 ? '{' : 'x';
      }
      if (position == longest) {
        return '\n';
      }
      int good = position - longest - 1;
      if (good == GOOD.length - 1) {
        left--;
        at = 0;
      }
      return GOOD[good];
    }
  }
}
