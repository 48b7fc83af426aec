package newswatch.events;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why an input could not be used: the closed list. */
public enum RejectionReason {
  /** The file or stream could not be opened or read to its end. */
  UNREADABLE,
  /** The bytes are of no format that newswatch reads, such as an image. */
  UNSUPPORTED_FORMAT,
  /** The bytes are no text in the encoding that they declare. */
  UNDECODABLE,
  /** The text breaks the rules of its format: broken JSON, broken front matter. */
  MALFORMED,
  /** Nothing readable was left: an empty file, a page without main text. */
  NO_TEXT,
  /** Larger than the stated limit. */
  TOO_LARGE,
  /** Well-formed, but not what was asked for: a document without a text. */
  INVALID,
  /** The services failed on it although it is valid: a fault of ours, worth reporting. */
  FAILED;

  /** The reason as it travels: {@code too-large}. */
  @JsonValue
  public String wireName() {
    return WireName.of(this);
  }
}
