package newswatch.matching;

import java.util.List;

/** Writes a query as canonical text, with as few parentheses as the language allows. */
final class QueryPrinter {
  private final StringBuilder text = new StringBuilder();

  private QueryPrinter() {}

  static String print(Query query) {
    QueryPrinter printer = new QueryPrinter();
    printer.append(query);
    return printer.text.toString();
  }

  private void append(Query query) {
    if (query instanceof Query.Language language) {
      text.append("lang:").append(language.tag());
    } else if (query instanceof Query.Topic topic) {
      appendName("topic:", topic.name());
    } else if (query instanceof Query.Actor actor) {
      appendName(actor.byOwnName() ? "actor:=" : "actor:", actor.name());
    } else if (query instanceof Query.Near near) {
      appendOperand(near.left());
      text.append(near.ordered() ? " BEFORE/" : " NEAR/").append(near.distance()).append(' ');
      appendOperand(near.right());
    } else if (query instanceof Query.And and) {
      appendParts(and.parts(), " AND ");
    } else if (query instanceof Query.Or or) {
      appendParts(or.parts(), " OR ");
    } else if (query instanceof Query.Not not) {
      text.append("NOT ");
      appendOperand(not.part());
    } else {
      text.append(query);
    }
  }

  private void appendName(String field, String name) {
    String quote = name.indexOf(' ') < 0 ? "" : "\"";
    text.append(field).append(quote).append(name).append(quote);
  }

  private void appendParts(List<Query> parts, String operator) {
    String between = "";
    for (Query part : parts) {
      text.append(between);
      between = operator;
      if (part instanceof Query.Or || part instanceof Query.And) {
        appendOperand(part);
      } else {
        append(part);
      }
    }
  }

  private void appendOperand(Query part) {
    boolean grouped =
        part instanceof Query.Or || part instanceof Query.And || part instanceof Query.Near;
    text.append(grouped ? "(" : "");
    append(part);
    text.append(grouped ? ")" : "");
  }
}
