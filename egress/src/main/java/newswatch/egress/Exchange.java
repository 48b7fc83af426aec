package newswatch.egress;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import javax.net.ssl.SSLException;
import newswatch.egress.address.Allowed;
import newswatch.egress.address.WebLocation;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.net.URIAuthority;
import org.jspecify.annotations.Nullable;

/** One request to one host over a connection of its own, and its response. */
final class Exchange {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> REDIRECTS_OF_BODIES = Set.of(307, 308);
  private static final Set<Integer> PERMANENT = Set.of(301, 308);
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;
  private static final int FIRST_FINAL_STATUS = 200;
  private static final int MOST_INTERIM_RESPONSES = 5;
  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9,"
          + " text/html;q=0.9, */*;q=0.5";
  private static final Http1Config HTTP =
      Http1Config.custom()
          .setMaxLineLength(16 * 1024)
          .setMaxHeaderCount(128)
          .setMaxEmptyLineCount(2)
          .build();

  private final BodyReader bodies;
  private final String userAgent;
  private final Dial dial;
  private final Watchdog watchdog;

  Exchange(EgressLimits limits, String userAgent, Dial dial, Watchdog watchdog) {
    this.dial = dial;
    this.bodies = new BodyReader(limits);
    this.userAgent = userAgent;
    this.watchdog = watchdog;
  }

  Hop send(Leg leg, Deadline deadline) {
    Allowed allowed = leg.allowed();
    Socket socket;
    try {
      socket = dial.connect(allowed, deadline);
    } catch (IOException e) {
      return deadline.isOver()
          ? timeout(allowed, deadline)
          : Hop.failed(allowed, FailureReason.UNREACHABLE, said(e));
    }
    Future<?> ending = watchdog.watch(socket, deadline);
    try (socket) {
      return send(leg, socket, deadline);
    } catch (IOException | HttpException e) {
      return deadline.isOver() || e instanceof SocketTimeoutException
          ? timeout(allowed, deadline)
          : Hop.failed(allowed, reason(e), said(e));
    } finally {
      ending.cancel(false);
    }
  }

  private Hop send(Leg leg, Socket socket, Deadline deadline) throws IOException, HttpException {
    WebLocation location = leg.allowed().location();
    try (var connection = connection()) {
      if (location.isSecure()) {
        connection.bind(dial.protect(socket, location), socket);
      } else {
        connection.bind(socket);
      }
      ClassicHttpRequest request = request(leg);
      connection.sendRequestHeader(request);
      connection.sendRequestEntity(request);
      connection.flush();
      return answer(leg, connection, deadline);
    }
  }

  private Hop answer(Leg leg, DefaultBHttpClientConnection connection, Deadline deadline)
      throws IOException, HttpException {
    ClassicHttpResponse response = finalResponse(connection);
    int status = response.getCode();
    Header target = response.getFirstHeader("location");
    if (target != null && redirects(leg.request()).contains(status)) {
      return new Hop.Moved(utf8(target.getValue()), PERMANENT.contains(status));
    }
    if (status != NO_CONTENT && status != NOT_MODIFIED) {
      connection.receiveResponseEntity(response);
    }
    byte[] body = bodies.read(response, deadline);
    return new Hop.Arrived(
        new Fetched(leg.allowed().location(), status, headers(response), body, leg.movedTo()));
  }

  /** After the others a POST would have to become a GET, which nobody asked for. */
  private static Set<Integer> redirects(WebRequest request) {
    return request.method().equals("GET") ? REDIRECTS : REDIRECTS_OF_BODIES;
  }

  /** The parser's factory must be given: the one that is taken otherwise counts no headers. */
  private static DefaultBHttpClientConnection connection() {
    return new DefaultBHttpClientConnection(
        HTTP, null, null, null, null, null, new DefaultHttpResponseParserFactory(HTTP));
  }

  private ClassicHttpRequest request(Leg leg) {
    WebLocation location = leg.allowed().location();
    var request =
        new BasicClassicHttpRequest(
            leg.request().method(),
            location.scheme(),
            new URIAuthority(location.host(), location.port()),
            location.target());
    request.setHeader("Accept", ACCEPT);
    leg.headers().forEach(request::setHeader);
    request.setHeader("Host", location.authority());
    request.setHeader("User-Agent", userAgent);
    request.setHeader("Accept-Encoding", ContentEncodings.ACCEPTED);
    request.setHeader("Connection", "close");
    if (!leg.request().method().equals("GET")) {
      byte[] body = leg.request().body();
      request.setHeader("Content-Length", body.length);
      request.setEntity(new ByteArrayEntity(body, null));
    }
    return request;
  }

  private static ClassicHttpResponse finalResponse(DefaultBHttpClientConnection connection)
      throws IOException, HttpException {
    for (int i = 0; i <= MOST_INTERIM_RESPONSES; i++) {
      ClassicHttpResponse response = nextResponse(connection);
      if (response.getCode() >= FIRST_FINAL_STATUS) {
        return response;
      }
    }
    throw new ProtocolException("over " + MOST_INTERIM_RESPONSES + " interim responses");
  }

  /** A status of 0 is no fault of the protocol to the library, but one of its caller. */
  private static ClassicHttpResponse nextResponse(DefaultBHttpClientConnection connection)
      throws IOException, HttpException {
    try {
      return connection.receiveResponseHeader();
    } catch (IllegalArgumentException e) {
      throw new ProtocolException(said(e), e);
    }
  }

  private static Map<String, String> headers(ClassicHttpResponse response) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      String value = header.getValue();
      String name = header.getName().toLowerCase(Locale.ROOT);
      // Servers write each link on a line of its own; of anything else the first one counts.
      headers.merge(
          name,
          value == null ? "" : utf8(value),
          (first, next) -> name.equals("link") ? first + ", " + next : first);
    }
    return headers;
  }

  /** Headers are read a byte a character; what is beyond ASCII in them is UTF-8 today. */
  private static String utf8(@Nullable String value) {
    return value == null
        ? ""
        : new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static FailureReason reason(Exception e) {
    if (e instanceof BodyException body) {
      return body.reason();
    }
    if (e instanceof SSLException) {
      return FailureReason.TLS;
    }
    return e instanceof MessageConstraintException
        ? FailureReason.HEADERS_TOO_LARGE
        : FailureReason.BROKEN_RESPONSE;
  }

  private static Hop timeout(Allowed allowed, Deadline deadline) {
    return Hop.failed(
        allowed,
        FailureReason.TIMEOUT,
        "not done within %.1f s".formatted(deadline.allowed().toMillis() / 1000.0));
  }

  static String said(Exception e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }
}
