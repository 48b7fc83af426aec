package newswatch.alerts.deliver.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import newswatch.alerts.deliver.kind.Message;

/** How a service wants text written. */
public interface Markup {
  /** Room for what stands below the alerts. */
  int ROOM = 150;

  /** Plain text, so that it shows as it is. */
  String text(String plain);

  /** Written text that stands out. */
  String strong(String written);

  /** Written text that leads to an address of visible ASCII. */
  String link(String written, String address);

  /** What ends a line. */
  default String lineEnd() {
    return "\n";
  }

  /** What stands between two alerts. */
  default String gap() {
    return "\n\n";
  }

  /** The parts of a message: what stands above, each alert that fits, and what stands below. */
  default List<String> parts(Message message, Wording wording, Limits<String> limits) {
    Optional<String> above = Headline.above(message, wording).map(this::text).map(this::strong);
    int title = above.map(text -> limits.size().applyAsInt(text + gap())).orElse(0);
    var room =
        new Limits<String>(
            limits.total() - ROOM - title,
            limits.each(),
            limits.alerts(),
            text -> limits.size().applyAsInt(text + gap()));
    Fitting<String> fitting = Fitting.of(message, wording, room, this::alert);
    List<String> parts = new ArrayList<>();
    above.ifPresent(parts::add);
    parts.addAll(fitting.articles());
    Headline.below(message, fitting.more()).ifPresent(below -> parts.add(text(below)));
    return parts;
  }

  /** A message as one text. */
  default String message(Message message, Wording wording, Limits<String> limits) {
    return String.join(gap(), parts(message, wording, limits));
  }

  private String alert(AlertText alert) {
    return alert.lines().stream().map(this::line).collect(Collectors.joining(lineEnd()));
  }

  private String line(List<Piece> pieces) {
    return pieces.stream().map(this::piece).collect(Collectors.joining());
  }

  private String piece(Piece piece) {
    String text = text(piece.text());
    String written = piece.strong() && !text.isBlank() ? strong(text) : text;
    return piece.link() == null ? written : link(written, piece.link());
  }
}
