package newswatch.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import newswatch.app.up.UpFixture;

/** One command run in the test's own process: what goes in, and what comes out. */
record Session(int status, String out, String err) {

  static Session run(String in, String... arguments) {
    return run(Map.of(), in, arguments);
  }

  static Session run(Map<String, String> environment, String in, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var surroundings =
        new Surroundings(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            false,
            false,
            UpFixture.ROOT,
            environment);
    int status = MainCommand.run(surroundings, arguments);
    surroundings.out().flush();
    surroundings.err().flush();
    return new Session(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
