package newswatch.enrich.topic;

import java.util.ArrayList;
import java.util.List;
import newswatch.enrich.language.LanguageTag;
import newswatch.enrich.rules.Checked;
import newswatch.enrich.rules.QueryScan;
import newswatch.enrich.rules.RuleFault;
import newswatch.enrich.rules.RuleQueries;
import newswatch.events.rules.Topic;
import newswatch.events.rules.TopicExpression;
import newswatch.matching.Query;
import org.jspecify.annotations.Nullable;

/**
 * A topic whose queries are parsed.
 *
 * @param queries one for each expression, in their order
 * @param required one for each required query, in their order
 * @param excluded one for each excluded query, in their order
 */
public record CompiledTopic(
    Topic topic, List<Query> queries, List<Query> required, List<Query> excluded) {
  private static final String NO_TOPICS =
      "topic: cannot be asked for here, because topics are what is being decided;"
          + " expected words, phrases or actor:";

  public CompiledTopic {
    queries = List.copyOf(queries);
    required = List.copyOf(required);
    excluded = List.copyOf(excluded);
    requireAsMany("expressions", queries, topic.expressions());
    requireAsMany("required", required, topic.required());
    requireAsMany("excluded", excluded, topic.excluded());
  }

  /** Parses all queries of a topic and reports every fault of all of them. */
  public static Checked<CompiledTopic> check(Topic topic) {
    List<RuleFault> faults = new ArrayList<>();
    List<String> expressions = topic.expressions().stream().map(TopicExpression::query).toList();
    var texts = new RuleQueries(RuleFault.topic(topic.id()), QueryScan::asksForTopics, NO_TOPICS);
    List<Query> queries = texts.parse("expression", expressions, faults);
    List<Query> required = texts.parse("required query", topic.required(), faults);
    List<Query> excluded = texts.parse("excluded query", topic.excluded(), faults);
    return faults.isEmpty()
        ? new Checked.Good<>(new CompiledTopic(topic, queries, required, excluded))
        : new Checked.Faulty<>(faults);
  }

  /** The queries of one role, in their order. */
  List<Query> queries(QueryRole role) {
    return switch (role) {
      case SCORES -> queries;
      case REQUIRED -> required;
      case EXCLUDED -> excluded;
    };
  }

  /** Whether an expression looks at documents in that language; null is an unknown language. */
  boolean reads(int expression, @Nullable String language) {
    String bound = topic.expressions().get(expression).language();
    return bound == null
        || language == null
        || LanguageTag.primary(bound).equals(LanguageTag.primary(language));
  }

  private static void requireAsMany(String what, List<Query> queries, List<?> texts) {
    if (queries.size() != texts.size()) {
      throw new IllegalArgumentException(
          queries.size() + " queries for " + texts.size() + " " + what);
    }
  }
}
