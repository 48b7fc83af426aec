package newswatch.alerts.deliver.wording;

import com.samskivert.mustache.Mustache;
import java.io.Reader;
import java.util.Map;

/**
 * A template that was checked. It sees the values that it is given and nothing else: no methods, no
 * fields, no other templates, no files.
 */
public final class Template {
  /** The most that people may write. */
  static final int LONGEST = 2_000;

  /** The most that comes out, in UTF-16 units. */
  static final int LONGEST_TEXT = 20_000;

  private final com.samskivert.mustache.Template compiled;

  private Template(com.samskivert.mustache.Template compiled) {
    this.compiled = compiled;
  }

  /** What came of filling a template. */
  public sealed interface Filled {
    /** The text. */
    record Text(String text) implements Filled {}

    /** Why there is none. */
    record Fault(String why) implements Filled {}
  }

  /** Compiles a template that may still name what there is not. */
  static com.samskivert.mustache.Template compile(String text) {
    return Mustache.compiler()
        .escapeHTML(false)
        .emptyStringIsFalse(true)
        .withCollector(new ValuesOnly())
        .withFormatter(Template::onlyText)
        .withLoader(Template::noOther)
        .compile(text);
  }

  /** A template without faults. */
  static Template of(com.samskivert.mustache.Template checked) {
    return new Template(checked);
  }

  /** The template with values in the place of their names; one that is missing is empty. */
  public Filled fill(Map<Value, String> values) {
    BoundedText text = new BoundedText(LONGEST_TEXT);
    try {
      compiled.execute(new ValuesOnly.Given(values), text);
      return new Filled.Text(text.toString());
    } catch (RuntimeException e) {
      // Whatever the library throws, an alert is not lost for it.
      return new Filled.Fault(String.valueOf(e.getMessage()));
    }
  }

  private static CharSequence onlyText(Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("{{.}} names no value: expected one of " + Value.all());
  }

  private static Reader noOther(String name) {
    throw new IllegalArgumentException("no other template can be included: " + name);
  }
}
