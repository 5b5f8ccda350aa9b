package sommertour.launcher;

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
final class DateRows {
  static final String HEADER = "doc\tstart\tend\ttype\tvalue";

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:\\b(?:bis(?: zum| einschließlich)?|und)\\b|[-–—/])\\s*(?:am |dem )?");
  private static final Pattern DETERMINER =
      Pattern.compile("(?:^|\\s)((?:[Dd](?:er|ie|as|en|em|es)|[Dd]iese[rsmn]?)\\s+)$");
  private static final int LONGEST_DETERMINER = 10;

  private final DateFinder finder = new DateFinder();

  /** The rows in the order of the text. */
  List<String> of(Article article) {
    return finder.find(article.text(), article.published()).stream()
        .flatMap(date -> rows(article, date))
        .toList();
  }

  private static Stream<String> rows(Article article, FoundDate date) {
    String value =
        date.timed().or(() -> Optional.ofNullable(date.value())).map(Edtf::toString).orElse("");
    String[] ends = value.split("/", -1);
    Matcher between = BETWEEN.matcher(date.span().text());
    int start = date.span().start();
    int end = date.span().end();
    int first = withDeterminer(article.text(), start);
    if (ends.length < 2 || ends[0].equals("..") || ends[1].equals("..") || !between.find()) {
      return Stream.of(row(article, first, end, date, value.replaceAll("^\\.\\./|/\\.\\.$", "")));
    }
    return Stream.of(
        row(article, first, start + between.start(), date, ends[0]),
        row(article, start + between.end(), end, date, ends[1]));
  }

  private static int withDeterminer(String text, int start) {
    int from = Math.max(0, start - LONGEST_DETERMINER);
    Matcher determiner = DETERMINER.matcher(text.substring(from, start));
    return determiner.find() ? from + determiner.start(1) : start;
  }

  private static String row(Article article, int start, int end, FoundDate date, String value) {
    return String.join(
        "\t",
        article.id(),
        Integer.toString(start),
        Integer.toString(end),
        date.kind().name(),
        value);
  }
}
