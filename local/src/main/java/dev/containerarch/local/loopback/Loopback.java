package dev.containerarch.local.loopback;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// Where the servers of this program listen: on 127.0.0.1, which no other machine reaches.
public final class Loopback {

  public static final String HOST = "127.0.0.1";

  static {
    // Read once, when the first server is made. Without it, the end of a longer answer waits until
    // its beginning has been acknowledged, which the other end puts off for some 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private Loopback() {}

  /// A server that listens, and answers once it has been started.
  ///
  /// @param port 0 lets the system choose
  /// @throws IOException when the port is taken
  public static HttpServer server(int port) throws IOException {
    return HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(HOST), port), 0);
  }
}
