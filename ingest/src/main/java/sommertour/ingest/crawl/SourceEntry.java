package sommertour.ingest.crawl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import sommertour.contract.Json;

/** What a look at a source leads to: an entry for the file of sources, and a test case. */
public final class SourceEntry {
  private SourceEntry() {}

  /**
   * The entry.
   *
   * @param local whether it may be on a loopback or private address
   */
  public static String of(SourceCheck.Report report, boolean local) {
    String host = URI.create(report.start()).getHost();
    String id =
        host.toLowerCase(Locale.ROOT)
            .replaceFirst("^www\\.", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return """
        - id: %s
          name: %s
          # ags: "00000"
          start: [%s]
        %s"""
        .formatted(id, host, report.start(), local ? "  local: true\n" : "");
  }

  /** What a test of the reading of that page expects, as JSON. */
  public static String expected(SourceCheck.Sample sample) {
    ObjectNode expected = Json.mapper().valueToTree(sample.article());
    expected.remove(List.of("id", "contentHash", "source", "fetchedAt"));
    return expected.toPrettyString() + System.lineSeparator();
  }
}
