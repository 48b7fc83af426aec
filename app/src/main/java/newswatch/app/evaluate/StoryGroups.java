package newswatch.app.evaluate;

import java.util.HashMap;
import java.util.Map;
import newswatch.events.Story;
import org.jspecify.annotations.Nullable;

/**
 * Which documents newswatch linked: those with one story id, and each with its original. Links
 * reach on: two documents that are linked with a third are linked with each other.
 */
final class StoryGroups {
  private static final String STORY = "story ";
  private static final String DOCUMENT = "document ";

  private final Map<String, String> parents = new HashMap<>();

  void add(String document, @Nullable Story story) {
    join(DOCUMENT + document, DOCUMENT + document);
    if (story != null) {
      join(DOCUMENT + document, STORY + story.id());
      join(DOCUMENT + document, DOCUMENT + story.original());
    }
  }

  /** Names the group of a document: equal for documents that are linked. */
  String groupOf(String document) {
    return root(DOCUMENT + document);
  }

  private void join(String one, String other) {
    parents.put(root(one), root(other));
  }

  private String root(String node) {
    String root = node;
    String parent = parents.computeIfAbsent(root, self -> self);
    while (!parent.equals(root)) {
      root = parent;
      parent = parents.getOrDefault(root, root);
    }
    // Whatever was passed points to the root from now on, so that long chains are walked once.
    String at = node;
    while (!at.equals(root)) {
      at = String.valueOf(parents.put(at, root));
    }
    return root;
  }
}
