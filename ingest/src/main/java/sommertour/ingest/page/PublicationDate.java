package sommertour.ingest.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import sommertour.contract.Edtf;
import sommertour.contract.PublishedBasis;
import sommertour.german.Dateline;
import sommertour.german.FoundDate;

/**
 * When a page says it appeared, from the surest place to the least: metadata, {@code <time>}, the
 * address, a date that stands visibly by itself, the dateline of the text. Dates in running prose
 * are days of events and never taken; nor is the day of fetching.
 */
final class PublicationDate {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Pattern IN_URL =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})([-/_.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)"
              + "|(?<![\\d.-])(20\\d{2})(\\d{2})(\\d{2})(?!\\d)");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(ver(ö|oe)ffentlicht|erschienen|erstellt|eingestellt|publiziert|datum|stand|pressemitteilung"
              + "|meldung|aktualisiert|artikel|nr\\.?|am|vom|uhr|von|den)");
  // A date with its label and a department's name; more is prose.
  private static final int MAX_VISIBLE = 90;

  private final Dateline dateline;

  PublicationDate(Dateline dateline) {
    this.dateline = dateline;
  }

  /** What the page states outside of the running text. */
  Optional<Published> stated(Document document, Metadata metadata, Page page) {
    Predicate<LocalDate> past = notAfter(page.fetchedAt());
    return metadata.published().stream()
        .flatMap(value -> WrittenDay.inMetadata(value).stream())
        .filter(past)
        .findFirst()
        .or(() -> times(document).filter(past).findFirst())
        .map(day -> published(day, PublishedBasis.METADATA))
        .or(
            () ->
                inUrl(page.url() == null ? canonical(document) : page.url())
                    .filter(past)
                    .map(day -> published(day, PublishedBasis.URL)))
        .or(
            () ->
                visible(document)
                    .filter(past)
                    .findFirst()
                    .map(day -> published(day, PublishedBasis.VISIBLE)));
  }

  /** What the text says at its head or tail: alone in its line, or as a dateline. */
  Optional<Published> inText(String text) {
    return dateline
        .published(text)
        .filter(found -> found.value() != null)
        .map(found -> new Published(found.value(), basis(text, found)));
  }

  private static PublishedBasis basis(String text, FoundDate found) {
    int start = text.lastIndexOf('\n', found.span().start()) + 1;
    int end = text.indexOf('\n', found.span().end());
    String line = text.substring(start, end < 0 ? text.length() : end);
    String rest = LABEL.matcher(line.replace(found.span().text(), "")).replaceAll("");
    return rest.chars().anyMatch(Character::isLetter)
        ? PublishedBasis.DATELINE
        : PublishedBasis.VISIBLE;
  }

  private static Stream<LocalDate> times(Document document) {
    List<Element> marked =
        document.select(
            "[itemprop=datePublished], time[pubdate], time.entry-date, time.published,"
                + " article time, main time, time");
    return marked.stream()
        .filter(time -> time.closest("aside, nav, footer, .comment, .comments") == null)
        .map(
            time ->
                Stream.of(time.attr("datetime"), time.attr("content"), time.text())
                    .filter(value -> !value.isBlank())
                    .findFirst()
                    .orElse(""))
        .flatMap(value -> WrittenDay.inMetadata(value).stream());
  }

  private static Optional<LocalDate> inUrl(String url) {
    Matcher found = IN_URL.matcher(url == null ? "" : url);
    while (found.find()) {
      int[] groups = found.group(1) != null ? new int[] {1, 3, 4} : new int[] {5, 6, 7};
      Optional<LocalDate> day =
          WrittenDay.of(
              Integer.parseInt(found.group(groups[0])),
              Integer.parseInt(found.group(groups[1])),
              Integer.parseInt(found.group(groups[2])));
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static Stream<LocalDate> visible(Document document) {
    return Blocks.of(document.body()).stream()
        .filter(block -> block.text().length() <= MAX_VISIBLE)
        .filter(block -> block.element().closest("nav, footer, aside") == null)
        .flatMap(block -> WrittenDay.inText(block.text()).stream());
  }

  private static String canonical(Document document) {
    return Optional.ofNullable(document.selectFirst("link[rel=canonical][href]"))
        .map(link -> link.attr("href"))
        .orElse("");
  }

  private static Predicate<LocalDate> notAfter(Instant fetchedAt) {
    return fetchedAt == null
        ? day -> true
        : day -> !day.isAfter(fetchedAt.atZone(BERLIN).toLocalDate());
  }

  private static Published published(LocalDate day, PublishedBasis basis) {
    return new Published(Edtf.day(day), basis);
  }
}
