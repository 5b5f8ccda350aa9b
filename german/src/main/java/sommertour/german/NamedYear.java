package sommertour.german;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sommertour.contract.Edtf;

/**
 * The year that a text of unknown publication is about, as its address or the name of its event
 * gives it ("hessentag2017.de", "Sommertour 2024").
 */
public final class NamedYear {
  private static final Pattern OF_ADDRESS = Pattern.compile("(?<!\\d)20[0-4]\\d(?!\\d)");

  private static final Pattern OF_EVENT =
      Pattern.compile(
          "\\b\\p{Lu}[\\p{L}-]{0,40}(?:tour|reise|bereisung|tag|tage|woche|wochen|fest|festival|messe|schau|wettbewerb|wanderung|gipfel|kongress|forum)"
              + " (?<year>20[0-4]\\d)\\b(?![/-]\\d)",
          Pattern.UNICODE_CHARACTER_CLASS);

  private NamedYear() {}

  /** The only year that address and events name. */
  public static Optional<Edtf> of(String text, String url) {
    Set<String> years = new TreeSet<>();
    Matcher address = OF_ADDRESS.matcher(url == null ? "" : url);
    while (address.find()) {
      years.add(address.group());
    }
    Matcher event = OF_EVENT.matcher(text);
    while (event.find()) {
      years.add(event.group("year"));
    }
    return years.size() == 1
        ? years.stream().findFirst().map(year -> Edtf.year(Integer.parseInt(year)))
        : Optional.empty();
  }
}
