package newswatch.app.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import newswatch.alerts.deliver.console.TerminalText;
import newswatch.events.DocumentTexts;
import newswatch.events.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an explained query as a tree of lines for people: ✓ holds, ✗ does not.
 *
 * <p>Only what decides is told at length. Beside it stand parts of which the outcome did not
 * depend: those that hold in an AND that fails, and those that fail in an OR that holds.
 */
public final class PartLines {
  private static final int MOST_PARTS = 200;
  private static final int DEEPEST_INDENT = 40;
  private static final int MOST_PIECES = 3;
  private static final int MOST_CONTEXTS = 2;
  private static final int LONGEST_QUERY = 160;

  private final ContextLines contexts;
  private final boolean holds;
  private final List<String> lines = new ArrayList<>();

  private PartLines(boolean holds, DocumentTexts texts) {
    this.holds = holds;
    contexts = new ContextLines(texts);
  }

  /** The lines of all parts; of very many, those that decide. */
  public static List<String> of(List<PartReport> parts, DocumentTexts texts) {
    PartLines tree = new PartLines(parts.get(0).holds(), texts);
    int shown = 0;
    List<PartReport> path = new ArrayList<>();
    for (PartReport part : parts) {
      path.subList(Math.min(part.depth(), path.size()), path.size()).clear();
      boolean decides =
          path.size() == part.depth()
              && (path.isEmpty() || !isBeside(part, path.get(path.size() - 1)));
      if (decides) {
        path.add(part);
      }
      if (shown < MOST_PARTS && (decides || parts.size() <= MOST_PARTS)) {
        shown++;
        tree.add(part, decides && isOutcome(part, path));
      }
    }
    if (shown < parts.size()) {
      tree.lines.add(
          String.format(
              Locale.ROOT, "… and %,d more parts, which --json has", parts.size() - shown));
    }
    return tree.lines;
  }

  private static boolean isBeside(PartReport part, PartReport parent) {
    return switch (parent.kind()) {
      case "any" -> parent.holds() && !part.holds();
      case "all" -> !parent.holds() && part.holds();
      default -> false;
    };
  }

  /** The sides of a NEAR that stand by themselves are told by how near they come. */
  private static boolean isOutcome(PartReport part, List<PartReport> path) {
    String parent = path.size() < 2 ? "" : path.get(path.size() - 2).kind();
    return !part.holds() || !(parent.equals("near") || parent.equals("before"));
  }

  private void add(PartReport part, boolean atLength) {
    String indent = "  ".repeat(Math.min(part.depth(), DEEPEST_INDENT));
    lines.add(indent + (part.holds() ? "✓ " : "✗ ") + label(part) + places(part));
    // Of a query that holds, the evidence is shown anyway.
    if (atLength && !holds) {
      contexts
          .of(part.evidence(), MOST_CONTEXTS)
          .forEach(line -> lines.add(indent + "    " + line));
      addMisses(part, indent);
    }
  }

  private void addMisses(PartReport part, String indent) {
    Map<String, List<MissReport>> byKind = new LinkedHashMap<>();
    part.misses()
        .forEach(miss -> byKind.computeIfAbsent(miss.kind(), kind -> new ArrayList<>()).add(miss));
    for (List<MissReport> misses : byKind.values()) {
      List<Evidence> evidence =
          misses.stream().flatMap(miss -> miss.evidence().stream()).sorted().toList();
      lines.add(indent + "  → " + describe(misses.get(0), part, evidence));
      contexts.of(evidence, MOST_CONTEXTS).forEach(line -> lines.add(indent + "    " + line));
    }
  }

  private static String label(PartReport part) {
    return switch (part.kind()) {
      case "all" -> "all of";
      case "any" -> "at least one of";
      case "not" -> "not";
      default -> shown(part.query());
    };
  }

  private static String places(PartReport part) {
    if (part.count() == 0) {
      return "";
    }
    String pieces =
        part.evidence().stream()
            .limit(MOST_PIECES)
            .map(piece -> piece.field() + " «" + shown(piece.exact()) + "»")
            .collect(Collectors.joining(", "));
    return "  %d %s%s%s"
        .formatted(
            part.count(),
            part.count() == 1 ? "place" : "places",
            pieces.isEmpty() ? "" : ": " + pieces,
            part.count() > MOST_PIECES ? ", …" : "");
  }

  private static String describe(MissReport miss, PartReport part, List<Evidence> evidence) {
    return switch (miss.kind()) {
      case "other-case" -> "stands there in other capitals or small letters:";
      case "only-in-text" -> "not in the title, but in the text:";
      case "longer-word" ->
          "only longer words begin so, which a * behind %s would find: %s"
              .formatted(shown(part.query()), words(evidence));
      case "part-of-phrase" ->
          "of the phrase only \"%s\" stands there:".formatted(shown(miss.words()));
      case "too-far" -> "the closest are " + distance(miss) + " apart:";
      case "wrong-order" -> "in the other order, the closest are " + distance(miss) + " apart:";
      case "different-fields" -> "one side stands in the title, the other in the text:";
      case "overlap" -> "both sides stand only on the same words:";
      default -> instead(miss);
    };
  }

  private static String words(List<Evidence> evidence) {
    return evidence.stream().map(piece -> shown(piece.exact())).collect(Collectors.joining(", "));
  }

  private static String distance(MissReport miss) {
    return miss.distance() + (Integer.valueOf(1).equals(miss.distance()) ? " word" : " words");
  }

  private static String instead(MissReport miss) {
    List<String> values = miss.values() == null ? List.of() : miss.values();
    int more = (miss.count() == null ? 0 : miss.count()) - values.size();
    if (values.isEmpty()) {
      return "the document has none that is known";
    }
    return "the document has "
        + TerminalText.clean(String.join(", ", values))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String shown(@Nullable String text) {
    return TerminalText.shorten(TerminalText.clean(text), LONGEST_QUERY);
  }
}
