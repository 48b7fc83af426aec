package newswatch.matching;

/**
 * What keeping a query costs, guessed from how rare its words are.
 *
 * @param lookedAt the share of documents for which the query is compared with the document at all,
 *     from 0 to 1; the others cost nothing
 * @param answered the largest share of documents that can answer it, from 0 to 1
 */
public record QueryCost(double lookedAt, double answered) {
  /** From which share on a query says little about a document that answers it. */
  private static final double BROAD = 0.5;

  static QueryCost of(Query query, Rarity rarity) {
    byte[] bytes = QueryEncoder.encode(query, rarity);
    double lookedAt = new Anchors(rarity).find(bytes, 0);
    return new QueryCost(Math.min(1, lookedAt), QueryEncoder.share(query, rarity));
  }

  /** Whether the query may match nearly everything, of which its writer should be warned. */
  public boolean isBroad() {
    return answered >= BROAD;
  }
}
