package newswatch.alerts.deliver.kind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks secrets up where their references say: {@code env:NAME} in the environment, {@code
 * file:PATH} in a file. They are looked up at each use, so that a file may be replaced at any time.
 */
public final class Secrets {
  private static final String ENVIRONMENT = "env:";
  private static final String FILE = "file:";

  private final Map<String, String> environment;

  public Secrets(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** Whether a text is a reference, which may be shown, and not a secret, which must not. */
  public static boolean isReference(String text) {
    return Set.of(ENVIRONMENT, FILE).stream()
        .anyMatch(prefix -> text.startsWith(prefix) && text.length() > prefix.length());
  }

  /** The secret, without spaces around it; empty when it is not there. */
  public Optional<String> find(String reference) {
    if (reference.startsWith(ENVIRONMENT)) {
      return present(environment.getOrDefault(reference.substring(ENVIRONMENT.length()), ""));
    }
    try {
      return reference.startsWith(FILE)
          ? present(Files.readString(Path.of(reference.substring(FILE.length()))))
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> present(String secret) {
    return Optional.of(secret.strip()).filter(text -> !text.isEmpty());
  }
}
