package sommertour.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.9.9.9",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "64:ff9b::a00:1",
        "2002:a00:1::1"
      })
  void callsPrivateWhatIsNotOnThePublicInternet(String address) throws UnknownHostException {
    assertThat(PublicAddresses.isPrivate(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.9.9.9", "100.128.0.1", "172.32.0.1", "193.0.6.139", "2001:67c:2e8::1"})
  void callsOthersPublic(String address) throws UnknownHostException {
    assertThat(PublicAddresses.isPrivate(InetAddress.getByName(address))).isFalse();
  }
}
