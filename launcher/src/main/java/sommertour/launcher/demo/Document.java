package sommertour.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What one path holds over time: mostly one edition, two where a release is corrected.
 *
 * <p>Which edition a visitor gets depends on what it says it has and on nothing else. A server that
 * counted visits would forget its count at a restart and roll the page back to the uncorrected day;
 * a server that looked at the clock would show a late visitor the correction alone. So the entity
 * tag carries the state: whoever names the tag of one edition has seen it and gets the next.
 */
record Document(List<Edition> editions) {
  Document {
    editions = List.copyOf(editions);
  }

  static Document of(String mediaType, String text, Instant lastModified) {
    return new Document(
        List.of(new Edition(mediaType, StandardCharsets.UTF_8, text, lastModified)));
  }

  /**
   * The edition to send, or empty where the visitor has the last one (304).
   *
   * @param ifNoneMatch header If-None-Match (RFC 9110, 13.1.2), null if there is none; tags of
   *     unknown editions count for nothing
   */
  Optional<Edition> after(String ifNoneMatch) {
    List<String> seen =
        ifNoneMatch == null
            ? List.of()
            : Arrays.stream(ifNoneMatch.split(",", -1))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .toList();
    int next = 0;
    for (int i = 0; i < editions.size(); i++) {
      if (seen.contains(editions.get(i).etag())) {
        next = i + 1;
      }
    }
    return editions.stream().skip(next).findFirst();
  }

  /** The edition that a visitor has who named the tag of the last one. */
  Edition last() {
    return editions.get(editions.size() - 1);
  }
}
