package sommertour.ingest.crawl;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The only network I/O of the crawler: one GET with at most five redirects, a deadline for the
 * whole exchange and a bound on the decoded body. Does not decide what may be fetched, but for
 * private addresses; nor when.
 */
public final class Fetcher implements AutoCloseable {
  /** Bound of a decoded body in bytes; that of Common Crawl's news crawler. */
  public static final int MAX_BYTES = 5 * 1024 * 1024;

  private static final int MAX_REDIRECTS = 5;
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final OkHttpClient local;
  private final OkHttpClient open;
  private final String userAgent;
  private final InstantSource clock;
  private final Predicate<InetAddress> isPrivate;
  private final BiConsumer<Purpose, Fetched.Body> archive;

  /**
   * One address to fetch.
   *
   * @param url address
   * @param etag and {@code lastModified} name the version already known; each may be absent
   * @param local whether loopback and private addresses are allowed
   * @param refusal says for each address on the way, also after a redirect, why it may not be
   *     fetched; empty if it may
   * @param purpose what it is fetched for; told to the archive
   */
  public record Order(
      String url,
      String etag,
      String lastModified,
      boolean local,
      Function<String, Optional<String>> refusal,
      Purpose purpose) {

    /** The rules of a site, or a page of no source. */
    public Order(
        String url,
        String etag,
        String lastModified,
        boolean local,
        Function<String, Optional<String>> refusal) {
      this(url, etag, lastModified, local, refusal, new Purpose("rules", null, null, local));
    }
  }

  /**
   * What an address is fetched for.
   *
   * @param kind {@code page}, {@code list} or {@code rules}
   * @param source id of the source; may be absent
   * @param ags of its publisher; may be absent
   * @param local whether the source is a local one
   */
  public record Purpose(String kind, String source, String ags, boolean local) {}

  /**
   * @param deadline for each request with its body
   */
  public Fetcher(String userAgent, Duration deadline, InstantSource clock) {
    this(userAgent, deadline, clock, (purpose, body) -> {});
  }

  /**
   * @param deadline for each request with its body
   * @param archive gets each whole body
   */
  public Fetcher(
      String userAgent,
      Duration deadline,
      InstantSource clock,
      BiConsumer<Purpose, Fetched.Body> archive) {
    this(userAgent, deadline, clock, archive, PublicAddresses::isPrivate);
  }

  /**
   * @param isPrivate which addresses are not public
   */
  Fetcher(
      String userAgent,
      Duration deadline,
      InstantSource clock,
      BiConsumer<Purpose, Fetched.Body> archive,
      Predicate<InetAddress> isPrivate) {
    this.isPrivate = isPrivate;
    this.archive = archive;
    this.userAgent = userAgent;
    this.clock = clock;
    local =
        new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(true)
            // A proxy would resolve names itself, past the check of addresses.
            .proxy(Proxy.NO_PROXY)
            .callTimeout(deadline)
            .build();
    open = local.newBuilder().dns(new PublicAddresses(isPrivate)).build();
  }

  /** Fetches the address. Never throws for what a server does. */
  public Fetched fetch(Order order) {
    HttpUrl url = HttpUrl.parse(order.url());
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      if (url == null) {
        return new Fetched.Failed("redirects", "it redirects to what is no http address");
      }
      Optional<String> refusal = order.refusal().apply(url.uri().toString());
      if (refusal.isPresent()) {
        return new Fetched.Failed("robots", refusal.get());
      }
      if (!order.local() && isPrivateLiteral(url.host())) {
        return new Fetched.Failed("private-address", url.host() + " is a private address");
      }
      try (Response response = client(order).newCall(request(url, order)).execute()) {
        String location = response.header("Location");
        if (response.code() / 100 != 3 || response.code() == 304 || location == null) {
          return answer(order.purpose(), response);
        }
        url = url.resolve(location);
      } catch (IOException e) {
        return failed(e);
      }
    }
    return new Fetched.Failed("redirects", "it redirects more than " + MAX_REDIRECTS + " times");
  }

  @Override
  public void close() {
    local.dispatcher().executorService().shutdown();
    local.connectionPool().evictAll();
  }

  private OkHttpClient client(Order order) {
    return order.local() ? local : open;
  }

  private Request request(HttpUrl url, Order order) {
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", userAgent)
            .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5")
            .header("Accept-Language", "de,en;q=0.3");
    if (order.etag() != null) {
      request.header("If-None-Match", order.etag());
    }
    if (order.lastModified() != null) {
      request.header("If-Modified-Since", order.lastModified());
    }
    return request.build();
  }

  private Fetched answer(Purpose purpose, Response response) throws IOException {
    if (response.code() == 304) {
      return new Fetched.Unchanged();
    }
    if (response.code() != 200) {
      return new Fetched.Status(response.code(), retryAfter(response.header("Retry-After")));
    }
    byte[] body = response.body().byteStream().readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      return new Fetched.Failed(
          "too-big", "its body has more than " + MAX_BYTES / 1048576 + " MiB; it was not read");
    }
    Fetched.Body whole =
        new Fetched.Body(
            response.request().url().uri().toString(),
            body,
            response.header("Content-Type"),
            response.header("ETag"),
            response.header("Last-Modified"),
            String.join(",", response.headers("X-Robots-Tag")),
            response.header("tdm-reservation"));
    archive.accept(purpose, whole);
    return whole;
  }

  private static Fetched failed(IOException e) {
    String detail =
        (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage())
            .replaceAll("\\s+", " ");
    if (e instanceof PublicAddresses.PrivateAddressException) {
      return new Fetched.Failed("private-address", detail);
    }
    return new Fetched.Failed(e instanceof InterruptedIOException ? "timeout" : "network", detail);
  }

  private Duration retryAfter(String header) {
    if (header == null) {
      return null;
    }
    Duration asked = null;
    if (header.matches("\\d{1,9}")) {
      asked = Duration.ofSeconds(Long.parseLong(header));
    } else {
      try {
        asked =
            Duration.between(
                clock.instant(),
                ZonedDateTime.parse(
                    header, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT)));
      } catch (DateTimeException e) {
        return null;
      }
    }
    return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
  }

  /** OkHttp connects to an address that is written out without asking its resolver. */
  private boolean isPrivateLiteral(String host) {
    if (!host.matches("[0-9.]+|.*:.*")) {
      return false;
    }
    try {
      return isPrivate.test(InetAddress.getByName(host));
    } catch (UnknownHostException e) {
      return true;
    }
  }
}
