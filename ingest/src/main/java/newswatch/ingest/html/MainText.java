package newswatch.ingest.html;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the block of a page that holds its main text, and takes the text out of it.
 *
 * <p>ESSAY
 */
final class MainText {
  private final Document page;
  private final MarkReader marks = new MarkReader();

  private MainText(Document page) {
    this.page = page;
  }

  /** The main text, empty when the page has none. Removes parts of the page. */
  static String of(Document page, @Nullable String title) {
    return new MainText(page).choose(title);
  }

  private String choose(@Nullable String title) {
    Element standfirst = Standfirst.of(page);
    // Both before anything is removed: afterwards it may stand nowhere.
    String beginning = standfirst == null ? "" : BlockText.of(standfirst);
    Map<Element, Integer> places = standfirst == null ? Map.of() : places();
    Boilerplate.removeFrom(page, marks);
    Element block = worthiest();
    LinkLists.removeFrom(block, TextLengths.of(page.body()));
    removeTitle(block, title);
    EmptyHeadings.removeFrom(block);
    String text = BlockText.of(block);
    boolean lost =
        standfirst != null
            && !text.isEmpty()
            && places.getOrDefault(standfirst, 0) < places.getOrDefault(block, 0)
            && !Standfirst.letters(text).contains(Standfirst.letters(beginning));
    return lost ? beginning + "\n\n" + text : text;
  }

  private Map<Element, Integer> places() {
    Map<Element, Integer> places = new IdentityHashMap<>();
    for (Element element : page.getAllElements()) {
      places.put(element, places.size());
    }
    return places;
  }

  private Element worthiest() {
    Element best = page.body();
    double most = 0;
    for (Map.Entry<Element, Integer> block : TextWorth.of(page.body()).ofBlocks().entrySet()) {
      if (block.getValue() * Trust.MOST > most) {
        double worth = block.getValue() * Trust.in(block.getKey(), marks);
        if (worth > most) {
          most = worth;
          best = block.getKey();
        }
      }
    }
    return best;
  }

  private static void removeTitle(Element block, @Nullable String title) {
    for (Element heading : block.select("h1")) {
      if (!heading.equals(block) && heading.text().equals(title)) {
        heading.remove();
      }
    }
  }
}
