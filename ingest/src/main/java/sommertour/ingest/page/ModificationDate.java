package sommertour.ingest.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sommertour.contract.Edtf;
import sommertour.contract.PublishedBasis;

/**
 * When a page says it was changed last: in metadata that speaks of changes, else in words as
 * "Zuletzt aktualisiert am". A day before that of publication is none.
 */
final class ModificationDate {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:^|[(|•–-]\\s*|\\b)(?:(?:zu)?letzt(?:mals)? (?:aktualisiert|geändert|bearbeitet|überarbeitet)"
              + "|letzte(?:r|n)? (?:aktualisierung|änderung|bearbeitung|stand)|geändert am|aktualisiert(?: am|:)"
              + "|stand(?: der (?:information|seite)(?:en)?)?:|update(?:d|:))[^.\\d]{0,25}(?=\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Set<String> ASIDE = Set.of("nav", "footer", "aside");
  // A label with its day and a name; more is prose.
  private static final int MAX_CHARACTERS = 150;

  private ModificationDate() {}

  /**
   * The day; empty if the page tells none.
   *
   * @param blocks of the whole page
   * @param published may be absent
   * @param past days that may be meant
   */
  static Optional<Published> of(
      List<Block> blocks, Metadata metadata, Published published, Predicate<LocalDate> past) {
    Predicate<LocalDate> possible = past.and(day -> !isBefore(day, published));
    return metadata.modified().stream()
        .flatMap(value -> WrittenDay.inMetadata(value).stream())
        .filter(possible)
        .findFirst()
        .map(day -> new Published(Edtf.day(day), PublishedBasis.METADATA))
        .or(
            () ->
                blocks.stream()
                    // In the foot of a page it is the day of the whole site.
                    .filter(block -> !Elements.isWithin(block.element(), ASIDE))
                    .flatMap(block -> labelled(block.text()).stream())
                    .filter(possible)
                    .findFirst()
                    .map(day -> new Published(Edtf.day(day), PublishedBasis.VISIBLE)));
  }

  /** Whether the text begins with words that name the day of a change. */
  static boolean isNamed(String text) {
    return text.length() <= MAX_CHARACTERS && LABEL.matcher(text).lookingAt();
  }

  private static Optional<LocalDate> labelled(String text) {
    if (text.length() > MAX_CHARACTERS) {
      return Optional.empty();
    }
    Matcher label = LABEL.matcher(text);
    return label.find() ? WrittenDay.inText(text.substring(label.end())) : Optional.empty();
  }

  private static boolean isBefore(LocalDate day, Published published) {
    return published != null && published.value().earliest().map(day::isBefore).orElse(false);
  }
}
