package newswatch.alerts.deliver.text;

import java.util.regex.Pattern;

/** Markdown, with a backslash before whatever would be taken for it. */
public final class Markdown implements Markup {
  /** Mattermost knows escapes of these alone, and shows the backslash before any other. */
  private static final String MATTERMOST = "\\\\`*{}\\[\\]()#+\\-!_>~|";

  private final Pattern special;

  private Markdown(String special) {
    this.special = Pattern.compile("[" + special + "]");
  }

  /** As Mattermost reads it. */
  public static Markdown ofMattermost() {
    return new Markdown(MATTERMOST);
  }

  /** As Discord reads it, with its {@code <@…>}, {@code <#…>}, {@code <t:…>} and {@code :name:}. */
  public static Markdown ofDiscord() {
    return new Markdown(MATTERMOST + "<:");
  }

  @Override
  public String text(String plain) {
    return Mentions.calm(special.matcher(plain).replaceAll("\\\\$0"));
  }

  @Override
  public String strong(String written) {
    return "**" + written + "**";
  }

  @Override
  public String link(String written, String address) {
    String unambiguous =
        address
            .replace("(", "%28")
            .replace(")", "%29")
            .replace("[", "%5B")
            .replace("]", "%5D")
            .replace("@", "%40");
    return "[" + written + "](" + unambiguous + ")";
  }
}
