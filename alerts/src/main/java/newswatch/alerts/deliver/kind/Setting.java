package newswatch.alerts.deliver.kind;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A setting of a kind of destination.
 *
 * @param required whether a destination must have it
 * @param what it is, for messages
 */
public record Setting(String name, Form form, boolean required, String what) {
  private static final Pattern ADDRESS = Pattern.compile("https?://.+");

  /** What goes into a header: nothing that would end it, and no spaces. */
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]+");

  /** What a setting may hold. */
  public enum Form {
    /** An address that is a secret, as whoever has it may send: a reference. */
    SECRET_ADDRESS,
    /** A key: a reference. */
    TOKEN,
    /** An address, or a reference to one. */
    ADDRESS,
    /** Any text, or a reference to it. */
    TEXT,
    /** Any text, which is taken as it is. */
    PLAIN,
    /** Several lines of text, which are taken as they are. */
    LINES
  }

  /** One that a destination must have. */
  public static Setting required(String name, Form form, String what) {
    return new Setting(name, form, true, what);
  }

  /** One that may be left out. */
  public static Setting optional(String name, Form form, String what) {
    return new Setting(name, form, false, what);
  }

  /** What is wrong with it as it was written; empty for nothing. */
  public Optional<String> fault(String kind, Map<String, String> settings) {
    String written = settings.get(name);
    if (written == null && !required) {
      return Optional.empty();
    }
    if (written != null && (Secrets.isReference(written) || isOpenly(written))) {
      return Optional.empty();
    }
    return Optional.of("%s needs \"%s\": %s".formatted(kind, name, expected()));
  }

  /** Whether it may only be given by reference. */
  public boolean isSecret() {
    return form == Form.SECRET_ADDRESS || form == Form.TOKEN;
  }

  /** Whether a secret, or what stands for it, can be used. */
  public boolean isGood(String value) {
    return switch (form) {
      case SECRET_ADDRESS, ADDRESS -> ADDRESS.matcher(value).matches();
      case TOKEN -> TOKEN.matcher(value).matches();
      case TEXT, PLAIN, LINES -> !value.isBlank();
    };
  }

  /** What it is and how it is written. */
  public String expected() {
    return switch (form) {
      case SECRET_ADDRESS, TOKEN ->
          "env:NAME or file:PATH of " + what + "; it is a secret and stays outside";
      case ADDRESS, TEXT -> what + ", or env:NAME or file:PATH for it";
      case PLAIN, LINES -> what;
    };
  }

  private boolean isOpenly(String written) {
    return !isSecret() && isGood(written);
  }
}
