package newswatch.alerts.deliver.text;

/**
 * Slack's mrkdwn. All that calls people or leads elsewhere stands between {@code <} and {@code >},
 * so that these two and {@code &} are all that is to be escaped, as in HTML. For {@code *} and its
 * like there is no escape: they change how a text looks, and nothing else.
 */
public final class SlackMarkup implements Markup {

  @Override
  public String text(String plain) {
    return Mentions.calm(escaped(plain));
  }

  @Override
  public String strong(String written) {
    // Unseen spaces around it: in the midst of Chinese or Thai, asterisks would be shown as such.
    return Mentions.UNSEEN + "*" + written + "*" + Mentions.UNSEEN;
  }

  @Override
  public String link(String written, String address) {
    return "<" + escaped(address).replace("|", "%7C") + "|" + written + ">";
  }

  private static String escaped(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
