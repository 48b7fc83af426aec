package newswatch.egress;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import newswatch.egress.address.Allowed;
import newswatch.egress.address.WebLocation;

/** Connects sockets to addresses that were judged, and to nothing else. */
final class Dial {
  private final SSLSocketFactory protection;

  Dial(SSLSocketFactory protection) {
    this.protection = protection;
  }

  /** What puts TLS over sockets. */
  SSLSocketFactory protection() {
    return protection;
  }

  /** A socket connected to the first of the addresses that takes the connection. */
  Socket connect(Allowed allowed, Deadline deadline) throws IOException {
    List<InetAddress> addresses = allowed.addresses();
    for (int i = 0; ; i++) {
      Socket socket = new Socket(Proxy.NO_PROXY); // Else system properties could send it elsewhere.
      try {
        int share = Math.max(1, deadline.millisLeft() / (addresses.size() - i));
        socket.connect(new InetSocketAddress(addresses.get(i), allowed.location().port()), share);
        socket.setSoTimeout(deadline.millisLeft());
        return socket;
      } catch (IOException e) {
        socket.close();
        if (i == addresses.size() - 1) {
          throw e;
        }
      }
    }
  }

  /** Protects a connected socket; the certificate must be of the host that was asked for. */
  SSLSocket protect(Socket socket, WebLocation location) throws IOException {
    SSLSocket protectedSocket =
        (SSLSocket) protection.createSocket(socket, location.host(), location.port(), true);
    SSLParameters parameters = protectedSocket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    protectedSocket.setSSLParameters(parameters);
    protectedSocket.startHandshake();
    return protectedSocket;
  }
}
