package newswatch.alerts.deliver.text;

/** How much is told of an alert, the most first; lengths in code points. */
enum Detail {
  FULL(300, 600, true),
  SHORT(160, 200, true),
  /** Titles that lead to their articles. */
  TITLES(160, 0, true),
  /** Titles alone, where addresses are too long. */
  BARE(80, 0, false);

  private final int title;
  private final int excerpt;
  private final boolean linked;

  Detail(int title, int excerpt, boolean linked) {
    this.title = title;
    this.excerpt = excerpt;
    this.linked = linked;
  }

  /** The longest title. */
  int title() {
    return title;
  }

  /** The longest excerpt; 0 for none. */
  int excerpt() {
    return excerpt;
  }

  /** Whether the article's address is told. */
  boolean isLinked() {
    return linked;
  }
}
