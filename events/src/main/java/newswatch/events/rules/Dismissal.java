package newswatch.events.rules;

import newswatch.events.Required;

/**
 * A name that nobody wants to see proposed as an actor again; its key is the folded name.
 *
 * @param name as it was proposed
 */
public record Dismissal(String name) {
  public Dismissal {
    name = Required.text("dismissal", "name", name);
  }
}
