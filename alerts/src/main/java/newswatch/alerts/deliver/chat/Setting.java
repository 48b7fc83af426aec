package newswatch.alerts.deliver.chat;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import newswatch.alerts.deliver.kind.Secrets;

/**
 * A setting of a service.
 *
 * @param required whether a destination must have it
 * @param what it is, for messages
 */
record Setting(String name, Form form, boolean required, String what) {
  private static final Pattern ADDRESS = Pattern.compile("https?://.+");

  /** What goes into a header: nothing that would end it, and no spaces. */
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]+");

  /** What a setting may hold. */
  enum Form {
    /** An address that is a secret, as whoever has it may send: a reference. */
    SECRET_ADDRESS,
    /** A key: a reference. */
    TOKEN,
    /** An address, or a reference to one. */
    ADDRESS,
    /** Any text, or a reference to it. */
    TEXT
  }

  static Setting required(String name, Form form, String what) {
    return new Setting(name, form, true, what);
  }

  static Setting optional(String name, Form form, String what) {
    return new Setting(name, form, false, what);
  }

  /** What is wrong with it as it was written; empty for nothing. */
  Optional<String> fault(String kind, Map<String, String> settings) {
    String written = settings.get(name);
    if (written == null && !required) {
      return Optional.empty();
    }
    if (written != null && (Secrets.isReference(written) || isOpenly(written))) {
      return Optional.empty();
    }
    return Optional.of("%s needs \"%s\": %s".formatted(kind, name, expected()));
  }

  /** Whether a secret, or what stands for it, can be used. */
  boolean isGood(String value) {
    return switch (form) {
      case SECRET_ADDRESS, ADDRESS -> ADDRESS.matcher(value).matches();
      case TOKEN -> TOKEN.matcher(value).matches();
      case TEXT -> !value.isBlank();
    };
  }

  /** What it is and how it is written. */
  String expected() {
    return switch (form) {
      case SECRET_ADDRESS, TOKEN ->
          "env:NAME or file:PATH of " + what + "; it is a secret and stays outside";
      case ADDRESS, TEXT -> what + ", or env:NAME or file:PATH for it";
    };
  }

  private boolean isOpenly(String written) {
    return (form == Form.ADDRESS || form == Form.TEXT) && isGood(written);
  }
}
