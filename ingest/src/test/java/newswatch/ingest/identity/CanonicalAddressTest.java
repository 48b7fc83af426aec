package newswatch.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/asia/mine-reopens",
        "http://news.example/asia/mine-reopens",
        "HTTPS://News.Example:443/asia/mine-reopens",
        "http://news.example:80/asia/mine-reopens",
        "https://www.news.example./asia/mine-reopens/",
        "https://m.news.example/asia/mine-reopens",
        "https://www.m.news.example/asia/mine-reopens",
        "https://mobile.news.example/asia/mine-reopens",
        "https://amp.news.example/asia/mine-reopens",
        "https://news.example/asia/mine-reopens/amp",
        "https://news.example/asia/mine-reopens/amp/",
        "https://news.example/amp/asia/mine-reopens",
        "https://news.example/asia/mine-reopens.amp",
        "https://news.example/asia/mine-reopens?amp",
        "https://news.example/asia/mine-reopens?amp=1",
        "https://news.example/asia/mine-reopens?outputType=amp",
        "https://news-example.cdn.ampproject.org/c/s/news.example/asia/mine-reopens",
        "https://news-example.cdn.ampproject.org/v/s/news.example/asia/mine-reopens?amp_js_v=0.1&usqp=mq331",
        "https://www.google.com/amp/s/news.example/asia/mine-reopens",
        "https://www.google.co.uk/amp/news.example/asia/mine-reopens.amp",
        "https://www.google.com/url?rct=j&sa=t&url=https://www.news.example/asia/mine-reopens&ct=ga&usg=AO",
        "http://www.bing.com/news/apiclick.aspx?ref=FexRss&tid=5&url=https%3a%2f%2fnews.example%2fasia%2fmine-reopens&c=1",
        "https://news.example/asia/mine-reopens?utm_source=rss&utm_medium=feed&fbclid=IwAR0",
        "https://news.example/asia/mine-reopens?UTM_Source=rss&at_medium=RSS&at_campaign=KARANGA&",
        "https://news.example/asia/mine-reopens?ref=rss#comments",
        "https://news.example/asia/mine-reopens?",
        "https://news.example/asia/mine-reopens#",
        "https://news.example/asia/%6Dine%2Dreopens",
        "https://news.example/europe/../asia/./mine-reopens",
        "https://news.example//asia/mine-reopens",
        "https://news.example/asia/mine-reopens;jsessionid=5AC6?PHPSESSID=9f",
        "https://news.example/(S(lit3py55t21z5v55vlm25s55))/asia/mine-reopens",
        "https://news.example/asia/mine-reopens/index.html",
        " https://news.example/asia/\n  mine-reopens ",
      })
  void one_article_has_one_address(String spelling) {
    String given = spelling.contains("\n") ? spelling.replaceAll("\\n +", "\n") : spelling;
    assertThat(CanonicalAddress.of(given)).isEqualTo("https://news.example/asia/mine-reopens");
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example/story?id=1, https://news.example/story?id=2",
    "https://news.example/story?id=1, https://news.example/story",
    "https://news.example/story?id=1&id=2, https://news.example/story?id=2&id=1",
    "https://news.example/Story, https://news.example/story",
    "https://news.example/story?ID=1, https://news.example/story?id=1",
    "https://news.example/story?page=2, https://news.example/story",
    "https://news.example/story?ref=7, https://news.example/story?ref=8",
    "https://news.example/story?source=7, https://news.example/story",
    "https://news.example/a%2Fb, https://news.example/a/b",
    "https://news.example/?p=1, https://news.example/?p=2",
    "https://news.example/#!/1, https://news.example/#!/2",
    "https://news.example/#/asia/1, https://news.example/#/asia/2",
    "https://news.example:8080/a, https://news.example/a",
    "https://a.news.example/a, https://news.example/a",
    "https://m.co.uk/a, https://amp.co.uk/a",
    "https://news.example/amp, https://news.example/",
    "https://news.example/guitar/amp/12, https://news.example/guitar/12",
    "https://shop.example/?amp=loud, https://shop.example/",
    "https://news.example/index.php?id=1, https://news.example/index.php?id=2",
    "https://news.example/喀布尔, https://news.example/喀什",
  })
  void what_may_be_two_articles_stays_two(String one, String other) {
    assertThat(CanonicalAddress.of(one)).isNotEqualTo(CanonicalAddress.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "https://en.m.wikipedia.example/wiki/Kabul, https://en.wikipedia.example/wiki/Kabul",
    "https://www.gov.uk/a, https://gov.uk/a",
    "https://m.is.fi/a, https://is.fi/a",
    "https://mobile.de/a, https://mobile.de/a",
    "http://München.example/ä, https://xn--mnchen-3ya.example/%C3%A4",
    "https://news.example/a?b=2&a=1, https://news.example/a?a=1&b=2",
    "https://news.example/a?a=1&amp;b=2, https://news.example/a?a=1&b=2",
    "https://news.example/a?id=7?utm_source=rss, https://news.example/a?id=7",
    "https://news.example/100%, https://news.example/100%25",
    "https://news.example/%e5%96%80, https://news.example/喀",
    "http://127.0.0.1:8080/a, https://127.0.0.1:8080/a",
    "https://[2001:db8::1]:443/a, https://[2001:db8:0:0:0:0:0:1]/a",
    "https://blog.blogspot.com/2025/05/a.html?m=1, https://blog.blogspot.com/2025/05/a.html",
  })
  void spellings_of_one_address_are_equal(String one, String other) {
    assertThat(CanonicalAddress.of(one)).isEqualTo(CanonicalAddress.of(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not an address",
        "urn:uuid:1225c695",
        "tag:news.example,2025:1",
        "https://reader@news.example/a",
        "https://news.example/a\\b",
        "mailto:a@news.example",
        "https://",
        "",
      })
  void what_is_no_web_address_that_can_be_read_in_one_way_stays_as_it_is(String text) {
    assertThat(CanonicalAddress.of(" " + text + " ")).isEqualTo(text);
  }

  @Test
  void addresses_inside_of_addresses_are_found_at_any_depth() {
    String address = "https://news.example/a";
    for (int depth = 0; depth < 12; depth++) {
      address = "https://www.google.com/amp/s/" + address.substring("https://".length());
    }
    assertThat(CanonicalAddress.of(address)).isEqualTo("https://news.example/a");
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example/a, true",
    "https://news.example/?p=1, true",
    "https://news.example/#!/a, true",
    "https://www.news.example, false",
    "https://news.example/index.html?utm_source=rss, false",
    "42, false",
    "urn:x:1, false",
  })
  void the_front_page_of_a_site_names_no_article(String address, boolean article) {
    assertThat(CanonicalAddress.canNameArticle(CanonicalAddress.of(address))).isEqualTo(article);
  }
}
