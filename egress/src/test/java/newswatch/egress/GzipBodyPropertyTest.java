package newswatch.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class GzipBodyPropertyTest {

  @Property(tries = 500)
  void members_inflate_to_what_was_compressed(
      @ForAll @Size(min = 1, max = 5) List<byte[]> parts, @ForAll byte[] after) throws IOException {
    var plain = new ByteArrayOutputStream();
    var compressed = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      plain.write(part);
      compressed.write(gzip(part));
    }
    assertThat(inflated(compressed.toByteArray())).isEqualTo(plain.toByteArray());
    compressed.write(0);
    compressed.write(after);
    assertThat(inflated(compressed.toByteArray())).isEqualTo(plain.toByteArray());
  }

  @Property(tries = 500)
  void a_member_that_ends_early_or_was_changed_is_noticed(
      @ForAll @Size(min = 1, max = 300) byte[] part, @ForAll @IntRange(max = 1_000_000) int place)
      throws IOException {
    byte[] whole = gzip(part);
    byte[] cut = Arrays.copyOf(whole, 2 + place % (whole.length - 2));
    assertThatThrownBy(() -> inflated(cut)).isInstanceOf(EOFException.class);
    byte[] changed = whole.clone();
    changed[10 + place % (whole.length - 14)] ^= (byte) (1 << place % 8);
    try {
      assertThat(inflated(changed)).isEqualTo(part); // Bits that fill the last byte say nothing.
    } catch (ZipException | EOFException e) {
      assertThat(e).isNotNull();
    }
  }

  @Example
  void header_fields_are_skipped() throws IOException {
    byte[] plain = {1, 2, 3};
    byte[] simple = gzip(plain);
    var full = new ByteArrayOutputStream();
    full.write(simple, 0, 3);
    full.write(0b1_1110); // Comment, name, extra field, check of the header.
    full.write(simple, 4, 6);
    full.write(new byte[] {2, 0, 7, 7, 'n', 0, 'c', 0, 0, 0});
    full.write(simple, 10, simple.length - 10);
    assertThat(inflated(full.toByteArray())).isEqualTo(plain);
    assertThatThrownBy(() -> inflated(plain)).isInstanceOf(ZipException.class);
  }

  private static byte[] inflated(byte[] compressed) throws IOException {
    try (var body = new GzipBody(new ByteArrayInputStream(compressed))) {
      return body.readAllBytes();
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(compressed)) {
      out.write(plain);
    }
    byte[] bytes = compressed.toByteArray();
    assertThat(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes())
        .isEqualTo(plain);
    return bytes;
  }
}
