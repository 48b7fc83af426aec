package newswatch.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** News that somebody has, as documents in files that end with .jsonl.gz. */
final class NewsFolder {
  private static final ObjectMapper JSON = new ObjectMapper();

  private NewsFolder() {}

  static List<MatchDocument> read(Path folder, String language) throws IOException {
    List<MatchDocument> documents = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jsonl.gz")) {
      for (Path file : files) {
        try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode document = JSON.readTree(line);
            if (document.path("language").asText().equals(language)) {
              documents.add(
                  MatchDocument.builder(
                          document.path("title").asText(), document.path("text").asText())
                      .build());
            }
          }
        }
      }
    }
    return documents;
  }
}
