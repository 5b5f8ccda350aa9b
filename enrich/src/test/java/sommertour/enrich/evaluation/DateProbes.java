package sommertour.enrich.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sommertour.contract.Edtf;
import sommertour.german.DateFinder;
import sommertour.german.FoundDate;

/**
 * The probe sentences of the client: an expression is right if its span is exact and its value one
 * of those named. A pair of days may stand as an interval, a set or duration has no value.
 *
 * @param expressions probes with something to find
 * @param wrong of them, what was not found or not read rightly
 * @param traps probes with nothing to find
 * @param caught of them, those where something was found
 */
record DateProbes(int expressions, List<String> wrong, int traps, List<String> caught) {
  private static final Edtf PUBLISHED = Edtf.parse("2017-08-03");

  private record Probe(String text, String expression, String timex, String edtf) {
    boolean isTrap() {
      return timex.equals("NONE");
    }

    Set<String> values() {
      return Stream.of(edtf.split(" or | \\(|\\)"), timex.split("\\|"))
          .flatMap(Stream::of)
          .flatMap(value -> Stream.of(value, value.replace(", ", "/")))
          .collect(Collectors.toSet());
    }
  }

  /** What is read of the probes in the file. */
  static DateProbes read(Path file) throws IOException {
    DateFinder finder = new DateFinder();
    List<Probe> probes = probes(file);
    List<String> wrong =
        probes.stream()
            .filter(probe -> !probe.isTrap())
            .filter(
                probe ->
                    finder.find(probe.text(), PUBLISHED).stream()
                        .noneMatch(date -> isRight(probe, date)))
            .map(Probe::text)
            .toList();
    List<String> caught =
        probes.stream()
            .filter(Probe::isTrap)
            .map(Probe::text)
            .filter(text -> !finder.find(text, PUBLISHED).isEmpty())
            .toList();
    int traps = (int) probes.stream().filter(Probe::isTrap).count();
    return new DateProbes(probes.size() - traps, wrong, traps, caught);
  }

  private static boolean isRight(Probe probe, FoundDate date) {
    if (!date.span().text().equals(probe.expression())) {
      return false;
    }
    return date.value() == null
        ? date.kind() != FoundDate.Kind.DATE && probe.edtf().startsWith("(")
        : probe.values().contains(date.timed().orElse(date.value()).toString());
  }

  private static List<Probe> probes(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(cells -> new Probe(cells[1], cells[2], cells[3], cells[4]))
        .toList();
  }
}
