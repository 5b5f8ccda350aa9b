package sommertour.enrich.text;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import sommertour.contract.Status;

/** Tells when somebody was, or will be, where only the whole article says that they visit. */
final class SoleTimes {
  /** A row of a programme. */
  private static final Pattern HOUR = Pattern.compile("^\\P{L}*\\d{1,2}[.:]\\d\\d");

  private final StatusReader statuses;

  SoleTimes(StatusReader statuses) {
    this.statuses = statuses;
  }

  /** By its own day or its tense; without either by what days the article gives. */
  Status status(Reading reading, int at) {
    Passage passage = reading.passages().get(at);
    if (statuses.cancels(passage.plain())) {
      return Status.CANCELLED;
    }
    Optional<StopDate> own = own(passage, reading);
    if (own.isPresent()) {
      boolean row = reading.published().isEmpty() && HOUR.matcher(passage.plain()).find();
      return row || statuses.isAhead(own.get().value(), reading.published())
          ? Status.PLANNED
          : Status.VISITED;
    }
    boolean ahead =
        (reading.published().isEmpty() && HOUR.matcher(passage.plain()).find())
            || statuses.announces(passage.plain())
            || OnlyDay.isPreview(reading, statuses)
            || last(reading, at)
                .filter(day -> statuses.isAhead(day.value(), reading.published()))
                .isPresent();
    return ahead && !statuses.tells(passage.plain()) ? Status.PLANNED : Status.VISITED;
  }

  /** The last day that is given before a passage. */
  private static Optional<StopDate> last(Reading reading, int at) {
    return IntStream.range(0, at)
        .mapToObj(i -> own(reading.passages().get(at - 1 - i), reading))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The day that the passage gives, or the last one before it, or the only one. */
  static StopDate day(Reading reading, int at, Status status) {
    Optional<StopDate> own = own(reading.passages().get(at), reading);
    if (own.isPresent()) {
      return own.get();
    }
    for (int i = at - 1; i >= 0; i--) {
      Optional<StopDate> last =
          own(reading.passages().get(i), reading)
              .filter(day -> OnlyDay.fits(day.value(), status, reading.published()));
      if (last.isPresent()) {
        return last.get();
      }
    }
    return OnlyDay.of(reading, status).orElse(StopDate.UNKNOWN);
  }

  private static Optional<StopDate> own(Passage passage, Reading reading) {
    return StopDate.all(StopDate.free(passage)).stream()
        .filter(StopDate::isGiven)
        .filter(day -> !OnlyDay.isStamp(day, reading.published()))
        .findFirst();
  }
}
