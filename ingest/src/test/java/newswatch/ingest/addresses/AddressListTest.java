package newswatch.ingest.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AddressListTest {
  private static final Instant SEEN = Instant.parse("2026-11-22T08:15:00Z");

  @Test
  void plain_lines_are_addresses_each_once() {
    AddressList list =
        AddressList.of(
            "# mine\nhttps://a.example/1\r\n\n https://a.example/2 \nhttps://a.example/1\nnone\n");
    assertThat(list.addresses())
        .containsExactly(
            ListedAddress.bare("https://a.example/1"), ListedAddress.bare("https://a.example/2"));
    assertThat(list.unusable()).isEqualTo(1);
  }

  @Test
  void the_json_of_a_document_search_tells_title_publisher_language_and_time() {
    AddressList list =
        AddressList.of(
            """
            {"articles":[{"url":"https://a.example/1","url_mobile":"","title":"Copper &amp; more",
            "seendate":"20261122T081500Z","domain":"a.example","language":"Persian","sourcecountry":"Iran"},
            {"url":""},{"url":"https://a.example/2","title":7}]}""");
    assertThat(list.addresses())
        .containsExactly(
            new ListedAddress("https://a.example/1", "Copper & more", "a.example", "fa", SEEN),
            ListedAddress.bare("https://a.example/2"));
    assertThat(list.unusable()).isEqualTo(1);
    assertThat(AddressList.of("{\"articles\":").addresses()).isEmpty();
  }

  @Test
  void the_tables_of_knowledge_graph_and_mentions_have_the_address_in_a_column() {
    assertThat(
            AddressList.of(
                    "20261122081500-0\t20261122081500\t1\ta.example\thttps://a.example/1\tX\tY\tZ\tW\n"
                        + "20261122081500-1\t20261122081500\t2\tCitation\tA book\t\n")
                .addresses())
        .containsExactly(new ListedAddress("https://a.example/1", null, "a.example", null, SEEN));
    assertThat(
            AddressList.of(
                    "77\t20261121000000\t20261122081500\t1\tb.example\thttps://b.example/1\t1\n")
                .addresses())
        .containsExactly(new ListedAddress("https://b.example/1", null, "b.example", null, SEEN));
  }
}
