package newswatch.desk.syndication;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML as text, written with the JDK's own writer, so that it is the same everywhere. */
final class XmlText {
  private XmlText() {}

  /** Writes elements. */
  interface Content {
    void writeTo(XMLStreamWriter xml) throws XMLStreamException;
  }

  static String written(Content content) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      content.writeTo(xml);
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("text in memory takes everything", e);
    }
    return text.toString();
  }
}
