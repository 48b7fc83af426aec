package newswatch.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The {@code newswatch} script in a checkout that was never built, with a Maven that is slow. */
@EnabledOnOs(OS.LINUX)
class LauncherBuildIT {
  /** It says when it begins and ends, so that two at once are seen. */
  private static final String MAVEN =
      """
      #!/bin/sh
      cd "$(dirname "$0")/.."
      echo begin >>builds
      sleep 1
      mkdir -p app/target
      echo jar >app/target/newswatch.jar
      echo end >>builds
      """;

  /** All that the script needs where there is no flock. */
  private static final List<String> PROGRAMS =
      List.of(
          "dirname",
          "find",
          "grep",
          "head",
          "ln",
          "mkdir",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "tail");

  @TempDir Path folder;

  @BeforeEach
  void make_a_checkout() throws IOException {
    Files.copy(ShellRun.LAUNCHER, folder.resolve("newswatch"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.createFile(folder.resolve("pom.xml"));
    program("maven/mvn", MAVEN);
    program("jdk/bin/java", "#!/bin/sh\necho ran\n");
    program("jdk/bin/javac", "");
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
    for (String name : PROGRAMS) {
      program("no-flock/" + name, "#!/bin/sh\nexec /usr/bin/%s \"$@\"\n".formatted(name));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"$PATH", "$PWD/no-flock"})
  void many_at_once_build_once_and_those_who_wait_say_so(String path) throws Exception {
    ShellRun pipe = run(path, "for i in 1 2 3 4; do ./newswatch tag & done; wait");
    assertThat(builds()).containsExactly("begin", "end");
    assertThat(pipe.out().lines()).isEqualTo(Collections.nCopies(4, "ran"));
    assertThat(pipe.err().lines())
        .hasSize(4)
        .areExactly(1, line("newswatch: building (once)"))
        .areExactly(3, line("newswatch: waiting for another that is building"));
    assertThat(run(path, "./newswatch tag").err()).isEmpty();
    assertThat(builds()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$PATH", "$PWD/no-flock"})
  void a_builder_that_is_killed_blocks_nobody_and_its_work_is_not_trusted(String path)
      throws Exception {
    ShellRun killed =
        run(
            path,
            "./newswatch tag & until [ -e builds ]; do sleep 0.1; done; kill -9 $!; wait; "
                + "until grep -q end builds; do sleep 0.1; done; "
                + "./newswatch tag & ./newswatch tag & wait");
    assertThat(builds()).containsExactly("begin", "end", "begin", "end");
    assertThat(killed.out().lines()).containsExactly("ran", "ran");
  }

  private ShellRun run(String path, String command) throws IOException, InterruptedException {
    String environment = "export JAVA_HOME=$PWD/jdk PATH=$PWD/maven:" + path + "; ";
    return ShellRun.of(environment + command, folder);
  }

  private List<String> builds() throws IOException {
    return Files.readAllLines(folder.resolve("builds"));
  }

  private static Condition<String> line(String expected) {
    return new Condition<>(expected::equals, expected);
  }

  private void program(String name, String script) throws IOException {
    Path program = folder.resolve(name);
    Files.createDirectories(program.getParent());
    Files.writeString(program, script);
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }
}
