package newswatch.ingest.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads front matter by its YAML nodes, where every scalar is still the text that was written: as
 * values, {@code language: no} would be false and a date would be a number.
 */
final class FrontMatterParser {
  private FrontMatterParser() {}

  /**
   * The front matter, or empty when the YAML is no mapping.
   *
   * @throws org.yaml.snakeyaml.error.YAMLException when it is no YAML
   */
  static Optional<FrontMatter> parse(String yaml) {
    Node root = new Yaml(new LoaderOptions()).compose(new java.io.StringReader(yaml));
    if (root == null) {
      return Optional.of(FrontMatter.NONE);
    }
    return root instanceof MappingNode mapping ? Optional.of(of(mapping)) : Optional.empty();
  }

  private static FrontMatter of(MappingNode mapping) {
    Map<String, Node> values = new HashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode key) {
        values.putIfAbsent(key.getValue().strip().toLowerCase(Locale.ROOT), entry.getValueNode());
      }
    }
    return new FrontMatter(
        scalar(values, "id"),
        scalar(values, "title"),
        scalar(values, "source"),
        scalar(values, "url", "link"),
        names(values, "authors", "author"),
        scalar(values, "language", "lang"),
        scalar(values, "published", "date"),
        scalar(values, "summary", "description"));
  }

  private static @Nullable String scalar(Map<String, Node> values, String... keys) {
    for (String key : keys) {
      if (values.get(key) instanceof ScalarNode scalar && !isNull(scalar)) {
        return scalar.getValue();
      }
    }
    return null;
  }

  private static List<String> names(Map<String, Node> values, String... keys) {
    List<String> names = new ArrayList<>();
    for (String key : keys) {
      Node node = values.get(key);
      if (node instanceof SequenceNode sequence) {
        for (Node item : sequence.getValue()) {
          addName(item, names);
        }
      } else if (node != null) {
        addName(node, names);
      }
    }
    return names;
  }

  private static void addName(Node node, List<String> names) {
    if (node instanceof ScalarNode scalar && !isNull(scalar)) {
      names.add(scalar.getValue());
    } else if (node instanceof MappingNode author) {
      for (NodeTuple entry : author.getValue()) {
        if (entry.getKeyNode() instanceof ScalarNode key
            && key.getValue().equals("name")
            && entry.getValueNode() instanceof ScalarNode name) {
          names.add(name.getValue());
        }
      }
    }
  }

  private static boolean isNull(ScalarNode scalar) {
    return scalar.getTag().equals(org.yaml.snakeyaml.nodes.Tag.NULL);
  }
}
