package newswatch.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The {@code newswatch} script as shells call it. */
@EnabledOnOs(OS.LINUX)
class LauncherIT {
  private static final Path LAUNCHER = ShellRun.LAUNCHER;

  @TempDir Path folder;

  @Test
  void runs_through_links_from_a_folder_with_spaces() throws Exception {
    Path spaced = Files.createDirectories(folder.resolve("a folder"));
    Files.createSymbolicLink(folder.resolve("first"), LAUNCHER);
    Files.createSymbolicLink(spaced.resolve("second link"), Path.of("../first"));
    ShellRun version = run("cd '" + spaced + "' && './second link' --version");
    Files.delete(folder.resolve("first"));
    assertThat(version.err()).isEmpty();
    assertThat(version.status()).isZero();
    assertThat(version.out()).startsWith("newswatch ");
  }

  @Test
  void a_closed_standard_input_is_an_empty_one() throws Exception {
    ShellRun tag = run("'" + LAUNCHER + "' tag <&-");
    assertThat(tag.out() + tag.err()).isEmpty();
    assertThat(tag.status()).isZero();
  }

  @Test
  void results_that_do_not_fit_the_disk_are_a_failure() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "A headline\n\nA text.");
    ShellRun read = run("'" + LAUNCHER + "' read '" + file + "' >/dev/full");
    assertThat(read.status()).isEqualTo(1);
    assertThat(read.err().lines()).hasSize(1).first().asString().contains("could not be written");
  }

  @Test
  void a_reader_that_has_enough_is_no_reason_to_complain() throws Exception {
    for (int i = 0; i < 200; i++) {
      Files.writeString(
          folder.resolve(i + ".txt"), "Headline %d\n\n%s".formatted(i, "a ".repeat(999)));
    }
    ShellRun read = run("'" + LAUNCHER + "' read '" + folder + "' | head -n 1");
    assertThat(read.out().lines()).hasSize(1);
    assertThat(read.err()).isEmpty();
  }

  @Test
  void the_users_java_options_win() throws Exception {
    ShellRun flags =
        run("NEWSWATCH_JAVA_OPTIONS='-Xmx300m -XX:+PrintFlagsFinal' '" + LAUNCHER + "' --version");
    assertThat(flags.status()).isZero();
    assertThat(flags.out().lines().filter(line -> line.contains(" MaxHeapSize ")))
        .hasSize(1)
        .allMatch(line -> line.contains(" " + 300 * 1024 * 1024 + " "));
  }

  private ShellRun run(String command) throws IOException, InterruptedException {
    return ShellRun.of(command, folder);
  }
}
