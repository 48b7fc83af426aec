package newswatch.events;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * An input that could not be used. Travels as {@code {"rejected":{…}}}.
 *
 * @param detail what is wrong, and where in the input
 * @param origin where the input came from
 * @param excerpt the first characters of the input, at most {@value #LONGEST_EXCERPT}
 */
@JsonTypeName("rejected")
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
public record Rejection(
    RejectionReason reason, String detail, Origin origin, @Nullable String excerpt) {

  public static final int LONGEST_EXCERPT = 200;

  public Rejection {
    Required.present("rejection", "reason", reason);
    Required.present("rejection", "origin", origin);
    detail = WellFormed.text(detail == null ? "" : detail);
    excerpt = excerpt == null ? null : WellFormed.text(cut(excerpt));
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_EXCERPT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_EXCERPT));
  }
}
