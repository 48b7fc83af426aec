package newswatch.ingest.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Splits a Markdown file into front matter and text.
 *
 * <p>A file may also begin with {@code ---} as a ruled line. It is front matter when its second
 * line begins with a key, {@code title:}; otherwise, when what stands between two such lines is no
 * YAML mapping, everything is text.
 */
final class MarkdownParser {
  private static final Pattern OPENING = Pattern.compile("\\A---[ \\t]*(?:\\r\\n|\\n|\\r)");
  private static final Pattern CLOSING =
      Pattern.compile("(?:---|\\.\\.\\.)[ \\t]*(?:\\r\\n|\\n|\\r|\\z)");
  private static final Pattern KEY =
      Pattern.compile("[ \\t\\r\\n]*[\\p{L}_][\\p{L}\\p{N}_ .-]*:(?:\\s|\\z)");

  private MarkdownParser() {}

  static MarkdownText parse(String text) {
    Matcher opening = OPENING.matcher(text);
    if (!opening.find()) {
      return new MarkdownText.Parsed(FrontMatter.NONE, text);
    }
    int start = opening.end();
    boolean keyed = KEY.matcher(text).region(start, text.length()).lookingAt();
    int end = closing(text, start);
    if (end < 0) {
      return keyed
          ? new MarkdownText.Broken("front matter that no line \"---\" ends", 1)
          : new MarkdownText.Parsed(FrontMatter.NONE, text);
    }
    try {
      Optional<FrontMatter> frontMatter = FrontMatterParser.parse(text.substring(start, end));
      return frontMatter.isPresent()
          ? new MarkdownText.Parsed(frontMatter.get(), body(text, end))
          : new MarkdownText.Parsed(FrontMatter.NONE, text);
    } catch (YAMLException e) {
      return keyed ? broken(e) : new MarkdownText.Parsed(FrontMatter.NONE, text);
    }
  }

  /** Where the line begins that ends the front matter, or -1. */
  private static int closing(String text, int start) {
    Matcher closing = CLOSING.matcher(text);
    for (int line = start; line < text.length(); line = nextLine(text, line)) {
      if (closing.region(line, text.length()).lookingAt()) {
        return line;
      }
    }
    return -1;
  }

  /** The text after the closing line, without the blank lines that set it off. */
  private static String body(String text, int closing) {
    int start = nextLine(text, closing);
    for (int next = start; start < text.length(); start = next) {
      next = nextLine(text, start);
      if (!text.substring(start, next).isBlank()) {
        break;
      }
    }
    return text.substring(start);
  }

  private static int nextLine(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        return c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
      }
    }
    return text.length();
  }

  private static MarkdownText broken(YAMLException e) {
    if (e instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      return new MarkdownText.Broken(marked.getProblem(), marked.getProblemMark().getLine() + 2);
    }
    return new MarkdownText.Broken(
        String.valueOf(e.getMessage()).lines().findFirst().orElse(""), 1);
  }
}
