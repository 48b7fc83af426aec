package newswatch.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import newswatch.events.Digest;

/**
 * What can be seen of a file without reading it.
 *
 * @param size in bytes
 * @param modified in nanoseconds since 1970, as exact as the file system is
 */
record FileStamp(long size, long modified) {
  private static final int HASH_BYTES = 16;

  static FileStamp of(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new FileStamp(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
  }

  /** The fingerprint of a file with this stamp and that content. */
  String fingerprint(String hash) {
    return size + "-" + modified + "-" + hash;
  }

  /** Whether a fingerprint was taken when the file looked like this. */
  boolean seenIn(String fingerprint) {
    return fingerprint.startsWith(fingerprint(""));
  }

  /** Whether a fingerprint was taken of a file with that content. */
  static boolean hasHash(String fingerprint, String hash) {
    return fingerprint.endsWith("-" + hash);
  }

  /** Whether two fingerprints were taken of the same content. */
  static boolean sameContent(String fingerprint, String other) {
    return hasHash(fingerprint, other.substring(other.lastIndexOf('-') + 1));
  }

  /** A hash of the file's content, by which a copy or a touched file is known again. */
  static String hash(Path file) throws IOException {
    return Digest.ofFile(file).hex(HASH_BYTES);
  }
}
