package newswatch.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import newswatch.events.RejectionReason;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Real files damaged at random never end in an error, whatever they were: give a folder of feeds,
 * pages, archives or anything else with {@code -Dnewswatch.inputs=FOLDER}.
 */
class MutatedInputsTest {
  private static final int MUTATIONS_OF_A_FILE = 8;
  private static final int MOST_CUTS = 6;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  @Test
  void no_damage_to_a_real_file_is_an_error() throws IOException {
    String folder = System.getProperty("newswatch.inputs");
    assumeTrue(folder != null, "nothing to damage: give a folder with -Dnewswatch.inputs=FOLDER");
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(folder))) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      byte[] whole = Files.readAllBytes(file);
      for (int seed = 0; seed < MUTATIONS_OF_A_FILE; seed++) {
        byte[] damaged = damaged(whole, new Random(seed));
        Reading reading =
            Assertions.assertTimeoutPreemptively(
                LONGEST,
                () -> Reading.of(String.valueOf(file.getFileName()), damaged),
                file + ", damage " + seed);
        assertThat(reading.rejections())
            .as("%s, damage %d", file, seed)
            .noneMatch(rejection -> rejection.reason() == RejectionReason.FAILED);
      }
    }
  }

  /** Bytes flipped, pieces cut out, doubled or moved, the end lost. */
  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int cuts = 1 + random.nextInt(MOST_CUTS); cuts > 0 && bytes.length > 1; cuts--) {
      int from = random.nextInt(bytes.length);
      int to = from + 1 + random.nextInt(Math.min(bytes.length - from, 2_000));
      bytes =
          switch (random.nextInt(4)) {
            case 0 -> joined(bytes, 0, from, to, bytes.length);
            case 1 -> joined(bytes, 0, to, from, bytes.length);
            case 2 -> Arrays.copyOf(bytes, bytes.length - random.nextInt(bytes.length / 2 + 1));
            default -> flipped(bytes, random);
          };
    }
    return bytes;
  }

  private static byte[] joined(byte[] bytes, int from, int to, int again, int end) {
    var joined = new ByteArrayOutputStream();
    joined.write(bytes, from, to - from);
    joined.write(bytes, again, end - again);
    return joined.toByteArray();
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    for (int flips = 1 + bytes.length / 200; flips > 0; flips--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
