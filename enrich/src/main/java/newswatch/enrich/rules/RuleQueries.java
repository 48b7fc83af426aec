package newswatch.enrich.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import newswatch.matching.ParsedQuery;
import newswatch.matching.Query;
import newswatch.matching.QueryFault;
import newswatch.matching.QueryParser;

/**
 * How the queries of one topic or actor are parsed.
 *
 * @param rule whose queries, as people say it: {@code topic "mining"}
 * @param refused which queries have no place here
 * @param remedy what to say of those
 */
public record RuleQueries(String rule, Predicate<Query> refused, String remedy) {

  /**
   * The queries that can be parsed, in their order.
   *
   * @param what the texts are, as people say it: {@code expression}
   * @param faults gets every fault of all texts
   */
  public List<Query> parse(String what, List<String> texts, List<RuleFault> faults) {
    List<Query> queries = new ArrayList<>();
    for (int number = 1; number <= texts.size(); number++) {
      String name = what + " " + number;
      ParsedQuery parsed = QueryParser.parse(texts.get(number - 1));
      if (parsed instanceof ParsedQuery.Refused wrong) {
        for (QueryFault fault : wrong.faults()) {
          faults.add(RuleFault.ofQuery(rule, name, fault.position(), fault.message()));
        }
      } else if (parsed instanceof ParsedQuery.Accepted accepted) {
        queries.add(accepted.query());
        if (refused.test(accepted.query())) {
          faults.add(RuleFault.ofQuery(rule, name, 0, remedy));
        }
      }
    }
    return queries;
  }
}
