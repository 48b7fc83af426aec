package newswatch.alerts.deliver.wording;

import com.samskivert.mustache.Mustache;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a template as people write it, and collects all that is wrong with it. */
public final class TemplateReader {
  private final String text;
  private final List<String> faults = new ArrayList<>();
  private final @Nullable Template template;

  /** Reads a template. */
  public TemplateReader(String text) {
    this.text = text;
    template = read().orElse(null);
  }

  /** The template, unless it has faults. */
  public Optional<Template> template() {
    return Optional.ofNullable(template);
  }

  /** What is wrong, with the line where that is known; empty for a good template. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  private Optional<Template> read() {
    if (text.length() > Template.LONGEST) {
      faults.add("it is longer than " + Template.LONGEST + " characters");
    }
    if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.CONTROL && c != '\n')) {
      faults.add("it has control characters");
    }
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    try {
      var compiled = Template.compile(text);
      compiled.visit(new Names());
      Template read = Template.of(compiled);
      if (faults.isEmpty()) {
        tryOut(read);
      }
      return faults.isEmpty() ? Optional.of(read) : Optional.empty();
    } catch (RuntimeException e) {
      // The library throws more than its own exceptions: of {{}}, that an index is out of bounds.
      faults.add("it is no template of Mustache: " + e.getMessage());
      return Optional.empty();
    }
  }

  private void tryOut(Template read) {
    Map<Value, String> values = new EnumMap<>(Value.class);
    check(read.fill(values));
    for (Value value : Value.values()) {
      values.put(value, "sample");
    }
    Template.Filled full = read.fill(values);
    check(full);
    if (full instanceof Template.Filled.Text filled && filled.text().isBlank()) {
      faults.add("nothing comes of it: name values such as {{article}}");
    }
  }

  private void check(Template.Filled filled) {
    if (filled instanceof Template.Filled.Fault fault) {
      faults.add(fault.why());
    }
  }

  private void check(String name) {
    if (Value.named(name).isEmpty()) {
      faults.add(
          "line %d: there is no {{%s}}: expected one of %s"
              .formatted(line(name), name, Value.all()));
    }
  }

  private int line(String name) {
    Matcher place =
        Pattern.compile("\\{\\{[{&#^]?\\s*" + Pattern.quote(name) + "\\s*}}").matcher(text);
    int end = place.find() ? place.start() : 0;
    return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
  }

  /** Looks at every name, also where no value would lead. */
  private final class Names implements Mustache.Visitor {
    @Override
    public void visitText(String plain) {
      if (plain.contains("{{")) {
        faults.add("a {{ is not closed: write }} behind the name");
      }
    }

    @Override
    public void visitVariable(String name) {
      check(name);
    }

    @Override
    public boolean visitSection(String name) {
      check(name);
      return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
      check(name);
      return true;
    }

    @Override
    public boolean visitInclude(String name) {
      faults.add("no other template can be included: " + name);
      return false;
    }

    @Override
    public boolean visitParent(String name) {
      return visitInclude(name);
    }

    @Override
    public boolean visitBlock(String name) {
      return visitInclude(name);
    }
  }
}
