package sommertour.ingest.crawl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a site reserves text and data mining in {@code /.well-known/tdmrep.json} (TDM Reservation
 * Protocol, W3C community group report, section 4.2). Kept per origin for a day.
 */
final class Reservations {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration KEPT = Duration.ofDays(1);

  private final Map<String, Known> origins = new ConcurrentHashMap<>();
  private final Fetcher fetcher;
  private final InstantSource clock;

  private record Known(List<Rule> rules, Instant until) {}

  private record Rule(Pattern location, boolean reserved) {}

  Reservations(Fetcher fetcher, InstantSource clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /** Whether the address is reserved; the first location that fits counts. */
  boolean covers(String url, boolean local) {
    URI uri = URI.create(url);
    Known known =
        origins.compute(
            uri.getScheme() + "://" + uri.getAuthority(),
            (origin, before) ->
                before != null && clock.instant().isBefore(before.until())
                    ? before
                    : new Known(ask(origin, local), clock.instant().plus(KEPT)));
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return known.rules().stream()
        .filter(rule -> rule.location().matcher(path).matches())
        .findFirst()
        .map(Rule::reserved)
        .orElse(false);
  }

  private List<Rule> ask(String origin, boolean local) {
    Fetched fetched =
        fetcher.fetch(
            new Fetcher.Order(
                origin + "/.well-known/tdmrep.json", null, null, local, hop -> Optional.empty()));
    try {
      return fetched instanceof Fetched.Body body ? rules(JSON.readTree(body.bytes())) : List.of();
    } catch (JsonProcessingException e) {
      // What is no JSON reserves nothing; most sites answer here with a page of theirs.
      return List.of();
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can be read", e);
    }
  }

  private static List<Rule> rules(JsonNode all) {
    List<Rule> rules = new ArrayList<>();
    for (JsonNode each : all.isArray() ? all : List.<JsonNode>of()) {
      String location = each.path("location").asText("");
      if (!location.isEmpty()) {
        rules.add(new Rule(glob(location), each.path("tdm-reservation").asInt(0) == 1));
      }
    }
    return List.copyOf(rules);
  }

  /** As in robots.txt: a prefix in which * stands for anything and a final $ for the end. */
  private static Pattern glob(String location) {
    boolean whole = location.endsWith("$");
    String prefix = whole ? location.substring(0, location.length() - 1) : location;
    return Pattern.compile(
        Stream.of(prefix.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"))
            + (whole ? "" : ".*"));
  }
}
