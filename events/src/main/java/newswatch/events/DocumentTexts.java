package newswatch.events;

/** The two fields of a document that evidence can point into, for taking many slices of them. */
public record DocumentTexts(FieldText title, FieldText text) {

  public static DocumentTexts of(Document document) {
    return of(document.title(), document.text());
  }

  /** Of a document with this title and text. */
  public static DocumentTexts of(String title, String text) {
    return new DocumentTexts(
        new FieldText(Evidence.TITLE, title), new FieldText(Evidence.TEXT, text));
  }

  /** The field of that name, as on the wire. */
  public FieldText field(String name) {
    return name.equals(Evidence.TITLE) ? title : text;
  }
}
