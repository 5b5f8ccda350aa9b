package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import sommertour.contract.Claim;
import sommertour.contract.Span;
import sommertour.german.Table;
import sommertour.german.Wording;

/** Reads what a text itself counts of its tour ("insgesamt 35 Stationen"). */
final class ClaimReader {
  private record Form(String kind, Wording words) {}

  private final List<Form> forms =
      Table.rows(ClaimReader.class, "claims.tsv").stream()
          .map(row -> new Form(row[0], Wording.of(row[1])))
          .toList();
  private final Map<String, Integer> numbers =
      Table.rows(ClaimReader.class, "numbers.tsv").stream()
          .collect(Collectors.toMap(row -> row[0], row -> Integer.valueOf(row[1])));
  private final TourNames tours = new TourNames();

  /** The claims in the order of the text; a word that is no number makes none. */
  List<Claim> read(Reading reading) {
    List<Claim> claims = new ArrayList<>();
    for (Passage passage : reading.passages()) {
      for (Form form : forms) {
        Matcher matcher = form.words().in(passage.span().text()).orElse(null);
        if (matcher != null && number(matcher.group(1)) > 0) {
          int start = passage.span().start() + matcher.start(1);
          int end = passage.span().start() + matcher.end();
          claims.add(
              new Claim(
                  form.kind(),
                  number(matcher.group(1)),
                  tours.in(passage.span().text()).orElse(null),
                  Span.of(reading.article().text(), start, end)));
          break;
        }
      }
    }
    return claims;
  }

  private int number(String word) {
    return Character.isDigit(word.charAt(0))
        ? Integer.parseInt(word)
        : numbers.getOrDefault(word, 0);
  }
}
