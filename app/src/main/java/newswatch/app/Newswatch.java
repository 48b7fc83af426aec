package newswatch.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import newswatch.app.cli.MainCommand;
import newswatch.app.cli.ResultStream;
import newswatch.app.cli.Surroundings;

/** Entry point of the {@code newswatch} command. */
public final class Newswatch {
  private Newswatch() {}

  /** Runs one command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    ResultStream results = new ResultStream(new FileOutputStream(FileDescriptor.out));
    // Output is UTF-8 whatever the locale says: titles are in every script.
    var surroundings =
        new Surroundings(
            System.in,
            utf8(results),
            utf8(new FileOutputStream(FileDescriptor.err)),
            Boolean.getBoolean("newswatch.out.terminal"),
            Boolean.getBoolean("newswatch.err.terminal"),
            Path.of(System.getProperty("newswatch.home", ".")),
            System.getenv());
    int status = MainCommand.run(surroundings, arguments);
    surroundings.out().flush();
    if (results.fault().isPresent()) {
      surroundings.say("results could not be written: " + results.fault().get());
      status = Math.max(status, 1);
    }
    surroundings.err().flush();
    System.exit(status);
  }

  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, false, StandardCharsets.UTF_8);
  }
}
