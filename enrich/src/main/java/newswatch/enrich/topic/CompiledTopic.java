package newswatch.enrich.topic;

import java.util.ArrayList;
import java.util.List;
import newswatch.enrich.language.LanguageTag;
import newswatch.enrich.rules.Checked;
import newswatch.enrich.rules.RuleFault;
import newswatch.events.rules.Topic;
import newswatch.events.rules.TopicExpression;
import newswatch.matching.ParsedQuery;
import newswatch.matching.Query;
import newswatch.matching.QueryFault;
import newswatch.matching.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * A topic whose queries are parsed.
 *
 * @param queries one for each expression, in their order
 */
public record CompiledTopic(Topic topic, List<Query> queries) {
  private static final String NO_TOPICS =
      "topic: cannot be asked for here, because topics are what is being decided;"
          + " expected words, phrases or actor:";

  public CompiledTopic {
    queries = List.copyOf(queries);
    if (queries.size() != topic.expressions().size()) {
      throw new IllegalArgumentException(
          queries.size() + " queries for " + topic.expressions().size() + " expressions");
    }
  }

  /** Parses all queries of a topic and reports every fault of all of them. */
  public static Checked<CompiledTopic> check(Topic topic) {
    List<Query> queries = new ArrayList<>();
    List<RuleFault> faults = new ArrayList<>();
    int number = 0;
    for (TopicExpression expression : topic.expressions()) {
      number++;
      ParsedQuery parsed = QueryParser.parse(expression.query());
      if (parsed instanceof ParsedQuery.Refused refused) {
        for (QueryFault fault : refused.faults()) {
          faults.add(RuleFault.ofExpression(topic.id(), number, fault.position(), fault.message()));
        }
      } else if (parsed instanceof ParsedQuery.Accepted accepted) {
        queries.add(accepted.query());
        if (QueryScan.asksForTopics(accepted.query())) {
          faults.add(RuleFault.ofExpression(topic.id(), number, 0, NO_TOPICS));
        }
      }
    }
    return faults.isEmpty()
        ? new Checked.Good<>(new CompiledTopic(topic, queries))
        : new Checked.Faulty<>(faults);
  }

  /** Whether an expression looks at documents in that language; null is an unknown language. */
  boolean reads(int expression, @Nullable String language) {
    String bound = topic.expressions().get(expression).language();
    return bound == null
        || language == null
        || LanguageTag.primary(bound).equals(LanguageTag.primary(language));
  }
}
