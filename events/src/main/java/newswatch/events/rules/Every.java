package newswatch.events.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How often people want to be told: {@code article}, {@code story} or {@code digest(…)}. */
public sealed interface Every {
  /** At once of each article. */
  record Article() implements Every {
    @Override
    public String toString() {
      return wireForm();
    }
  }

  /** At once of a new story; its copies are folded into it. */
  record Story() implements Every {
    @Override
    public String toString() {
      return wireForm();
    }
  }

  /** Of new stories, together, at set times. */
  record Digest(DigestTimes times) implements Every {
    @Override
    public String toString() {
      return wireForm();
    }
  }

  /**
   * Reads the form that travels.
   *
   * @throws IllegalArgumentException saying what was expected
   */
  @JsonCreator
  static Every parse(String text) {
    String form = text.strip();
    if (form.equals("article")) {
      return new Article();
    }
    if (form.equals("story")) {
      return new Story();
    }
    if (form.startsWith("digest(") && form.endsWith(")")) {
      return new Digest(DigestTimes.parse(form.substring("digest(".length(), form.length() - 1)));
    }
    throw new IllegalArgumentException(
        "\"every\" is \"%s\": expected article, story or digest(…) such as digest(daily 07:30 Asia/Kabul)"
            .formatted(text));
  }

  /** The form that travels: {@code digest(daily)}. */
  @JsonValue
  default String wireForm() {
    if (this instanceof Digest digest) {
      return "digest(" + digest.times() + ")";
    }
    return this instanceof Article ? "article" : "story";
  }
}
