package newswatch.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./newswatch bench} as shells call it. */
@EnabledOnOs(OS.LINUX)
class BenchLauncherIT {
  private static final Path LAUNCHER =
      Path.of("").toAbsolutePath().getParent().resolve("newswatch");

  @TempDir Path folder;

  @Test
  void the_script_finds_the_measurements() throws Exception {
    Path err = folder.resolve("err");
    Process bench =
        new ProcessBuilder(LAUNCHER.toString(), "bench", "match", "--watches", "0")
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(bench.waitFor(300, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(err)).contains("--watches: expected a number from 1");
    assertThat(bench.exitValue()).isEqualTo(2);
  }
}
