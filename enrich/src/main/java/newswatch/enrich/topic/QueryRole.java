package newswatch.enrich.topic;

/** What a query of a topic is for. */
enum QueryRole {
  /** One of the weighted expressions. */
  SCORES,

  /** Without a match of it the document is not about the topic. */
  REQUIRED,

  /** With a match of it the document is not about the topic. */
  EXCLUDED
}
