package newswatch.matching;

import java.util.List;

/** A part of a document that evidence can point into, in the order in which evidence is listed. */
public enum Field {
  TITLE("title"),
  TEXT("text");

  /** All of them: {@code values()} makes an array at each call. */
  static final List<Field> ALL = List.of(values());

  private final String wireName;

  Field(String wireName) {
    this.wireName = wireName;
  }

  /** The name of the field in what travels and in queries. */
  public String wireName() {
    return wireName;
  }

  /** The field of that name; what is not the title is the text. */
  public static Field named(String wireName) {
    return wireName.equals(TITLE.wireName) ? TITLE : TEXT;
  }
}
