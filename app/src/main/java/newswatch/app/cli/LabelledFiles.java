package newswatch.app.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The files that a command was given, as streams; what is compressed with gzip is inflated. */
final class LabelledFiles {
  private static final String STANDARD_INPUT = "-";
  private static final int FIRST_OF_GZIP = 0x1f;
  private static final int SECOND_OF_GZIP = 0x8b;

  private final Surroundings surroundings;
  private final List<String> names;

  /** Takes names of files, {@code -} for standard input; all must be there. */
  LabelledFiles(Surroundings surroundings, List<String> names) {
    this.surroundings = surroundings;
    this.names = names;
    for (String name : names) {
      if (name.isBlank()) {
        throw CommandFailure.usage("an empty path names no file");
      } else if (!name.equals(STANDARD_INPUT) && Files.isDirectory(Path.of(name))) {
        throw CommandFailure.usage(name + " is a folder; name the files in it");
      } else if (!name.equals(STANDARD_INPUT) && !Files.exists(Path.of(name))) {
        throw CommandFailure.usage(name + ": no such file");
      }
    }
  }

  /** Takes one stream after the other. */
  interface Reader {
    void read(InputStream in, String name);
  }

  void forEach(Reader reader) {
    for (String name : names) {
      boolean standard = name.equals(STANDARD_INPUT);
      try (InputStream in = standard ? surroundings.in() : Files.newInputStream(Path.of(name))) {
        reader.read(inflated(in), standard ? "standard input" : name);
      } catch (IOException e) {
        throw CommandFailure.usage(name + " cannot be read: " + e.getMessage());
      }
    }
  }

  private static InputStream inflated(InputStream in) throws IOException {
    InputStream buffered = new BufferedInputStream(in);
    buffered.mark(2);
    boolean compressed = buffered.read() == FIRST_OF_GZIP && buffered.read() == SECOND_OF_GZIP;
    buffered.reset();
    return compressed ? new GZIPInputStream(buffered) : buffered;
  }
}
