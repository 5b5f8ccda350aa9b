package sommertour.enrich.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sommertour.contract.Article;
import sommertour.contract.Edtf;
import sommertour.german.DateFinder;
import sommertour.german.FoundDate;

/**
 * The temporal expressions of an article as rows of tabs: document, start, end, type of TIMEX3,
 * value in EDTF. They are marked as TIMEX3 does: the two ends of a range are two expressions, a
 * determiner belongs to its expression, and what a preposition makes of it ("seit 2010") is not
 * part of the value. Recurring times, durations and what leans on an unknown day have no value.
 */
public final class DateRows {
  /** The names of the columns. */
  public static final String HEADER = "doc\tstart\tend\ttype\tvalue";

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:\\b(?:bis(?: zum| einschließlich)?|und)\\b|[-–—/])\\s*(?:am |dem )?");
  private static final Pattern DETERMINER =
      Pattern.compile("(?:^|\\s)((?:[Dd](?:er|ie|as|en|em|es)|[Dd]iese[rsmn]?)\\s+)$");
  private static final int LONGEST_DETERMINER = 10;

  private final DateFinder finder = new DateFinder();

  /** The rows in the order of the text. */
  public List<String> of(Article article) {
    return of(article.id(), article.text(), article.published());
  }

  /** The same for a text of which nothing else is known. */
  List<String> of(String id, String text, Edtf published) {
    return finder.find(text, published).stream().flatMap(date -> rows(id, text, date)).toList();
  }

  private static Stream<String> rows(String id, String text, FoundDate date) {
    String value =
        date.timed().or(() -> Optional.ofNullable(date.value())).map(Edtf::toString).orElse("");
    String[] ends = value.split("/", -1);
    Matcher between = BETWEEN.matcher(date.span().text());
    int start = date.span().start();
    int end = date.span().end();
    int first = withDeterminer(text, start);
    if (ends.length < 2 || ends[0].equals("..") || ends[1].equals("..") || !between.find()) {
      return Stream.of(row(id, first, end, date, value.replaceAll("^\\.\\./|/\\.\\.$", "")));
    }
    return Stream.of(
        row(id, first, start + between.start(), date, ends[0]),
        row(id, start + between.end(), end, date, ends[1]));
  }

  private static int withDeterminer(String text, int start) {
    int from = Math.max(0, start - LONGEST_DETERMINER);
    Matcher determiner = DETERMINER.matcher(text.substring(from, start));
    return determiner.find() ? from + determiner.start(1) : start;
  }

  private static String row(String id, int start, int end, FoundDate date, String value) {
    return String.join(
        "\t", id, Integer.toString(start), Integer.toString(end), date.kind().name(), value);
  }
}
