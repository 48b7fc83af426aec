package newswatch.alerts.match;

import newswatch.events.Document;
import newswatch.events.Evidence;

/** The two fields of a document that evidence can point into. */
record DocumentTexts(FieldText title, FieldText text) {

  static DocumentTexts of(Document document) {
    return new DocumentTexts(
        new FieldText(Evidence.TITLE, document.title()),
        new FieldText(Evidence.TEXT, document.text()));
  }

  /** The field of that name, as on the wire. */
  FieldText field(String name) {
    return name.equals(Evidence.TITLE) ? title : text;
  }
}
