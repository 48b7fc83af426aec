package newswatch.app.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import newswatch.ingest.secret.Secret;

/**
 * What a command has around it; handed in, so that tests can bring their own.
 *
 * @param out results, UTF-8
 * @param err everything else, UTF-8
 * @param outIsTerminal whether a person reads the results as they come
 * @param errIsTerminal whether progress may redraw its line
 * @param home where newswatch is installed: the folder that holds {@code seeds}
 * @param environment the environment variables
 */
public record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Path home,
    Map<String, String> environment) {

  /** The folder of the taxonomy, actors, watches and documents that newswatch brings along. */
  public Path seeds() {
    return home.resolve("seeds");
  }

  /** The secret of an option; a wrong reference is wrong usage. */
  Secret secret(String option, String reference) {
    try {
      return Secret.referenced(reference, environment);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(option + ": " + e.getMessage());
    }
  }

  /** Prints one result line and flushes it, so that a reader of the pipe sees it at once. */
  public void print(String line) {
    out.print(line);
    out.print('\n');
    out.flush();
  }

  /** Says something to the person at the terminal. */
  public void say(String message) {
    err.print("newswatch: " + message + "\n");
    err.flush();
  }
}
