package newswatch.app.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import newswatch.ingest.secret.Secret;
import org.jspecify.annotations.Nullable;

/** A secret that people give, or that is made at the first start and kept in a file. */
public final class KeptSecret {
  private static final int BYTES = 32;

  private KeptSecret() {}

  /** The secret that was given, else the one in the file, which is made when it is not there. */
  public static Secret of(@Nullable Secret given, Path file) throws IOException {
    if (given != null) {
      return given;
    }
    if (!Files.exists(file)) {
      byte[] secret = new byte[BYTES];
      new SecureRandom().nextBytes(secret);
      create(file);
      Files.writeString(file, HexFormat.of().formatHex(secret) + "\n");
    }
    return Secret.referenced("file:" + file, Map.of());
  }

  /** Before anything is in it, so that nobody else can read it at any time. */
  private static void create(Path file) throws IOException {
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (UnsupportedOperationException e) {
      // A file system without such rights: the folder's own must do.
      Files.createFile(file);
    }
  }
}
