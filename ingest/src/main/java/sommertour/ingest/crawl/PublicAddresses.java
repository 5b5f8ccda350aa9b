package sommertour.ingest.crawl;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import okhttp3.Dns;

/**
 * Resolves names to public addresses only, so that no page can lead the crawler into the network it
 * runs in. The address that was checked is the one that is connected to.
 */
final class PublicAddresses implements Dns {

  /** A name, or an address itself, that leads to a private place. */
  static final class PrivateAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    PrivateAddressException(String host) {
      super(host + " is on a private or loopback address");
    }
  }

  private final Predicate<InetAddress> isPrivate;

  PublicAddresses(Predicate<InetAddress> isPrivate) {
    this.isPrivate = isPrivate;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> all = List.of(InetAddress.getAllByName(host));
    if (all.stream().anyMatch(isPrivate)) {
      throw new PrivateAddressException(host);
    }
    return all;
  }

  /** Addresses that are not for the public Internet (IANA special-purpose registries). */
  static boolean isPrivate(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    if (address instanceof Inet4Address) {
      return first == 0
          || first >= 240
          || (first == 100 && second >= 64 && second < 128)
          || (first == 192 && second == 0 && bytes[2] == 0)
          || (first == 198 && (second == 18 || second == 19));
    }
    // fc00::/7 is local; 64:ff9b::/96 and 2002::/16 carry an IPv4 address that may be.
    return (first & 0xFE) == 0xFC
        || (first == 0x00 && second == 0x64)
        || (first == 0x20 && second == 0x02);
  }
}
