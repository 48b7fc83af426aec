package newswatch.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import newswatch.desk.live.LiveEvent;
import newswatch.desk.live.LiveKind;
import newswatch.events.Appearance;
import newswatch.events.Appearances;
import org.junit.jupiter.api.Test;

class LiveRoutesTest {
  private static final Instant AT = Instant.parse("2025-05-21T08:00:00Z");

  @Test
  void a_document_of_several_sources_says_which() throws Exception {
    try (var desk = RunningDesk.start()) {
      desk.memory.add(
          new LiveEvent(LiveKind.TAGGED, "d", 0, 0, 0, "{\"document\":{\"id\":\"d\"}}"));
      desk.memory.add(
          new LiveEvent(LiveKind.TAGGED, "e", 0, 1, 0, "{\"document\":{\"id\":\"e\"}}"));
      desk.memory
          .appearances()
          .add(
              new Appearances(
                  "d",
                  List.of(
                      new Appearance("Wire", "https://w.example/a", AT),
                      new Appearance("Mirror", null, AT)),
                  0));

      String expected =
          "{\"document\":{\"id\":\"d\"},\"sources\":[{\"source\":\"Wire\",\"url\":\"https://w.example/a\","
              + "\"at\":\"2025-05-21T08:00:00Z\"},{\"source\":\"Mirror\",\"at\":\"2025-05-21T08:00:00Z\"}]}";
      assertThat(desk.get("/api/documents/d").body()).isEqualTo(expected);
      assertThat(desk.get("/api/documents/e").body()).isEqualTo("{\"document\":{\"id\":\"e\"}}");
      assertThat(desk.get("/api/documents").body())
          .isEqualTo("[{\"document\":{\"id\":\"e\"}}," + expected + "]");
    }
  }
}
