package newswatch.egress;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is asked of an address: a method, headers by their lower-case names, and a body. */
public final class WebRequest {
  /** What the client says itself, or what would change where the message ends. */
  private static final Set<String> RESERVED =
      Set.of(
          "accept-encoding",
          "connection",
          "content-length",
          "expect",
          "host",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "user-agent");

  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern VALUE =
      Pattern.compile("[\\x21-\\x7E](?:[\\x20-\\x7E\\t]*[\\x21-\\x7E])?");

  private final String method;
  private final String address;
  private final Map<String, String> headers;
  private final byte[] body;

  private WebRequest(String method, String address, Map<String, String> headers, byte[] body) {
    this.method = method;
    this.address = address;
    this.headers = Map.copyOf(headers);
    this.body = body;
  }

  /** A request for what is at an address. */
  public static WebRequest get(String address) {
    return new WebRequest("GET", address, Map.of(), new byte[0]);
  }

  /** A request that brings something to an address, such as {@code application/json}. */
  public static WebRequest post(String address, String contentType, byte[] body) {
    return new WebRequest("POST", address, Map.of(), body.clone())
        .with("Content-Type", contentType);
  }

  /** A request that makes an address hold something; the same however often it is sent. */
  public static WebRequest put(String address, String contentType, byte[] body) {
    return new WebRequest("PUT", address, Map.of(), body.clone()).with("Content-Type", contentType);
  }

  /**
   * The same with a header, which replaces one of the same name.
   *
   * @throws IllegalArgumentException when it cannot be sent as RFC 9110 has it, or is the client's
   */
  public WebRequest with(String header, String value) {
    String name = header.toLowerCase(Locale.ROOT);
    if (!NAME.matcher(header).matches() || RESERVED.contains(name)) {
      throw new IllegalArgumentException(
          "\"" + header + "\" is no header that a request may bring");
    }
    if (!isSendable(value)) {
      throw new IllegalArgumentException(
          "the header " + header + " must be visible ASCII, not \"" + value + "\"");
    }
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new WebRequest(method, address, more, body);
  }

  /**
   * The same under the condition that it has changed since (RFC 9110 §13): otherwise the answer has
   * the status 304 and no body. Validators that cannot be sent back are left out.
   *
   * @param entityTag the {@code ETag} of the last answer, as it came
   * @param lastModified the {@code Last-Modified} of the last answer, as it came
   */
  public WebRequest ifChanged(@Nullable String entityTag, @Nullable String lastModified) {
    WebRequest conditional = this;
    if (entityTag != null && isSendable(entityTag)) {
      conditional = conditional.with("If-None-Match", entityTag);
    }
    if (lastModified != null && isSendable(lastModified)) {
      conditional = conditional.with("If-Modified-Since", lastModified);
    }
    return conditional;
  }

  /** {@code GET}, {@code POST} or {@code PUT}. */
  public String method() {
    return method;
  }

  /** The address as it was given. */
  public String address() {
    return address;
  }

  /** The headers beyond those that the client sends itself, by their lower-case names. */
  public Map<String, String> headers() {
    return headers;
  }

  /** The body; empty for GET. */
  public byte[] body() {
    return body.clone();
  }

  private static boolean isSendable(String value) {
    return VALUE.matcher(value).matches();
  }

  @Override
  public String toString() {
    return method + " " + address;
  }
}
