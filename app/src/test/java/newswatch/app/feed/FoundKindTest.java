package newswatch.app.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoundKindTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version='2.0'>",
        "\uFEFF<?xml version='1.0'?>\n<feed xmlns='http://www.w3.org/2005/Atom'>",
        "<!-- <html> --><?xml-stylesheet href='a.xsl'?><rdf:RDF>",
        "<!DOCTYPE rss PUBLIC 'a' 'b'><rss>",
        "<atom:feed>",
        "{ \"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []",
        "{\"title\":\"T\",\"version\":\"https:\\/\\/jsonfeed.org\\/version\\/1\""
      })
  void feeds_are_known_by_their_first_element(String body) {
    assertThat(kind(body)).isEqualTo(FoundKind.FEED);
    assertThat(FoundKind.of(body.getBytes(StandardCharsets.UTF_16))).isEqualTo(FoundKind.FEED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<!doctype html><title>T", "<HTML><body>the <rss> element", "\n<head><link>"})
  void pages_are_known_by_their_elements(String body) {
    assertThat(kind(body)).isEqualTo(FoundKind.PAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain text", "{\"items\":[]}", "<svg>", "%PDF-1.7"})
  void anything_else_is_other(String body) {
    assertThat(kind(body)).isEqualTo(FoundKind.OTHER);
  }

  @Test
  void long_beginnings_are_no_trouble() {
    assertThat(kind(" ".repeat(100_000))).isEqualTo(FoundKind.OTHER);
    assertThat(kind("<!---->".repeat(100_000))).isEqualTo(FoundKind.OTHER);
    assertThat(kind("<?".repeat(100_000))).isEqualTo(FoundKind.OTHER);
    assertThat(kind("{\"version\"".repeat(100_000))).isEqualTo(FoundKind.OTHER);
  }

  private static FoundKind kind(String body) {
    return FoundKind.of(body.getBytes(StandardCharsets.UTF_8));
  }
}
