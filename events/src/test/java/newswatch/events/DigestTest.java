package newswatch.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {
  /** From FIPS 180-2. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void plain_bytes_give_the_published_sha_256() {
    assertThat(new Digest().plain(utf8("abc")).hex(32)).isEqualTo(ABC);
    assertThat(new Digest().plain(utf8("a")).plain(utf8("bc")).hex(32)).isEqualTo(ABC);
  }

  @Test
  void the_first_bytes_are_what_is_asked_for() {
    assertThat(new Digest().plain(utf8("abc")).hex(6)).isEqualTo("ba7816bf8f01");
    assertThat(new Digest().plain(utf8("abc")).bytes(6))
        .isEqualTo(HexFormat.of().parseHex("ba7816bf8f01"));
  }

  @Test
  void a_part_goes_in_behind_its_length() {
    assertThat(new Digest().part("喀布尔").hex(32))
        .isEqualTo(new Digest().number(9).plain(utf8("喀布尔")).hex(32));
    assertThat(new Digest().number(258).hex(32))
        .isEqualTo(new Digest().plain(new byte[] {0, 0, 1, 2}).hex(32));
  }

  @Test
  void no_two_lists_of_parts_look_alike() {
    assertThat(
            new String[] {
              new Digest().part("ab").part("c").hex(32),
              new Digest().part("a").part("bc").hex(32),
              new Digest().part("abc").hex(32),
              new Digest().part("abc").part("").hex(32),
            })
        .doesNotHaveDuplicates();
  }

  @Test
  void a_file_is_its_content(@TempDir Path folder) throws IOException {
    byte[] content = "0123456789".repeat(20_000).getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("file"), content);
    assertThat(Digest.ofFile(file).hex(32)).isEqualTo(new Digest().plain(content).hex(32));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
