package newswatch.desk.actors;

import java.text.Normalizer;
import java.util.Locale;

/** Makes ids of names: small ASCII letters and digits, with hyphens between the words. */
final class ActorId {
  private ActorId() {}

  /** "jose-munoz" for "José Muñoz"; empty for a name without any Latin letter or digit. */
  static String of(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("['’ʼʻ‘]", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
