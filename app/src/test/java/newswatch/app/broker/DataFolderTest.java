package newswatch.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path temporary;

  @Test
  void a_folder_is_created_and_can_be_used_again() throws IOException {
    Path folder = temporary.resolve("new/data");
    ready(folder).close();
    ready(folder).close();
    assertThat(folder).isDirectory();
  }

  @Test
  void a_folder_in_use_says_by_whom_in_one_line() throws IOException {
    try (DataFolder data = ready(temporary)) {
      data.announce(
          new DataFolder.Running(
              ProcessHandle.current().pid(), "127.0.0.1:1", "http://127.0.0.1:2/"));
      assertThat(why(temporary))
          .isEqualTo(
              "%s is in use by process %d: stop it, or choose another folder with --data"
                  .formatted(temporary, ProcessHandle.current().pid()));
    }
    ready(temporary).close();
  }

  @Test
  void a_folder_of_another_format_is_left_alone() throws IOException {
    Files.writeString(temporary.resolve("format"), "99\n");
    assertThat(why(temporary)).contains("format 99").contains("reads format 1").contains("--data");
    assertThat(temporary.resolve("format")).hasContent("99\n");
  }

  @Test
  void a_file_is_no_folder() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "x");
    assertThat(why(file))
        .contains("cannot be used as data folder: it is a file")
        .contains("--data");
  }

  @Test
  void who_runs_is_known_as_long_as_the_process_lives() throws IOException {
    assertThat(DataFolder.running(temporary)).isEmpty();
    try (DataFolder data = ready(temporary)) {
      data.announce(new DataFolder.Running(ProcessHandle.current().pid(), "127.0.0.1:1", null));
      assertThat(DataFolder.running(temporary)).get().extracting("kafka").isEqualTo("127.0.0.1:1");
      data.announce(new DataFolder.Running(Integer.MAX_VALUE, "127.0.0.1:1", null));
      assertThat(DataFolder.running(temporary)).as("left behind by a kill").isEmpty();
    }
  }

  private static DataFolder ready(Path folder) {
    DataFolder.Opened opened = DataFolder.open(folder);
    assertThat(opened).isInstanceOf(DataFolder.Ready.class);
    return ((DataFolder.Ready) opened).data();
  }

  private static String why(Path folder) {
    DataFolder.Opened opened = DataFolder.open(folder);
    assertThat(opened).isInstanceOf(DataFolder.Unusable.class);
    return ((DataFolder.Unusable) opened).why();
  }
}
