package sommertour.ingest.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import sommertour.contract.Edtf;
import sommertour.contract.PublishedBasis;
import sommertour.german.Dateline;
import sommertour.german.FoundDate;

/**
 * When a page says it appeared, from the surest place to the least: metadata that speaks of
 * publication, a date beside the headline, metadata that speaks of some date, the address, a date
 * that stands visibly by itself, the dateline of the text. Where metadata contradicts itself, the
 * day that is also to be seen beside the headline counts. Dates in running prose are days of events
 * and never taken; nor is the day of fetching.
 */
final class PublicationDate {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(ver(ö|oe)ffentlicht|erschienen|erstellt|eingestellt|publiziert|datum|stand|pressemitteilung"
              + "|meldung|aktualisiert|artikel|nr\\.?|am|vom|uhr|von|den)");
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "\"(?:date_?published|published_?(?:at|date)?|publi(?:sh|cation)_?(?:date|time)|date_?created"
              + "|created_?at)\\\\?\"\\s*:\\s*\\\\?\"(\\d{4}-\\d{2}-\\d{2}[^\"\\\\]{0,20})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TITLE_EDGE = Pattern.compile("^[^|–]{0,20}\\||\\|[^|–]{0,20}$");
  // Data of many articles in a script tells of lists and teasers.
  private static final int MAX_DAYS_IN_SCRIPT = 2;

  private final Dateline dateline;

  PublicationDate(Dateline dateline) {
    this.dateline = dateline;
  }

  /**
   * What the page states outside of the running text.
   *
   * @param blocks of the whole page
   * @param body blocks of the article
   */
  Optional<Published> stated(
      Document document,
      List<Block> blocks,
      List<Block> body,
      String title,
      Metadata metadata,
      Page page) {
    Predicate<LocalDate> past = notAfter(page.fetchedAt());
    VisibleDates visible = new VisibleDates(blocks, title);
    List<LocalDate> head = visible.head().filter(past).toList();
    List<LocalDate> sure = days(metadata.published(), past);
    List<LocalDate> vague = days(metadata.dated(), past);
    return sure.stream()
        .filter(head::contains)
        .findFirst()
        .or(() -> sure.stream().findFirst())
        .map(day -> published(day, PublishedBasis.METADATA))
        .or(() -> visible(visible.labelled().filter(past)))
        .or(() -> visible(inTitle(document.title()).filter(past)))
        .or(() -> visible(head.stream()))
        .or(() -> visible(VisibleDates.opening(body).filter(past)))
        .or(() -> vague.stream().findFirst().map(day -> published(day, PublishedBasis.METADATA)))
        .or(
            () ->
                UrlDate.of(page.url() == null ? canonical(document) : page.url())
                    .filter(past)
                    .map(day -> published(day, PublishedBasis.URL)))
        .or(() -> inScript(document).filter(past).map(d -> published(d, PublishedBasis.METADATA)))
        .or(() -> visible(visible.anywhere().filter(past)));
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

  private static List<LocalDate> days(List<String> values, Predicate<LocalDate> past) {
    return values.stream()
        .flatMap(value -> WrittenDay.inMetadata(value).stream())
        .filter(past)
        .toList();
  }

  private static Stream<LocalDate> inTitle(String title) {
    return TITLE_EDGE
        .matcher(title)
        .results()
        .flatMap(edge -> WrittenDay.inText(edge.group()).stream());
  }

  private static Optional<LocalDate> inScript(Document document) {
    Set<LocalDate> days =
        document.getElementsByTag("script").stream()
            .flatMap(script -> IN_SCRIPT.matcher(script.data()).results())
            .map((MatchResult found) -> found.group(1))
            .flatMap(value -> WrittenDay.inMetadata(value).stream())
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    return days.size() > MAX_DAYS_IN_SCRIPT ? Optional.empty() : days.stream().findFirst();
  }

  private static String canonical(Document document) {
    return Optional.ofNullable(document.selectFirst("link[rel=canonical][href]"))
        .map(link -> link.attr("href"))
        .orElse("");
  }

  /** Days that a page fetched then may tell of. */
  static Predicate<LocalDate> notAfter(Instant fetchedAt) {
    return fetchedAt == null
        ? day -> true
        : day -> !day.isAfter(fetchedAt.atZone(BERLIN).toLocalDate());
  }

  private static Optional<Published> visible(Stream<LocalDate> days) {
    return days.findFirst().map(day -> published(day, PublishedBasis.VISIBLE));
  }

  private static Published published(LocalDate day, PublishedBasis basis) {
    return new Published(Edtf.day(day), basis);
  }
}
