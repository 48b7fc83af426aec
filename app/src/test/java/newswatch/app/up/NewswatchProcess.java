package newswatch.app.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged product in a process of its own, as people run it. */
public final class NewswatchProcess implements AutoCloseable {
  private final Process process;
  private final Path output;

  private NewswatchProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts {@code newswatch} with these arguments; its standard output goes to a file. */
  public static NewswatchProcess start(Path output, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Dnewswatch.home=" + UpFixture.ROOT);
    command.addAll(List.of("-jar", UpFixture.ROOT.resolve("app/target/newswatch.jar").toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new NewswatchProcess(process, output);
  }

  /** The lines of standard output so far that are alerts. */
  public List<String> alertLines() {
    try {
      return Files.readString(output)
          .lines()
          .filter(line -> !line.startsWith("newswatch:"))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** SIGTERM. */
  public void terminate() {
    process.destroy();
  }

  /** SIGKILL, and waits for the end. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** The exit status, or -1 when it has not ended within the time. */
  public int exitStatus(int seconds) throws InterruptedException {
    return process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
