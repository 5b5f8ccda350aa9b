package sommertour.sink.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sommertour.contract.Folding;

/**
 * Which events are asked for, and how many at once.
 *
 * @param visitor words that begin words of the visitor's name or office; folded
 * @param place AGS prefix in digits, or words that begin words of the place's name; folded
 * @param status as shown
 * @param from first day; an event counts if it can lie on or after it
 * @param to last day; likewise
 * @param limit most events of one answer
 * @param after where the list goes on
 */
record EventFilter(
    Optional<String> visitor,
    Optional<String> place,
    Optional<ShownStatus> status,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    int limit,
    Optional<Cursor> after) {
  static final int MOST = 1000;
  static final EventFilter ALL =
      new EventFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          100,
          Optional.empty());

  private static final Set<String> KNOWN =
      Set.of("visitor", "place", "status", "from", "to", "limit", "after");

  /**
   * Reads the parameters of a request.
   *
   * @throws BadParameterException if one is unknown or its value none of its kind
   */
  static EventFilter of(Map<String, List<String>> parameters) {
    Query query = new Query(parameters, KNOWN);
    EventFilter filter =
        new EventFilter(
            query.value("visitor", text -> folded("visitor", text)),
            query.value("place", EventFilter::place),
            query.value("status", EventFilter::status),
            query.day("from"),
            query.day("to"),
            query.number("limit", 1, MOST, ALL.limit),
            query.value("after", text -> Cursor.parse("after", text)));
    if (filter.from.isPresent()
        && filter.to.isPresent()
        && filter.from.get().isAfter(filter.to.get())) {
      throw new BadParameterException(
          "to", "to=" + filter.to.get() + " lies before from=" + filter.from.get());
    }
    return filter;
  }

  /** Whether the place is given by its key. */
  boolean placeIsAgs() {
    return place.filter(EventFilter::isNumber).isPresent();
  }

  private static String place(String text) {
    String plain = text.strip();
    if (isNumber(plain)) {
      if (plain.length() > 8) {
        throw new BadParameterException(
            "place", "place='" + plain + "' is no AGS: that has at most 8 digits");
      }
      return plain;
    }
    return folded("place", plain);
  }

  private static boolean isNumber(String text) {
    return text.matches("[0-9]+");
  }

  private static String folded(String parameter, String text) {
    String folded = Folding.fold(text);
    if (folded.isEmpty()) {
      throw new BadParameterException(
          parameter, parameter + "='" + text + "' has neither letters nor digits");
    }
    return folded;
  }

  private static ShownStatus status(String text) {
    return Stream.of(ShownStatus.values())
        .filter(status -> status.word().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new BadParameterException(
                    "status",
                    "status='"
                        + text
                        + "' is none of "
                        + Stream.of(ShownStatus.values())
                            .map(ShownStatus::word)
                            .collect(Collectors.joining(", "))));
  }
}
