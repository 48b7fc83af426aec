package newswatch.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HubDiscoveryTest {
  private static final HubLink FOUND =
      new HubLink("https://hub.example/", "https://example.org/feed.atom");

  private static Optional<HubLink> find(@Nullable String link, String feed) {
    return HubDiscovery.find(
        link, feed.getBytes(StandardCharsets.UTF_8), URI.create("https://example.org/feed?x=1"));
  }

  @Test
  void it_is_in_the_headers() {
    assertThat(
            find(
                "<https://hub.example/>; rel=\"hub\", <https://example.org/feed.atom>; rel=\"self\"",
                ""))
        .contains(FOUND);
    assertThat(
            find(
                "<https://hub.example/>;rel=hub,</feed.atom>; type=\"x\"; rel=\"alternate self\"",
                ""))
        .contains(FOUND);
  }

  @Test
  void it_is_in_the_feed() {
    assertThat(
            find(
                null,
                "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='self' href='/feed.atom'/><link rel='hub' href='https://hub.example/'/></feed>"))
        .contains(FOUND);
    assertThat(
            find(
                null,
                "<rss xmlns:atom='http://www.w3.org/2005/Atom'><channel><link>https://example.org</link><atom:link rel='self' href='https://example.org/feed.atom'/><atom:link rel='hub' href='https://hub.example/'/></channel></rss>"))
        .contains(FOUND);
  }

  @Test
  void the_headers_come_first() {
    assertThat(
            find(
                "<https://hub.example/>; rel=hub, </feed.atom>; rel=self",
                "<feed><link rel='hub' href='https://other.example/'/></feed>"))
        .contains(FOUND);
  }

  @Test
  void links_of_entries_are_none_of_the_feed() {
    assertThat(
            find(null, "<feed><entry><link rel='hub' href='https://h.example/'/></entry></feed>"))
        .isEmpty();
  }

  @Test
  void a_feed_that_does_not_say_what_it_is_called_is_called_by_where_it_is() {
    assertThat(find("<https://hub.example/>; rel=hub", "").orElseThrow().topic())
        .isEqualTo("https://example.org/feed?x=1");
    assertThat(find("<https://hub.example/>; rel=hubbub", "rubbish <<<")).isEmpty();
    assertThat(find("<javascript:x>; rel=hub", "")).isEmpty();
  }
}
