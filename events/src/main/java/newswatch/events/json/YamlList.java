package newswatch.events.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * A YAML list of entries as people write it: taxonomies, actors, watches. JSON is YAML too, so a
 * JSON list reads as well.
 *
 * @param entries the entries that are right, in order
 * @param faults everything that is wrong, each with the file, the line and the remedy; empty for a
 *     good file
 */
public record YamlList<V>(List<Entry<V>> entries, List<String> faults) {
  private static final int LARGEST_FILE = 256 * 1024 * 1024;
  private static final YAMLMapper MAPPER = Json.configure(new YAMLMapper(factory()));

  public YamlList {
    entries = List.copyOf(entries);
    faults = List.copyOf(faults);
  }

  /**
   * One entry.
   *
   * @param line where it begins, from 1
   */
  public record Entry<V>(V value, int line) {}

  /** The entries without their places. */
  public List<V> values() {
    return entries.stream().map(Entry::value).toList();
  }

  /** Reads a file; what cannot be read at all is a fault too. */
  public static <V> YamlList<V> read(Path file, Class<V> type) {
    try {
      return parse(file.toString(), Files.readString(file), type);
    } catch (NoSuchFileException e) {
      return new YamlList<>(List.of(), List.of(file + ": no such file"));
    } catch (IOException e) {
      return new YamlList<>(List.of(), List.of(file + ": cannot be read: " + FaultText.of(e)));
    }
  }

  /** Reads text that came from a file of that name. */
  public static <V> YamlList<V> parse(String file, String yaml, Class<V> type) {
    List<Entry<V>> entries = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    try (JsonParser parser = MAPPER.getFactory().createParser(yaml)) {
      JsonToken first = parser.nextToken();
      if (first == null || first == JsonToken.VALUE_NULL) {
        return new YamlList<>(entries, faults);
      }
      if (first != JsonToken.START_ARRAY) {
        faults.add(at(file, parser) + "expected a list whose entries begin with \"- \"");
        return new YamlList<>(entries, faults);
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        int line = parser.currentTokenLocation().getLineNr();
        JsonNode tree = MAPPER.readTree(parser);
        add(file, line, tree, type, entries, faults);
      }
      if (parser.nextToken() != null) {
        faults.add(at(file, parser) + "a second document begins here: expected one list");
      }
    } catch (IOException e) {
      faults.add(file + ": " + Json.fault(e, new byte[0]).detail());
    }
    return new YamlList<>(entries, faults);
  }

  private static <V> void add(
      String file,
      int line,
      JsonNode tree,
      Class<V> type,
      List<Entry<V>> entries,
      List<String> faults) {
    Decoded<V> entry = Json.fromTree(tree, type);
    if (entry instanceof Decoded.Value<V> good) {
      entries.add(new Entry<>(good.value(), line));
    } else {
      EntryFaults.of(tree, type).forEach(fault -> faults.add(file + ":" + line + ": " + fault));
    }
  }

  private static String at(String file, JsonParser parser) {
    return file + ":" + parser.currentTokenLocation().getLineNr() + ": ";
  }

  private static YAMLFactory factory() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LARGEST_FILE);
    // Of two equal keys the first would be dropped without a word.
    return YAMLFactory.builder()
        .loaderOptions(options)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }
}
