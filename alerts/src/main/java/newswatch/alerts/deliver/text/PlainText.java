package newswatch.alerts.deliver.text;

/** No markup at all: addresses stand below what leads to them, and evidence has its marks. */
public final class PlainText implements Markup {

  @Override
  public String text(String plain) {
    return Mentions.calm(plain);
  }

  @Override
  public String strong(String written) {
    return written;
  }

  @Override
  public String link(String written, String address) {
    return written + lineEnd() + address;
  }
}
