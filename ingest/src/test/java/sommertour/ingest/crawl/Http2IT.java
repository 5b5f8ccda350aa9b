package sommertour.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/** A server over TLS, which speaks HTTP/2 if asked to. */
class Http2IT {
  private final HeldCertificate own =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();

  @Test
  void speaksHttp2WithAServerThatCan() throws IOException, InterruptedException {
    assertThat(versionWith(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))).isEqualTo("HTTP/2");
  }

  @Test
  void speaksHttp11WithAServerThatCanNot() throws IOException, InterruptedException {
    assertThat(versionWith(List.of(Protocol.HTTP_1_1))).isEqualTo("HTTP/1.1");
  }

  private String versionWith(List<Protocol> protocols) throws IOException, InterruptedException {
    HandshakeCertificates server = new HandshakeCertificates.Builder().heldCertificate(own).build();
    HandshakeCertificates client =
        new HandshakeCertificates.Builder().addTrustedCertificate(own.certificate()).build();
    try (MockWebServer site = new MockWebServer();
        Fetcher fetcher =
            new Fetcher(
                "Sommertour/test",
                Duration.ofSeconds(20),
                new Answers(InstantSource.system(), Optional.empty()),
                new OkHttpClient.Builder()
                    .sslSocketFactory(client.sslSocketFactory(), client.trustManager()),
                PublicAddresses::isPrivate)) {
      site.useHttps(server.sslSocketFactory());
      site.setProtocols(protocols);
      site.enqueue(new MockResponse(200, Headers.of("Content-Type", "text/html"), "Grüße"));
      site.start(InetAddress.getLoopbackAddress(), 0);

      Fetched fetched =
          fetcher.fetch(
              new Fetcher.Order(
                  "https://localhost:" + site.getPort() + "/a",
                  null,
                  null,
                  true,
                  hop -> Optional.empty()));

      assertThat(((Fetched.Body) fetched).bytes())
          .isEqualTo("Grüße".getBytes(StandardCharsets.UTF_8));
      return site.takeRequest().getVersion();
    }
  }
}
