package newswatch.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newswatch.events.Document;

/** Archives in which bytes were changed, left out, doubled or put in. */
class DamagedArchivesPropertyTest {
  private static final byte[] LINES =
      Packing.bytes("{\"id\":\"a\",\"text\":\"first\"}\n{\"id\":\"b\",\"text\":\"second\"}\n");
  private static final byte[] MAILS =
      Packing.bytes(
          "From a@b.example Wed Mar  4 05:06:07 2026\nFrom: A <a@b.example>\nMIME-Version: 1.0\n"
              + "Subject: =?utf-8?Q?=41?=\nContent-Type: multipart/mixed; boundary=\"x\"\n\n--x\n"
              + "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
              + "<p>na=C3=AFve</p>\n--x--\n\nFrom a@b.example Wed Mar  4 05:06:07 2026\n"
              + "From: A <a@b.example>\nMessage-ID: <1@b>\n\nsecond\n");
  private static final byte[] RECORD = record();

  private static byte[] record() {
    String body = "<html><body><p>The mine was opened on Monday by the minister.</p></body></html>";
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n"
            .formatted(body.length(), body);
    return Packing.bytes(
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2026-03-04T05:06:07Z\r\nWARC-Target-URI: https://e.org/\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
            .formatted(http.length(), http));
  }

  private static Map<String, byte[]> members() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a.ndjson", LINES);
    members.put("b.mbox", MAILS);
    members.put("c/d.warc", RECORD);
    return members;
  }

  @Property(tries = 1500)
  void they_give_outcomes_and_never_an_error(@ForAll("damaged") byte[] bytes) {
    assertThat(Reading.of("a", bytes).outcomes()).isNotEmpty();
  }

  @Property(tries = 200)
  void the_same_damage_gives_the_same_outcomes(@ForAll("damaged") byte[] bytes) {
    List<Document> first = Reading.of("a", bytes).documents();
    assertThat(Reading.of("a", bytes).documents()).isEqualTo(first);
  }

  @Provide
  Arbitrary<byte[]> archives() {
    return Arbitraries.of(
        Packing.gzip(LINES),
        Packing.gzip(MAILS),
        MAILS,
        RECORD,
        Packing.joined(RECORD, RECORD, RECORD),
        Packing.joined(Packing.gzip(RECORD), Packing.gzip(RECORD), Packing.gzip(RECORD)),
        Packing.zip(members()),
        Packing.tar(members()),
        Packing.gzip(Packing.tar(members())),
        Packing.zip("x.zip", Packing.zip(members())));
  }

  @Provide
  Arbitrary<byte[]> damaged() {
    Arbitrary<List<Damage>> damages =
        Combinators.combine(
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().greaterOrEqual(0),
                Arbitraries.integers().between(0, 200),
                Arbitraries.bytes())
            .as(Damage::new)
            .list()
            .ofMinSize(1)
            .ofMaxSize(4);
    return Combinators.combine(archives(), damages)
        .as(
            (archive, list) -> {
              byte[] bytes = archive;
              for (Damage damage : list) {
                bytes = damage.done(bytes);
              }
              return bytes;
            });
  }

  /** One damage: what, where, and how much. */
  private record Damage(int kind, int place, int length, byte value) {
    byte[] done(byte[] bytes) {
      if (bytes.length == 0) {
        return new byte[] {value};
      }
      int from = place % bytes.length;
      int to = Math.min(bytes.length, from + length);
      byte[] before = Arrays.copyOf(bytes, from);
      byte[] after = Arrays.copyOfRange(bytes, to, bytes.length);
      byte[] piece = Arrays.copyOfRange(bytes, from, to);
      return switch (kind) {
        case 0 -> {
          byte[] changed = bytes.clone();
          changed[from] = value;
          yield changed;
        }
        case 1 -> Packing.joined(before, after);
        case 2 -> Packing.joined(before, piece, piece, after);
        default -> Packing.joined(before, new byte[] {value, value, 0}, piece, after);
      };
    }
  }
}
