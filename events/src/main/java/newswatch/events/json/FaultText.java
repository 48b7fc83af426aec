package newswatch.events.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What is wrong with JSON or YAML, in one line for its writer: without names of Java's classes. */
final class FaultText {
  /** Jackson's hints to programmers. */
  private static final Pattern INTERNALS =
      Pattern.compile(" \\(start marker at \\[Source: .*]\\)|, from `[^`]*`");

  private FaultText() {}

  /** The fault with its place, where that is known. */
  static String of(IOException e) {
    if (e instanceof ValueInstantiationException refused && refused.getCause() != null) {
      return String.valueOf(refused.getCause().getMessage());
    }
    MarkedYAMLException yaml = yaml(e);
    if (yaml != null) {
      return yaml.getProblem() + place(yaml.getProblemMark());
    }
    if (e instanceof CharacterCodingException) {
      return "no UTF-8; save it as UTF-8";
    }
    return e instanceof JsonProcessingException broken
        ? path(broken) + what(broken) + place(broken)
        : String.valueOf(e.getMessage());
  }

  private static String what(JsonProcessingException e) {
    if (e instanceof MismatchedInputException mismatch
        && mismatch.getTargetType() != null
        && e.getOriginalMessage().startsWith("Cannot ")) {
      return "expected " + kind(mismatch.getTargetType());
    }
    return INTERNALS.matcher(e.getOriginalMessage()).replaceAll("");
  }

  private static String kind(Class<?> type) {
    if (type == String.class) {
      return "a text";
    }
    if (type == Instant.class) {
      return "a time like 2025-05-21T08:00:00Z";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    return Collection.class.isAssignableFrom(type) ? "a list" : "an object with fields";
  }

  private static String path(JsonProcessingException e) {
    StringBuilder path = new StringBuilder();
    if (e instanceof JsonMappingException mapping) {
      for (var reference : mapping.getPath()) {
        if (reference.getFieldName() != null) {
          path.append(path.length() > 0 ? "." : "").append(reference.getFieldName());
        } else if (reference.getIndex() >= 0) {
          path.append('[').append(reference.getIndex()).append(']');
        }
      }
    }
    return path.length() == 0 ? "" : "at " + path + ": ";
  }

  private static String place(JsonProcessingException e) {
    var location = e.getLocation();
    return location == null || location.getLineNr() < 1
        ? ""
        : place(location.getLineNr(), location.getColumnNr());
  }

  private static String place(@Nullable Mark mark) {
    return mark == null ? "" : place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String place(int line, int column) {
    return " (line %d, column %d)".formatted(line, column);
  }

  private static @Nullable MarkedYAMLException yaml(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof MarkedYAMLException yaml) {
        return yaml;
      }
    }
    return null;
  }
}
