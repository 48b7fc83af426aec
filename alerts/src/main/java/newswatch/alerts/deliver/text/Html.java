package newswatch.alerts.deliver.text;

/** The HTML that Matrix allows in messages (Client-Server API, "m.room.message msgtypes"). */
public final class Html implements Markup {

  @Override
  public String text(String plain) {
    return Mentions.calm(escaped(plain));
  }

  @Override
  public String strong(String written) {
    return "<strong>" + written + "</strong>";
  }

  @Override
  public String link(String written, String address) {
    return "<a href=\"" + escaped(address) + "\">" + written + "</a>";
  }

  @Override
  public String lineEnd() {
    return "<br>";
  }

  @Override
  public String gap() {
    return "<br><br>";
  }

  private static String escaped(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
