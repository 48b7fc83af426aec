package newswatch.ingest.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says in people's words why a file cannot be read. */
final class Unreadable {
  private Unreadable() {}

  static String because(Path path, IOException e) {
    if (e instanceof NoSuchFileException) {
      return path + ": no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return path + ": no permission to read it";
    }
    return path + ": cannot be read: " + e.getMessage();
  }
}
