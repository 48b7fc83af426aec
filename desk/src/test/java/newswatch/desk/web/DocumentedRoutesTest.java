package newswatch.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DocumentedRoutesTest {
  private static final Path DOCUMENT = Path.of("../docs/openapi.yaml");
  private static final Set<String> METHODS = Set.of("get", "put", "patch", "post", "delete");

  /** Answered by ingest, at the desk's address or at one of its own. */
  private static final String OF_INGEST = "POST /documents";

  @Test
  void openapi_describes_every_route_and_no_other() throws Exception {
    try (RunningDesk desk = RunningDesk.start()) {
      Set<String> answered = new TreeSet<>(desk.routes());
      answered.remove("POST /guest");
      answered.removeIf(route -> route.startsWith("HEAD "));
      assertThat(documented())
          .contains(OF_INGEST)
          .filteredOn(route -> !route.equals(OF_INGEST))
          .containsExactlyInAnyOrderElementsOf(
              answered.stream().map(DocumentedRoutesTest::plain).collect(Collectors.toSet()));
    }
  }

  private static Set<String> documented() throws IOException {
    Set<String> documented = new TreeSet<>();
    JsonNode paths = new YAMLMapper().readTree(DOCUMENT.toFile()).get("paths");
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          if (METHODS.contains(method)) {
                            documented.add(
                                plain(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
                          }
                        }));
    return documented;
  }

  /** The names of parameters say nothing here, nor in which of its forms a feed is. */
  private static String plain(String route) {
    return route.replaceAll("[{<][^}>]*[}>]", "*").replaceAll("[.](atom|json)$", "");
  }
}
