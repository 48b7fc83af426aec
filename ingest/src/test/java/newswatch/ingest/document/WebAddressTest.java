package newswatch.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  private static final URI BASE = URI.create("https://a.example/b/c?d#e");

  @ParameterizedTest
  @CsvSource({
    "x, https://a.example/b/x",
    "./x, https://a.example/b/x",
    "../x, https://a.example/x",
    "/x, https://a.example/x",
    "?x, https://a.example/b/c?x",
    "//h.example/x, https://h.example/x",
    "http://h.example, http://h.example",
    "HTTP://h.example/X, HTTP://h.example/X",
    "x y, https://a.example/b/x%20y",
    "x%zz, https://a.example/b/x%25zz",
    "/مس, https://a.example/مس",
    "http://[::1]:80/x[1], http://[::1]:80/x%5B1%5D",
  })
  void addresses_are_resolved_as_browsers_do(String written, String expected) {
    assertThat(WebAddress.resolve(BASE, written)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "mailto:a@b.example",
        "http:",
        "ftp://a.example/",
        "https://"
      })
  void what_is_no_address_of_the_web_is_none(String written) {
    assertThat(WebAddress.resolve(BASE, written)).isNull();
  }

  @Test
  void a_relative_address_is_none_without_a_base() {
    assertThat(WebAddress.resolve(null, "x")).isNull();
    assertThat(WebAddress.resolve(null, " https://a.example/\n x "))
        .isEqualTo("https://a.example/%20x");
    assertThat(WebAddress.resolve(URI.create("https://a.example"), "x"))
        .isEqualTo("https://a.example/x");
  }

  @Property(tries = 500)
  void any_text_is_an_address_or_none_and_resolves_to_itself_again(@ForAll String written) {
    String address = WebAddress.resolve(BASE, written);
    assertThat(address).satisfiesAnyOf(a -> assertThat(a).isNull(), WebAddressTest::isStable);
  }

  private static void isStable(@Nullable String address) {
    assertThat(address).matches("(?is)https?://.+");
    assertThat(WebAddress.resolve(null, String.valueOf(address))).isEqualTo(address);
  }
}
