package newswatch.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.events.Document;
import newswatch.events.Rejection;
import newswatch.events.RejectionReason;
import newswatch.ingest.archive.ArchiveLimits;
import newswatch.ingest.document.ReadOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives, read as folders are. */
class ReadArchiveTest {
  private static final byte[] LONG = Packing.bytes("a lot of text ".repeat(30_000));

  @TempDir Path folder;

  @Test
  void a_compressed_text_is_read_as_the_text() {
    Document document =
        Reading.of("a.txt.gz", Packing.gzip(Packing.bytes("News\n\nof today"))).document();
    assertThat(document.text()).isEqualTo("News\n\nof today");
  }

  @Test
  void the_name_before_gz_tells_the_format() {
    byte[] packed = Packing.gzip(Packing.bytes("# Title\n\nText"));
    assertThat(Reading.of("a.md.gz", packed).document().title()).isEqualTo("Title");
    assertThat(Reading.of("a.txt.gz", packed).document().title()).isEqualTo("# Title");
  }

  @Test
  void lines_of_a_compressed_file_keep_their_numbers() {
    byte[] packed =
        Packing.gzip(Packing.bytes("{\"text\":\"one\"}\nrubbish\n{\"text\":\"two\"}\n"));
    Reading reading = Reading.of("a.ndjson.gz", packed);
    assertThat(reading.documents()).extracting(Document::text).containsExactly("one", "two");
    assertThat(reading.rejections().get(0).origin().describe()).isEqualTo("a.ndjson.gz:2");
  }

  @Test
  void several_compressed_files_one_after_another_are_one() {
    byte[] packed =
        Packing.joined(
            Packing.gzip(Packing.bytes("{\"text\":\"one\"}\n")),
            Packing.gzip(new byte[0]),
            Packing.gzip(Packing.bytes("{\"text\":\"two\"}\n")));
    assertThat(Reading.of("-", packed).documents()).hasSize(2);
  }

  @Test
  void a_cut_compressed_file_gives_what_is_there_and_a_rejection() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines.append("{\"text\":\"number %d\"}\n".formatted(i * 7919));
    }
    byte[] packed = Packing.gzip(Packing.bytes(lines.toString()));
    Reading reading = Reading.of("a.ndjson.gz", Arrays.copyOf(packed, packed.length / 2));
    assertThat(reading.documents()).hasSizeGreaterThan(1_000);
    assertThat(reading.rejections())
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.reason()).isEqualTo(RejectionReason.MALFORMED);
              assertThat(rejection.detail()).contains("another copy");
            });
  }

  @Test
  void members_of_a_zip_are_read_like_files_with_their_names_and_in_their_order()
      throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("z/first.txt", Packing.bytes("First"));
    members.put("a.md", Packing.bytes("# Second\n\ntext"));
    members.put("../../etc/third.json", Packing.bytes("{\"text\":\"Third\"}"));
    members.put(".hidden/x.txt", Packing.bytes("hidden"));
    members.put("__MACOSX/._a.md", Packing.bytes("hidden"));
    Path file = Files.write(folder.resolve("a.zip"), Packing.zip(members));
    List<ReadOutcome> outcomes = new ArrayList<>();
    new DocumentReader(ReadOptions.DETECT).read(file, outcomes::add);
    List<Document> documents = new Reading(outcomes).documents();
    assertThat(documents).extracting(Document::title).containsExactly("First", "Second", "Third");
    assertThat(documents)
        .extracting(Document::path)
        .containsExactly(file + "!/z/first.txt", file + "!/a.md", file + "!/../../etc/third.json");
  }

  @Test
  void a_zip_in_a_stream_is_read_too() {
    assertThat(Reading.of("-", Packing.zip("a.txt", Packing.bytes("text"))).document().text())
        .isEqualTo("text");
  }

  @Test
  void archives_in_archives_are_read() {
    byte[] inner = Packing.gzip(Packing.tar(Map.of("d/a.txt", Packing.bytes("deep"))));
    Reading reading = Reading.of("outer.zip", Packing.zip("inner.tar.gz", inner));
    assertThat(reading.document().text()).isEqualTo("deep");
  }

  @Test
  void a_member_that_cannot_be_read_does_not_keep_the_others_from_it() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a.txt", Packing.bytes("one"));
    members.put("b.png", Packing.bytes("\u0089PNG\0\0\0"));
    members.put("c.txt", Packing.bytes("two"));
    for (byte[] archive : List.of(Packing.zip(members), Packing.tar(members))) {
      Reading reading = Reading.of("x", archive);
      assertThat(reading.documents()).extracting(Document::text).containsExactly("one", "two");
      assertThat(reading.rejections())
          .singleElement()
          .satisfies(r -> assertThat(r.origin().describe()).isEqualTo("x!/b.png"));
    }
  }

  @Test
  void a_member_with_a_wrong_checksum_is_rejected_and_named() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a.txt", Packing.bytes("one".repeat(10)));
    members.put("b.txt", Packing.bytes("two"));
    byte[] zip = Packing.zip(members);
    ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(listed(zip, 0) + 16, 12345);
    Reading reading = Reading.of("x.zip", zip);
    assertThat(reading.documents()).extracting(Document::text).containsExactly("two");
    assertThat(reading.rejections())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.origin().describe()).isEqualTo("x.zip!/a.txt");
              assertThat(r.detail()).contains("checksum").contains("another copy");
            });
  }

  @Test
  void a_member_of_another_size_than_it_says_is_rejected() {
    byte[] zip = Packing.zip("a.txt", Packing.bytes("one".repeat(10)));
    ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(listed(zip, 0) + 24, 7);
    assertThat(Reading.of("x.zip", zip).rejection().detail()).contains("7 bytes");
  }

  @Test
  void members_that_share_their_bytes_are_read_once() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a.txt", Packing.bytes("one"));
    members.put("b.txt", Packing.bytes("two"));
    byte[] zip = Packing.zip(members);
    ByteBuffer list = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    list.putInt(listed(zip, 1) + 42, list.getInt(listed(zip, 0) + 42));
    Reading reading = Reading.of("x.zip", zip);
    assertThat(reading.documents()).hasSize(1);
    assertThat(reading.rejections())
        .extracting(Rejection::detail)
        .singleElement()
        .satisfies(detail -> assertThat(detail).contains("shares its bytes"));
  }

  /** Where the list of members has the one of that number. */
  private static int listed(byte[] zip, int number) {
    String latin = new String(zip, StandardCharsets.ISO_8859_1);
    int at = latin.indexOf("PK\u0001\u0002");
    for (int i = 0; i < number; i++) {
      at = latin.indexOf("PK\u0001\u0002", at + 1);
    }
    return at;
  }

  @Test
  void a_bomb_is_rejected_by_its_name_and_the_rest_is_read() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("bomb.txt", LONG);
    members.put("b.txt", Packing.bytes("two"));
    Reading reading = read(new ArchiveLimits(10, 4, 20, 1000, 10_000_000, 10_000), members);
    assertThat(reading.documents()).extracting(Document::text).containsExactly("two");
    assertThat(reading.rejections())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.reason()).isEqualTo(RejectionReason.TOO_LARGE);
              assertThat(r.origin().describe()).isEqualTo("x.zip!/bomb.txt");
              assertThat(r.detail()).contains("20 times").contains("yourself");
            });
  }

  @Test
  void all_members_together_may_not_be_a_bomb_either() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (int i = 0; i < 9; i++) {
      members.put(i + ".txt", LONG);
    }
    long free = LONG.length + 1;
    Reading reading = read(new ArchiveLimits(10, 4, 1, free, 3 * free, 10_000), members);
    assertThat(reading.documents()).hasSize(3);
    assertThat(reading.rejections())
        .singleElement()
        .satisfies(r -> assertThat(r.detail()).contains("together"));
  }

  @Test
  void too_many_members_are_cut_off() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (int i = 0; i < 9; i++) {
      members.put(i + ".txt", Packing.bytes("text " + i));
    }
    Reading reading = read(new ArchiveLimits(5, 4, 200, 1000, 10_000, 10_000), members);
    assertThat(reading.documents()).hasSize(5);
    assertThat(reading.rejections())
        .singleElement()
        .satisfies(r -> assertThat(r.detail()).contains("over 5 files"));
    Reading listed = read(new ArchiveLimits(5, 4, 200, 1000, 10_000, 100), members);
    assertThat(listed.rejection().detail()).contains("a list of members of over 100 bytes");
  }

  @Test
  void archives_nested_too_deep_are_rejected() {
    byte[] archive = Packing.bytes("text");
    for (int i = 0; i < 5; i++) {
      archive = Packing.zip("a", archive);
    }
    Rejection rejection = Reading.of("x", archive).rejection();
    assertThat(rejection.reason()).isEqualTo(RejectionReason.TOO_LARGE);
    assertThat(rejection.origin().describe()).isEqualTo("x!/a!/a!/a!/a");
    byte[] packed = Packing.bytes("text");
    for (int i = 0; i < 5; i++) {
      packed = Packing.gzip(packed);
    }
    assertThat(Reading.of("x", packed).rejection().detail()).contains("over 4 archives");
  }

  @Test
  void an_office_document_is_no_archive_of_texts() {
    byte[] office = Packing.zip("[Content_Types].xml", Packing.bytes("<?xml version='1.0'?><a/>"));
    assertThat(Reading.of("a.docx", office).rejection().detail()).contains("office document");
  }

  @Test
  void an_archive_without_files_is_rejected() {
    assertThat(Reading.of("a.zip", Packing.zip(Map.of())).rejection().detail())
        .isEqualTo("an archive without files");
    assertThat(Reading.of("a.zip", "PK\u0003\u0004 and nothing else").rejection().reason())
        .isEqualTo(RejectionReason.MALFORMED);
  }

  private static Reading read(ArchiveLimits limits, Map<String, byte[]> members) {
    List<ReadOutcome> outcomes = new ArrayList<>();
    new DocumentReader(ReadOptions.DETECT, limits)
        .read(new java.io.ByteArrayInputStream(Packing.zip(members)), "x.zip", outcomes::add);
    return new Reading(outcomes);
  }
}
