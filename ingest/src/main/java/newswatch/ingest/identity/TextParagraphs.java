package newswatch.ingest.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * The paragraphs of a text: its lines that are not blank. Behind {@value #MOST} of them, the rest
 * is one.
 */
final class TextParagraphs {
  static final int MOST = 500;

  private final String text;
  private final List<Integer> bounds = new ArrayList<>();
  private final List<String> digests = new ArrayList<>();

  private TextParagraphs(String text) {
    this.text = text;
  }

  static TextParagraphs of(String text) {
    TextParagraphs paragraphs = new TextParagraphs(text);
    int start = 0;
    while (start < text.length()) {
      int newline = paragraphs.size() == MOST - 1 ? -1 : text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      paragraphs.add(start, end);
      start = end + 1;
    }
    return paragraphs;
  }

  private void add(int start, int end) {
    if (!Typography.plain(text.substring(start, end)).isEmpty()) {
      digests.add(Typography.digest(text.substring(start, end)));
      bounds.add(start);
      bounds.add(end);
    }
  }

  int size() {
    return digests.size();
  }

  String digest(int paragraph) {
    return digests.get(paragraph);
  }

  /** Where a paragraph begins, in UTF-16 units. */
  int start(int paragraph) {
    return bounds.get(2 * paragraph);
  }

  /** Where it ends: at its line break. */
  int end(int paragraph) {
    return bounds.get(2 * paragraph + 1);
  }

  /** The digests of the paragraphs behind the one of the title. */
  List<String> digestsBehind(String title) {
    List<String> all = new ArrayList<>(digests.size() + 1);
    all.add(Typography.digest(title));
    all.addAll(digests);
    return all;
  }
}
