package sommertour.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which paths of a site its {@code /.well-known/tdmrep.json} reserves against text and data mining
 * (TDM Reservation Protocol, W3C community group report, section 4.2).
 */
public final class TdmRules {
  /** Where a site keeps them. */
  public static final String PATH = "/.well-known/tdmrep.json";

  /** Of a site that reserves nothing. */
  public static final TdmRules NONE = new TdmRules(List.of());

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<Rule> rules;

  private record Rule(Pattern location, boolean reserved) {}

  private TdmRules(List<Rule> rules) {
    this.rules = rules;
  }

  /** The rules in the file; what is no JSON reserves nothing: most sites answer with a page. */
  public static TdmRules of(byte[] json) {
    try {
      JsonNode all = JSON.readTree(json);
      List<Rule> rules = new ArrayList<>();
      for (JsonNode each : all.isArray() ? all : List.<JsonNode>of()) {
        String location = each.path("location").asText("");
        if (!location.isEmpty()) {
          rules.add(new Rule(glob(location), each.path("tdm-reservation").asInt(0) == 1));
        }
      }
      return new TdmRules(List.copyOf(rules));
    } catch (JsonProcessingException e) {
      return NONE;
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can be read", e);
    }
  }

  /** Whether the address is reserved; the first location that fits counts. */
  public boolean cover(String url) {
    String raw = URI.create(url).getRawPath();
    String path = raw == null || raw.isEmpty() ? "/" : raw;
    return rules.stream()
        .filter(rule -> rule.location().matcher(path).matches())
        .findFirst()
        .map(Rule::reserved)
        .orElse(false);
  }

  /** The origin of an address, to which rules belong. */
  public static String site(String url) {
    URI uri = URI.create(url);
    return uri.getScheme() + "://" + uri.getAuthority();
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
