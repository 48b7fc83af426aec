package newswatch.events;

/**
 * A topic or an actor that documents with a candidate have as well.
 *
 * @param documents in how many of them
 */
public record Companion(String id, String name, int documents) {
  public Companion {
    id = Required.text("companion", "id", id);
    name = Required.text("companion \"" + id + "\"", "name", name);
  }
}
