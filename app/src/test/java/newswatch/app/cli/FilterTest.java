package newswatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import newswatch.app.up.UpFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The filters {@code read}, {@code tag} and {@code match}, as people put them together. */
class FilterTest {
  private static final String DOCUMENTS = UpFixture.ROOT.resolve("seeds/documents").toString();
  private static final String WATCHES = UpFixture.ROOT.resolve("seeds/watches.yaml").toString();

  @TempDir Path folder;

  @Test
  void the_three_filters_turn_the_seed_corpus_into_the_same_alerts_every_time() {
    Session read = Session.run("", "read", DOCUMENTS);
    Session tag = Session.run(read.out(), "tag");
    Session match = Session.run(tag.out(), "match", "--watches", WATCHES);
    assertThat(read.status() + tag.status() + match.status()).isZero();
    assertThat(read.lines()).hasSize(5);
    assertThat(tag.lines()).hasSize(5);
    assertThat(match.out())
        .contains("\"watch\":{\"id\":\"mes-aynak\"")
        .doesNotContain("\"origin\"");
    assertThat(Session.run(tag.out(), "match", "--watches", WATCHES)).isEqualTo(match);
    assertThat(Session.run(read.out(), "tag")).isEqualTo(tag);
  }

  @Test
  void a_compressed_file_is_read_and_what_is_no_news_in_a_crawl_is_said() throws IOException {
    Path packed = folder.resolve("a.ndjson.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write("{\"text\":\"one\"}\n{\"text\":\"two\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(Session.run("", "read", packed.toString()).lines()).hasSize(2);
    Session crawl =
        Session.run(
            "WARC/1.1\r\nWARC-Type: metadata\r\nContent-Length: 0\r\n\r\n\r\n\r\n", "read", "-");
    assertThat(crawl.status()).isZero();
    assertThat(crawl.err()).contains("passed over 1 metadata");
  }

  @Test
  void plain_documents_can_be_matched_too() throws IOException {
    Path watches = Files.writeString(folder.resolve("w.yaml"), "- {id: w, query: zymurgy}");
    Session match =
        Session.run(
            "{\"id\":\"d\",\"title\":\"On zymurgy\",\"text\":\"…\"}\n",
            "match",
            "--watches",
            watches.toString());
    assertThat(match.status()).isZero();
    assertThat(match.out()).contains("\"exact\":\"zymurgy\"");
  }

  @Test
  void a_line_that_cannot_be_read_is_rejected_and_the_rest_goes_on() {
    Session tag =
        Session.run(
            "{\"id\":\"a\",\"title\":\"A\",\"text\":\"one\"}\nrubbish\n\n{\"title\":\"no id\",\"text\":\"x\"}\n"
                + "{\"id\":\"b\",\"title\":\"B\",\"text\":\"two\"}",
            "tag");
    assertThat(tag.status()).isEqualTo(ExitStatus.SOMETHING_FAILED);
    assertThat(tag.lines()).hasSize(2);
    assertThat(tag.err().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith("{\"rejected\":{\"reason\":\"malformed\"")
                    .contains("\"path\":\"standard input\",\"line\":2"),
            line ->
                assertThat(line)
                    .startsWith("{\"rejected\":{\"reason\":\"invalid\"")
                    .contains("document without \\\"id\\\"")
                    .contains("\"line\":4"));
  }

  @Test
  void documents_that_repeat_an_earlier_one_share_its_story() {
    String text = "The ministry said on Monday that the mine would open again in the next spring";
    String line = "{\"id\":\"%s\",\"source\":\"%s\",\"title\":\"T\",\"text\":\"%s\"}\n";
    String documents =
        line.formatted("a", "Wire", text)
            + line.formatted("b", "Paper", text)
            + line.formatted("c", "Wire", text + ", at last")
            + line.formatted("d", "Wire", "Nothing of the kind");
    Session tag = Session.run(documents, "tag");
    assertThat(tag.lines())
        .satisfiesExactly(
            first -> assertThat(first).contains("\"original\":\"a\"", "\"original\"}"),
            copy -> assertThat(copy).contains("\"original\":\"a\",\"similarity\":1.0", "\"copy\"}"),
            edit -> assertThat(edit).contains("\"original\":\"a\"", "\"version\"}"),
            other -> assertThat(other).contains("\"original\":\"d\"", "\"original\"}"));
    assertThat(Session.run(documents, "tag")).isEqualTo(tag);
  }

  @Test
  void own_topics_and_actors_replace_the_ones_brought_along() throws IOException {
    Path taxonomy =
        Files.writeString(
            folder.resolve("t.yaml"),
            "- {id: beer, name: Beer, threshold: 1, expressions: [{query: brewery, weight: 1}]}");
    Path actors =
        Files.writeString(folder.resolve("a.yaml"), "- {id: x, name: Acme Corp, type: company}");
    Session tag =
        Session.run(
            "{\"id\":\"a\",\"title\":\"A\",\"text\":\"The brewery of Acme Corp\"}",
            "tag",
            "--taxonomy",
            taxonomy.toString(),
            "--actors",
            actors.toString());
    assertThat(tag.out())
        .contains("\"topics\":[{\"id\":\"beer\"")
        .contains("\"actors\":[{\"id\":\"x\",\"name\":\"Acme Corp\",\"type\":\"company\"");
  }

  @Test
  void faulty_files_are_refused_with_every_fault_and_its_place() throws IOException {
    Path watches =
        Files.writeString(
            folder.resolve("w.yaml"),
            "- {id: a, query: '(x'}\n- {id: b}\n- {id: c, query: NOT x}\n");
    Session match = Session.run("", "match", "--watches", watches.toString());
    assertThat(match.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(match.err().lines())
        .hasSize(3)
        .anySatisfy(l -> assertThat(l).contains("w.yaml:1: watch \"a\", query, character "))
        .anySatisfy(l -> assertThat(l).contains("w.yaml:2: watch \"b\" without \"query\""))
        .anySatisfy(l -> assertThat(l).contains("w.yaml:3: watch \"c\", query, character "));
  }

  @Test
  void a_watch_for_an_occasion_fires_once_in_a_stream() throws IOException {
    Path watches =
        Files.writeString(
            folder.resolve("w.yaml"),
            "- {id: plain, query: gold}\n- {id: b, query: copper, when: {burst: {}}}\n");
    StringBuilder documents = new StringBuilder(dated("d0", "gold", "2025-05-01T00:00:00Z"));
    for (int i = 10; i < 30; i++) {
      documents.append(dated("d" + i, "copper", "2025-05-21T08:" + i + ":00Z"));
    }
    documents.append("{\"id\":\"undated\",\"title\":\"T\",\"text\":\"copper\"}\n");

    Session match = Session.run(documents.toString(), "match", "--watches", watches.toString());

    assertThat(match.status()).isZero();
    assertThat(match.lines())
        .satisfiesExactly(
            plain -> assertThat(plain).contains("\"id\":\"plain\"").doesNotContain("occasion"),
            rise ->
                assertThat(rise)
                    .contains("\"kind\":\"burst\"", "5 stories in an hour where 0 are usual"));
  }

  private static String dated(String id, String text, String published) {
    return "{\"id\":\"%s\",\"title\":\"T\",\"text\":\"%s\",\"published\":\"%s\"}%n"
        .formatted(id, text, published);
  }

  @Test
  void standard_input_can_be_read_in_a_format_that_is_named() {
    Session read =
        Session.run(
            "<title>T</title><article><p>Text of it.</p></article>", "read", "-", "--as", "html");
    assertThat(read.status()).isZero();
    assertThat(read.out()).contains("\"title\":\"T\"").contains("\"text\":\"Text of it.\"");
  }

  @Test
  void feeds_are_told_by_what_is_in_them_and_their_links_resolved() throws IOException {
    String feed =
        "<rss><channel><title>Wire</title><item><title>One</title><link>/1</link></item>"
            + "<item><title>Two</title></item></channel></rss>";
    Path file = Files.writeString(folder.resolve("news.data"), feed);
    Session read = Session.run("", "read", file.toString(), "--base", "https://wire.example/feed");
    assertThat(read.status()).isZero();
    assertThat(read.lines()).hasSize(2);
    assertThat(read.lines().get(0))
        .contains("\"source\":\"Wire\"", "\"url\":\"https://wire.example/1\"", "news.data");
    Session named = Session.run("Error 0\n" + feed, "read", "-", "--as", "feed");
    assertThat(named.lines()).hasSize(2);
    assertThat(named.out()).doesNotContain("\"url\"");
    Session none = Session.run("<html><p>text", "read", "-", "--as", "feed");
    assertThat(none.status()).isEqualTo(ExitStatus.SOMETHING_FAILED);
    assertThat(none.err()).contains("no feed: begins with <html>");
  }
}
