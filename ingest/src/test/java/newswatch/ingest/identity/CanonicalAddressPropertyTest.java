package newswatch.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

/** Articles with made-up addresses, and the ways in which the web writes these. */
class CanonicalAddressPropertyTest {

  @Property(tries = 3_000)
  void all_variants_of_an_address_are_one(
      @ForAll("articles") Article article, @ForAll("variants") List<Variant> variants) {
    Article varied = article;
    for (Variant variant : variants) {
      varied = variant.of(varied);
    }
    assertThat(CanonicalAddress.of(varied.address()))
        .as("%s", varied.address())
        .isEqualTo(CanonicalAddress.of(article.address()));
  }

  @Property(tries = 3_000)
  void addresses_that_differ_in_path_or_parameter_stay_different(
      @ForAll("articles") Article one,
      @ForAll("articles") Article other,
      @ForAll("variants") List<Variant> variants) {
    Article varied = other;
    for (Variant variant : variants) {
      varied = variant.of(varied);
    }
    assertThat(CanonicalAddress.of(one.address()).equals(CanonicalAddress.of(varied.address())))
        .as("%s and %s", one.address(), varied.address())
        .isEqualTo(one.equals(other));
  }

  @Property(tries = 3_000)
  void a_canonical_address_is_canonical(@ForAll("anything") String text) {
    String canonical = CanonicalAddress.of(text);
    assertThat(CanonicalAddress.of(canonical)).isEqualTo(canonical);
  }

  @Property(tries = 3_000)
  void any_text_is_taken(@ForAll String text) {
    assertThatCode(() -> CanonicalAddress.of("https://" + text)).doesNotThrowAnyException();
    assertThatCode(() -> CanonicalAddress.of("https://a.example/" + text))
        .doesNotThrowAnyException();
  }

  @Example
  void hostile_addresses_take_bounded_time() {
    for (String part :
        List.of(
            "/amp", "?", "&amp;", ";jsessionid=", "%", "/../", "m.", "%25", "?utm_a", "/(A(a")) {
      String address = "https://a.example/" + part.repeat(8_000 / part.length());
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> CanonicalAddress.of(address), part);
    }
  }

  @Provide
  Arbitrary<Article> articles() {
    Arbitrary<String> word =
        Arbitraries.of("asia", "Asia", "mine", "2025", "a-b", "x_y", "%E5%96%80");
    return Combinators.combine(
            Arbitraries.of(
                "news.example", "a.news.example", "wire.example.co.uk", "xn--p1ai.example"),
            word.list().ofMinSize(1).ofMaxSize(3),
            Combinators.combine(
                    Arbitraries.of("id", "p", "story", "ref"),
                    Arbitraries.integers().between(1, 99))
                .as((name, value) -> name + "=" + value)
                .list()
                .ofMaxSize(2)
                .uniqueElements(parameter -> parameter.substring(0, parameter.indexOf('='))))
        .as(
            (host, path, query) ->
                new Article(
                    "https://",
                    host,
                    "/" + String.join("/", path),
                    query.stream().sorted().toList(),
                    ""));
  }

  @Provide
  Arbitrary<List<Variant>> variants() {
    return Arbitraries.of(Variant.class).list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> anything() {
    Arbitrary<String> first =
        Arbitraries.of(
            "https://a.example/",
            "https://www.google.com/url?q=https%3A%2F%2Fa.example%2F",
            "https://www.google.com/amp/s/a.example/");
    Arbitrary<String> piece =
        Arbitraries.of(
            "https://",
            "http:",
            "/",
            "//",
            "?",
            "&",
            "=",
            "#",
            "#!",
            "%",
            "%2e",
            "%7E",
            "%61mp",
            "amp",
            ".amp",
            "www.",
            "m.",
            "a.example",
            "google.com",
            "/amp/s/",
            "cdn.ampproject.org",
            "/url?q=",
            "utm_a",
            "amp;",
            "id=1",
            "index.html",
            ":80",
            ":443",
            ";jsessionid=1",
            "(S(a))",
            "..",
            " ",
            "%20",
            "%23!",
            "\n",
            "喀",
            "\uD800",
            "@");
    return Combinators.combine(first, piece.list().ofMaxSize(12))
        .as((beginning, pieces) -> beginning + String.join("", pieces));
  }

  /** An address in parts. */
  record Article(String scheme, String host, String path, List<String> query, String fragment) {
    String address() {
      return scheme
          + host
          + path
          + (query.isEmpty() ? "" : "?" + String.join("&", query))
          + fragment;
    }

    Article with(String parameter) {
      List<String> more = new ArrayList<>(query);
      more.add(0, parameter);
      return new Article(scheme, host, path, more, fragment);
    }
  }

  /** A way in which an address is written otherwise. */
  enum Variant {
    HTTP,
    CAPITALS,
    WWW,
    PHONE,
    AMP_HOST,
    AMP_PATH,
    AMP_PARAMETER,
    CAMPAIGN,
    CLICK,
    FRAGMENT,
    SLASH,
    ESCAPES,
    REORDERED,
    SESSION;

    Article of(Article a) {
      return switch (this) {
        case HTTP -> new Article("http://", a.host, a.path, a.query, a.fragment);
        case CAPITALS ->
            new Article("HTTPS://", a.host.toUpperCase(Locale.ROOT), a.path, a.query, a.fragment);
        case WWW -> new Article(a.scheme, "www." + a.host, a.path, a.query, a.fragment);
        case PHONE -> new Article(a.scheme, "m." + a.host, a.path, a.query, a.fragment);
        case AMP_HOST -> new Article(a.scheme, "amp." + a.host, a.path, a.query, a.fragment);
        case AMP_PATH -> new Article(a.scheme, a.host, a.path + "/amp", a.query, a.fragment);
        case AMP_PARAMETER -> a.with("amp=1");
        case CAMPAIGN -> a.with("utm_source=rss");
        case CLICK -> a.with("fbclid=IwAR0");
        case FRAGMENT -> new Article(a.scheme, a.host, a.path, a.query, "#comments");
        case SLASH -> new Article(a.scheme, a.host, a.path + "/", a.query, a.fragment);
        case ESCAPES ->
            new Article(a.scheme, a.host, a.path.replace("a", "%61"), a.query, a.fragment);
        case REORDERED -> {
          List<String> turned = new ArrayList<>(a.query);
          Collections.reverse(turned);
          yield new Article(a.scheme, a.host, a.path, turned, a.fragment);
        }
        case SESSION ->
            new Article(a.scheme, a.host, a.path + ";jsessionid=7F", a.query, a.fragment);
      };
    }
  }
}
