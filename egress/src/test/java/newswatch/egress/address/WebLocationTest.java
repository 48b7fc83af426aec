package newswatch.egress.address;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebLocationTest {

  @ParameterizedTest
  @CsvSource({
    "http://example.org, http://example.org/",
    "HTTPS://Example.ORG:443/a?b#c, https://example.org/a?b",
    "http://example.org:/feed, http://example.org/feed",
    "http://example.org:8080, http://example.org:8080/",
    "http://example.org./a/./b/../c/%2E%2e/d, http://example.org/a/d",
    "http://example.org?q=1, http://example.org/?q=1",
    "'  http://example.org/a b|c  ', http://example.org/a%20b%7Cc",
    "http://example.org/~café?x=ü, http://example.org/~caf%C3%A9?x=%C3%BC",
    "http://example.org/@someone/feed, http://example.org/@someone/feed",
    "https://bücher.example/, https://xn--bcher-kva.example/",
    "https://خبر.example/, https://xn--ngblk.example/",
    "http://ⓔxample.org/, http://example.org/",
    "http://my_feed.example.org/, http://my_feed.example.org/",
    "http://r1---a.example.org/, http://r1---a.example.org/",
    "http://1.1.1/, http://1.1.0.1/",
    "http://[2606:4700::1111]:8443/, http://[2606:4700:0:0:0:0:0:1111]:8443/",
  })
  void an_address_has_one_form(String given, String form) {
    assertThat(WebLocation.parse(given)).hasToString(form);
    assertThat(WebLocation.parse(form)).isEqualTo(WebLocation.parse(given));
  }

  @ParameterizedTest
  @CsvSource({
    "'', NO_ADDRESS",
    "example.org/feed, NO_ADDRESS",
    "//example.org/, NO_ADDRESS",
    "not an address, NO_ADDRESS",
    "ftp://example.org/, SCHEME",
    "feed:https://example.org/, SCHEME",
    "javascript:alert(1), SCHEME",
    "http:example.org, AMBIGUOUS",
    "http:/example.org, AMBIGUOUS",
    "http:///example.org, AMBIGUOUS",
    "http:\\\\example.org\\, AMBIGUOUS",
    "http://example.org\\@10.0.0.1/, AMBIGUOUS",
    "http://example.org/#\\, AMBIGUOUS",
    "http://user@example.org/, USER_INFO",
    "http://user:word@example.org/, USER_INFO",
    "http://@example.org/, USER_INFO",
    "http://example.org#@10.0.0.1/, USER_INFO",
    "http://example.org?@10.0.0.1/, USER_INFO",
    "http://, BAD_HOST",
    "http:///, AMBIGUOUS",
    "http://:80/, BAD_HOST",
    "http://a..example.org/, BAD_HOST",
    "http://example.org../, BAD_HOST",
    "http://exa mple.org/, BAD_HOST",
    "http://example.org:80:80/, BAD_HOST",
    "http://example.org:8O/, BAD_HOST",
    "http://example.org:８０/, BAD_HOST",
    "http://example.org:+80/, BAD_HOST",
    "http://example.org%2eevil.example/, BAD_HOST",
    "http://exa\u00ADmple_\u2100.org/, BAD_HOST",
    "http://1.2.3.4.5/, BAD_HOST",
    "http://1.2.3.256/, BAD_HOST",
    "http://09.1.1.1/, BAD_HOST",
    "http://example.0x1/, BAD_HOST",
    "http://[::1/, BAD_HOST",
    "http://::1/, BAD_HOST",
    "http://[fe80::1%25eth0]/, BAD_HOST",
    "http://[fe80::1%eth0]/, BAD_HOST",
    "http://[::ffff:127.1]/, BAD_HOST",
    "http://[①::]/, BAD_HOST",
    "http://[1.2.3.4]/, BAD_HOST",
    "http://[v1.fe]/, BAD_HOST",
  })
  void what_cannot_be_read_in_one_way_is_refused(String given, RefusalReason reason) {
    assertThat(WebLocation.parse(given)).isInstanceOf(Refusal.class);
    assertThat(((Refusal) WebLocation.parse(given)).reason()).as(given).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "\n", "\r", "\0", "\u0085", "\u2028", "\uFFFD", "\uD800"})
  void control_characters_and_broken_text_are_refused_wherever_they_stand(String odd) {
    for (String given :
        new String[] {
          "http://exa" + odd + "mple.org/",
          "http:" + odd + "//example.org/",
          "http://example.org/a" + odd + "b"
        }) {
      assertThat(WebLocation.parse(given)).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void an_address_without_an_end_is_refused() {
    String longest = "http://example.org/" + "a".repeat(8_192 - 19);
    assertThat(WebLocation.parse(longest)).isInstanceOf(WebLocation.class);
    assertThat(WebLocation.parse(longest + "a")).isInstanceOf(Refusal.class);
    assertThat(WebLocation.parse("http://" + "a.".repeat(130) + "org/"))
        .isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @CsvSource({
    "g, http://a.example/b/c/g",
    "./g, http://a.example/b/c/g",
    "g/, http://a.example/b/c/g/",
    "/g, http://a.example/g",
    "//g.example, http://g.example/",
    "?y, http://a.example/b/c/d?y",
    "g?y/./x, http://a.example/b/c/g?y/./x",
    "#s, http://a.example/b/c/d?q",
    "'', http://a.example/b/c/d?q",
    "., http://a.example/b/c/",
    ".., http://a.example/b/",
    "../../../g, http://a.example/g",
    "https://g.example/x, https://g.example/x",
  })
  void references_are_resolved_as_in_rfc_3986(String reference, String expected) {
    WebLocation base = (WebLocation) WebLocation.parse("http://a.example/b/c/d?q");
    assertThat(base.resolve(reference)).hasToString(expected);
  }

  @Property(tries = 2_000)
  void any_text_is_read_or_refused_and_its_form_reads_the_same(@ForAll String text) {
    for (String given : new String[] {text, "http://" + text, "http://example.org/" + text}) {
      if (WebLocation.parse(given) instanceof WebLocation location) {
        assertThat(WebLocation.parse(location.toString())).isEqualTo(location);
        assertThat(location.toString()).matches("[\\x21-\\x7E]+");
      }
    }
  }
}
