package sommertour.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import sommertour.runtime.WorldFailedException;

/**
 * The loopback ports of the embedded servers: those of the last start where they are still free,
 * else new ones. A process that runs through a restart finds its broker again.
 *
 * @param kafka of the broker
 * @param controller of the broker's controller
 * @param database of PostgreSQL
 */
record Ports(int kafka, int controller, int database) {
  private static final List<String> NAMES = List.of("kafka", "controller", "database");

  /**
   * Chooses the ports and notes them in {@code ports.properties} of the folder.
   *
   * @throws WorldFailedException if there is no free port or the folder can't be written
   */
  static Ports of(Path folder) {
    Path file = folder.resolve("ports.properties");
    List<ServerSocket> held = new ArrayList<>();
    try {
      Properties noted = new Properties();
      if (Files.exists(file)) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
          noted.load(reader);
        }
      }
      for (String name : NAMES) {
        held.add(bind(noted.getProperty(name, "0")));
        noted.setProperty(name, Integer.toString(held.get(held.size() - 1).getLocalPort()));
      }
      try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        noted.store(writer, "Loopback ports of the last start");
      }
      return new Ports(
          held.get(0).getLocalPort(), held.get(1).getLocalPort(), held.get(2).getLocalPort());
    } catch (IOException e) {
      throw new WorldFailedException(
          "no ports can be chosen in " + folder + ": " + e.getMessage() + "; is the folder full?",
          e);
    } finally {
      held.forEach(Ports::release);
    }
  }

  private static ServerSocket bind(String wanted) throws IOException {
    int port = wanted.matches("[1-9]\\d{3,4}") ? Integer.parseInt(wanted) : 0;
    if (port > 0 && port <= 65_535) {
      ServerSocket socket = new ServerSocket();
      try {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
      } catch (IOException e) {
        socket.close();
      }
    }
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private static void release(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new WorldFailedException("the port " + socket.getLocalPort() + " can't be let go", e);
    }
  }
}
