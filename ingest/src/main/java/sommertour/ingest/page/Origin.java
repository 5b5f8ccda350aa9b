package sommertour.ingest.page;

import java.util.Set;

/**
 * What is known of the site that a page was fetched from.
 *
 * @param source id of the crawled source; may be absent
 * @param ags AGS of the authority that publishes there; may be absent
 * @param local whether it is a local one: {@code <link rel=canonical>} may then name another site
 * @param selectors where it keeps the parts of its articles; may be absent
 * @param obeyed for which {@link Rights} a page of it is left alone
 */
public record Origin(
    String source, String ags, boolean local, Selectors selectors, Set<String> obeyed) {
  /** Of a file, or a page of no source. */
  public static final Origin NONE = new Origin(null, null, false, null, Set.of());
}
