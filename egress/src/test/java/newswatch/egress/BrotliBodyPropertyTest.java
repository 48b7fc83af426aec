package newswatch.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BrotliBodyPropertyTest {
  private static final int CAP = 1_000_000;

  @Example
  void a_body_inflates_to_what_was_compressed() throws IOException {
    assertThat(new String(inflated(BrotliSample.TEXT), StandardCharsets.US_ASCII))
        .hasSize(19_935)
        .startsWith("line 0 of a text of our own that repeats itself; line 1 of");
    assertThat(inflated(BrotliSample.FEED)).asString().isEqualTo("<rss><channel/></rss>");
  }

  @Property(tries = 100)
  void a_body_that_ends_early_is_noticed(@ForAll @IntRange(max = 241) int length) {
    byte[] cut = Arrays.copyOf(BrotliSample.TEXT, length);
    assertThatThrownBy(() -> inflated(cut)).isInstanceOfAny(EOFException.class, ZipException.class);
  }

  @Property(tries = 300)
  void whatever_is_changed_in_a_body_it_ends_or_fails_as_bodies_do(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 1_000_000) Integer> changes,
      @ForAll byte with) {
    for (byte[] sample : List.of(BrotliSample.TEXT, BrotliSample.FEED, BrotliSample.BOMB)) {
      byte[] changed = sample.clone();
      changes.forEach(change -> changed[change % changed.length] ^= (byte) (with + change));
      assertThatItEndsOrFails(changed);
    }
  }

  @Property(tries = 1_000)
  void any_bytes_end_or_fail_as_bodies_do(@ForAll @Size(max = 300) byte[] bytes) {
    assertThatItEndsOrFails(bytes);
  }

  @Example
  void what_goes_wrong_below_is_told_as_it_is() {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new BodyException(FailureReason.TOO_LARGE, "below");
          }
        };
    assertThatThrownBy(() -> new BrotliBody(broken).readAllBytes())
        .isInstanceOf(BodyException.class)
        .hasMessage("below");
  }

  private static void assertThatItEndsOrFails(byte[] bytes) {
    try {
      assertThat(inflated(bytes).length).isLessThanOrEqualTo(CAP);
    } catch (ZipException | EOFException | BodyException e) {
      assertThat(e).isNotNull();
    } catch (IOException e) {
      throw new AssertionError("fails as no body does", e);
    }
  }

  private static byte[] inflated(byte[] compressed) throws IOException {
    try (var body =
        new CappedStream(new BrotliBody(new ByteArrayInputStream(compressed)), CAP, "inflated")) {
      return body.readAllBytes();
    }
  }
}
