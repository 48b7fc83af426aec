package newswatch.desk.syndication;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes Atom 1.0 (RFC 4287). */
final class AtomFeed {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final String OWN_NAMESPACE = "urn:newswatch:atom";

  private final Feed feed;
  private final XMLStreamWriter xml;

  private AtomFeed(Feed feed, XMLStreamWriter xml) {
    this.feed = feed;
    this.xml = xml;
  }

  static String write(Feed feed) {
    return XmlText.written(xml -> new AtomFeed(feed, xml).write());
  }

  private void write() throws XMLStreamException {
    FeedOutline outline = feed.outline();
    xml.writeStartDocument("utf-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeNamespace("newswatch", OWN_NAMESPACE);
    element("id", outline.name().urn());
    element("title", PlainText.line(outline.title()));
    if (!outline.description().isEmpty()) {
      element("subtitle", PlainText.line(outline.description()));
    }
    element("updated", feed.updated().toString());
    person("newswatch");
    element("generator", "newswatch");
    link("self", FeedFormat.ATOM.mediaType(), feed.address(FeedFormat.ATOM));
    link("alternate", FeedFormat.JSON.mediaType(), feed.address(FeedFormat.JSON));
    link("alternate", "text/html", feed.site() + "/");
    for (FeedItem item : feed.items()) {
      write(item);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void write(FeedItem item) throws XMLStreamException {
    ItemText text = new ItemText(item);
    xml.writeStartElement("entry");
    element("id", item.id());
    element("title", item.title());
    if (item.link().isPresent()) {
      link("alternate", "text/html", item.link().get());
    }
    element("published", item.published().toString());
    element("updated", item.updated().toString());
    if (item.outlet().isPresent()) {
      person(item.outlet().get());
    }
    for (FeedItem.Tag tag : item.tags()) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("scheme", tag.scheme());
      xml.writeAttribute("term", tag.term());
      xml.writeAttribute("label", tag.label());
    }
    if (!text.plain().isEmpty()) {
      element("summary", text.plain());
    }
    xml.writeStartElement("content");
    xml.writeAttribute("type", "html");
    xml.writeCharacters(text.html());
    xml.writeEndElement();
    xml.writeStartElement("newswatch", "alert", OWN_NAMESPACE);
    xml.writeCharacters(PlainText.line(item.alert().id()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void person(String name) throws XMLStreamException {
    xml.writeStartElement("author");
    element("name", name);
    xml.writeEndElement();
  }

  private void link(String relation, String mediaType, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", mediaType);
    xml.writeAttribute("href", address);
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
