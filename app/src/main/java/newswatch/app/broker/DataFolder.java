package newswatch.app.broker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import newswatch.events.json.Decoded;
import newswatch.events.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The folder of {@code --data}: Kafka's log, the stores of the services, and who is running on it.
 * One process at a time.
 *
 * <p>The lock is the operating system's, so that it ends with the process however that ends.
 */
public final class DataFolder implements AutoCloseable {
  /** Raised when a newer newswatch could no longer read what an older one wrote. */
  static final String FORMAT = "1";

  private final Path folder;
  private final FileChannel lockFile;

  private DataFolder(Path folder, FileChannel lockFile) {
    this.folder = folder;
    this.lockFile = lockFile;
  }

  /** What came of opening a folder. */
  public sealed interface Opened {}

  /** The folder is ours until it is closed. */
  public record Ready(DataFolder data) implements Opened {}

  /**
   * The folder cannot be used.
   *
   * @param why one line for people, with the remedy
   */
  public record Unusable(String why) implements Opened {}

  /**
   * A newswatch that runs on a folder.
   *
   * @param kafka bootstrap servers
   * @param desk the desk's address
   */
  public record Running(long process, String kafka, @Nullable String desk) {}

  /** Creates the folder where it is missing and takes it. */
  public static Opened open(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel lockFile =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!lock(lockFile)) {
        lockFile.close();
        return new Unusable(inUse(folder));
      }
      String format = format(folder);
      if (!format.equals(FORMAT)) {
        lockFile.close();
        return new Unusable(
            "%s was written in data format %s and this newswatch reads format %s: use the newswatch that wrote it, or another folder with --data"
                .formatted(folder, format, FORMAT));
      }
      return new Ready(new DataFolder(folder, lockFile));
    } catch (IOException e) {
      return new Unusable(
          "%s cannot be used as data folder: %s; choose another one with --data"
              .formatted(folder, reason(e)));
    }
  }

  /** Who runs on the folder, if anyone does. */
  public static Optional<Running> running(Path folder) {
    try {
      byte[] json = Files.readAllBytes(folder.resolve("running.json"));
      return Json.decode(json, Running.class) instanceof Decoded.Value<Running> running
              && ProcessHandle.of(running.value().process()).isPresent()
          ? Optional.of(running.value())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Where the broker keeps its log. */
  public Path kafka() {
    return folder.resolve("kafka");
  }

  /** Where stream applications keep their stores. */
  public Path streams() {
    return folder.resolve("streams");
  }

  /** A folder whose files are read as they appear. */
  public Path inbox() {
    return folder.resolve("inbox");
  }

  /** The token of programs that send documents; only the user who runs newswatch can read it. */
  public Path pushToken() {
    return folder.resolve("push-token");
  }

  /** Of what all secrets that are shared with hubs are made; read by nobody else, either. */
  public Path websubSecret() {
    return folder.resolve("websub-secret");
  }

  /** Tells other commands on this machine where this process can be reached. */
  public void announce(Running running) throws IOException {
    Path draft = folder.resolve("running.json.new");
    Files.write(draft, Json.bytes(running));
    Files.move(
        draft,
        folder.resolve("running.json"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Gives the folder back. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder.resolve("running.json"));
    lockFile.close();
  }

  private static String reason(IOException e) {
    if (e instanceof FileAlreadyExistsException) {
      return "it is a file";
    }
    if (e instanceof AccessDeniedException) {
      return "it may not be written";
    }
    if (e instanceof NoSuchFileException) {
      return "it cannot be created there";
    }
    String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return reason == null ? e.toString() : reason.toLowerCase(Locale.ROOT);
  }

  private static boolean lock(FileChannel lockFile) throws IOException {
    try {
      FileLock lock = lockFile.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String inUse(Path folder) {
    String by =
        running(folder)
            .map(r -> "process " + r.process())
            .orElse("another process that is starting");
    return "%s is in use by %s: stop it, or choose another folder with --data"
        .formatted(folder, by);
  }

  private static String format(Path folder) throws IOException {
    Path file = folder.resolve("format");
    if (!Files.exists(file)) {
      Files.writeString(file, FORMAT + "\n");
    }
    return Files.readString(file).strip();
  }
}
