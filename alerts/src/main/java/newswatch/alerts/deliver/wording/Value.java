package newswatch.alerts.deliver.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a template may name; a closed list. */
public enum Value {
  /** How much the message matters, where that is more than usual: {@code critical}. */
  SEVERITY,
  /** What the message is about as a whole, as the usual title says it. */
  HEADLINE,
  /** How many alerts are in the message. */
  ALERTS,
  /** The names of the watches that met the article. */
  WATCHES,
  /** The title, which leads to the article. */
  ARTICLE,
  /** The title alone. */
  TITLE,
  /** The article's address. */
  LINK,
  /** Who published it. */
  SOURCE,
  /** When it was published. */
  TIME,
  /** Of an occasion, what happened. */
  HAPPENED,
  /** Of the end of an occasion, the id of the alert that began it. */
  BEGAN,
  /** The evidence in its context. */
  EXCERPT,
  /** How many copies of the story came, where there are any. */
  COPIES,
  /** The ids of the topics. */
  TOPICS,
  /** The id of the alert. */
  ALERT;

  /** The value of a name in a template; empty where there is none. */
  static Optional<Value> named(String name) {
    return Arrays.stream(values()).filter(value -> value.inTemplates().equals(name)).findFirst();
  }

  /** What it is called in a template: {@code title}. */
  public String inTemplates() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All names, for messages. */
  static String all() {
    return String.join(", ", Arrays.stream(values()).map(Value::inTemplates).toList());
  }
}
