package sommertour.ingest.crawl;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import sommertour.contract.Limits;
import sommertour.ingest.page.Origin;

/**
 * The only network I/O of the crawler: one GET with at most five redirects, a deadline for the
 * whole exchange and a bound on the decoded body, with one connection in use to a host. Does not
 * decide what may be fetched, but for private addresses; nor when.
 */
public final class Fetcher implements AutoCloseable {
  /**
   * Bound of a decoded body in bytes, beyond which it is cut; that of Common Crawl's news crawler.
   */
  public static final int MAX_BYTES = Limits.PAGE_BYTES;

  private static final int MAX_REDIRECTS = Limits.REDIRECTS;
  private static final Duration SHORTEST = Duration.ofMillis(1);

  private final OkHttpClient local;
  private final OkHttpClient open;
  private final String userAgent;
  private final Duration deadline;
  private final Answers answers;
  private final Predicate<InetAddress> isPrivate;
  private final Map<String, Lock> hosts = new ConcurrentHashMap<>();

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
      this(url, etag, lastModified, local, refusal, new Purpose("rules", Origin.NONE));
    }
  }

  /**
   * What an address is fetched for.
   *
   * @param kind {@code page}, {@code list} or {@code rules}
   * @param origin site that it belongs to
   */
  public record Purpose(String kind, Origin origin) {}

  /**
   * @param deadline for an exchange as a whole: all redirects with the body of the last
   */
  public Fetcher(String userAgent, Duration deadline, InstantSource clock) {
    this(userAgent, deadline, clock, Optional.empty());
  }

  /**
   * @param deadline for an exchange as a whole: all redirects with the body of the last
   * @param archive gets each answer
   */
  public Fetcher(
      String userAgent, Duration deadline, InstantSource clock, Optional<Archive> archive) {
    this(
        userAgent,
        deadline,
        new Answers(clock, archive),
        new OkHttpClient.Builder(),
        PublicAddresses::isPrivate);
  }

  /**
   * @param client what connections are made with
   * @param isPrivate which addresses are not public
   */
  Fetcher(
      String userAgent,
      Duration deadline,
      Answers answers,
      OkHttpClient.Builder client,
      Predicate<InetAddress> isPrivate) {
    this.isPrivate = isPrivate;
    this.answers = answers;
    this.userAgent = userAgent;
    this.deadline = deadline;
    local =
        client
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(true)
            // A proxy would resolve names itself, past the check of addresses.
            .proxy(Proxy.NO_PROXY)
            .build();
    open = local.newBuilder().dns(new PublicAddresses(isPrivate)).build();
  }

  /** Fetches the address. Never throws for what a server does. */
  public Fetched fetch(Order order) {
    HttpUrl url = HttpUrl.parse(order.url());
    Duration left = deadline;
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
      long start = System.nanoTime();
      Step step = step(order, url, left);
      if (step.next().isEmpty()) {
        return step.fetched();
      }
      url = url.resolve(step.next().get());
      left = left.minusNanos(System.nanoTime() - start);
    }
    return new Fetched.Failed("redirects", "it redirects more than " + MAX_REDIRECTS + " times");
  }

  /** One answer, and where it redirects to. */
  private record Step(Fetched fetched, Optional<String> next) {}

  private Step step(Order order, HttpUrl url, Duration left) {
    // Zero would be no deadline at all.
    Duration rest = left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    Call call = client(order).newBuilder().callTimeout(rest).build().newCall(request(url, order));
    // A redirect may lead to a host that another visit is at.
    Lock host = hosts.computeIfAbsent(url.host() + ":" + url.port(), key -> new ReentrantLock());
    host.lock();
    try (Response response = call.execute()) {
      Fetched fetched = answers.read(order.purpose(), response);
      return new Step(
          fetched,
          response.code() / 100 == 3 && response.code() != 304
              ? Optional.ofNullable(response.header("Location"))
              : Optional.empty());
    } catch (IOException e) {
      return new Step(failed(e), Optional.empty());
    } finally {
      host.unlock();
    }
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

  private static Fetched failed(IOException e) {
    String detail =
        (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage())
            .replaceAll("\\s+", " ");
    if (e instanceof PublicAddresses.PrivateAddressException) {
      return new Fetched.Failed("private-address", detail);
    }
    return new Fetched.Failed(e instanceof InterruptedIOException ? "timeout" : "network", detail);
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
