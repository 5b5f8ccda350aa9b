package sommertour.enrich.evaluation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import sommertour.contract.Stop;
import sommertour.enrich.evaluation.ReadCases.ReadCase;

/**
 * Writes {@code accuracy.md}: how right stops, persons, places and dates are read on a gold folder
 * and on our own cases, and dates on documents of their own. Run with {@code -Dtest=StopsEval
 * -Dgold=FOLDER -Dcommit=ID}; without a folder it is skipped. {@code -Ddates=FOLDER} is where the
 * documents with dates are, if not in {@code data/dates} beside the gold folder.
 */
class StopsEval {
  private static final Path REPORT = Path.of("accuracy.md");
  private static final double[] BINS = {0, 0.7, 0.85, 1.01};
  private static final int RESAMPLES = 2000;

  @Test
  void writesHowRightStopsAreRead() throws Exception {
    String folder = System.getProperty("gold");
    assumeTrue(folder != null, "no gold folder given with -Dgold=FOLDER");
    List<ReadCase> gold = ReadCases.of(Path.of(folder)).all();
    List<ReadCase> own = own("cases");
    List<ReadCase> unseen = own("unseen");
    StringBuilder report = new StringBuilder();
    report.append(
        """
        # How right the reading is

        Written by `StopsEval` on commit %s. What is counted and how stands in
        [docs/evaluation.md](../docs/evaluation.md).

        ## Figures

        | cases | documents | F1 strict | F1 | precision | recall | dates right | of | negatives clean | of |
        |---|---|---|---|---|---|---|---|---|---|
        """
            .formatted(System.getProperty("commit", "unnamed")));
    row(report, "gold, all", gold);
    for (String origin : List.of("seed", "reworded", "verbatim")) {
      row(report, "gold, " + origin, ofOrigin(gold, origin));
    }
    List<ReadCase> setAside = gold.stream().filter(StopsEval::isSetAside).toList();
    row(report, "gold, developed on", gold.stream().filter(c -> !isSetAside(c)).toList());
    row(report, "gold, set aside", setAside);
    row(report, "our own", own);
    row(report, "our own, unseen", unseen);
    double[] interval = interval(setAside);
    double[] ofUnseen = interval(unseen);
    report.append(
        """

        A gold document is set aside when the first 8 hex digits of the SHA-256 of its id, as a number, can be divided by 3: its text and
        errors are not looked at, it is only scored. Rules older than 25 November 2026 may have seen all of them.
        95 %% bootstrap interval of F1 on the set-aside documents (%d resamples of documents, seed 1): %s to %s; on our own unseen cases
        (docs/evaluation.md tells how unseen they are): %s to %s.

        ## Reliability

        Stops by the confidence they were given, and the share of them that is right (visitor, place and status; relaxed place),
        on the gold documents that are not set aside and our own cases, on the set-aside ones, and on our own unseen cases.

        | confidence | stops | right | set aside: stops | right | our own, unseen: stops | right |
        |---|---|---|---|---|---|---|
        """
            .formatted(
                RESAMPLES,
                percent(interval[0]),
                percent(interval[1]),
                percent(ofUnseen[0]),
                percent(ofUnseen[1])));
    List<ReadCase> seen = new ArrayList<>(own);
    gold.stream().filter(c -> !isSetAside(c)).forEach(seen::add);
    for (int bin = 0; bin + 1 < BINS.length; bin++) {
      report.append(
          "| %s to %s | %s | %s | %s |%n"
              .formatted(
                  percent(BINS[bin]),
                  percent(Math.min(1, BINS[bin + 1])),
                  reliability(seen, BINS[bin], BINS[bin + 1]),
                  reliability(setAside, BINS[bin], BINS[bin + 1]),
                  reliability(unseen, BINS[bin], BINS[bin + 1])));
    }
    report.append(
        new ReadingSections()
            .names(
                List.of("gold, all", "gold, developed on", "gold, set aside", "our own"),
                List.of(gold, gold.stream().filter(c -> !isSetAside(c)).toList(), setAside, own))
            .dates(dates(folder)));
    report.append("\n## Our own cases that are still read wrongly\n\n");
    report.append("| case | | visitor, place, date, status |\n|---|---|---|\n");
    for (String error : figures(own).errors()) {
      String[] cells = error.split("\t", -1);
      if (cells[2].equals("stop")) {
        report.append("| %s | %s | %s |%n".formatted(cells[0], cells[1], cells[3]));
      }
    }
    Files.writeString(REPORT, report.toString().replace("\r\n", "\n"));
  }

  private static Path dates(String gold) {
    return Path.of(
        System.getProperty("dates", Path.of(gold).resolveSibling("data/dates").toString()));
  }

  private static List<ReadCase> own(String folder) throws IOException, URISyntaxException {
    return ReadCases.of(
            Path.of(StopsEval.class.getResource("/sommertour/enrich/" + folder).toURI()))
        .all();
  }

  private static List<ReadCase> ofOrigin(List<ReadCase> cases, String origin) {
    return cases.stream().filter(c -> origin.equals(c.gold().textOrigin())).toList();
  }

  private static boolean isSetAside(ReadCase one) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(one.gold().id().getBytes(StandardCharsets.UTF_8));
      long number = 0;
      for (int i = 0; i < 4; i++) {
        number = number << 8 | (hash[i] & 0xff);
      }
      return number % 3 == 0;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Figures figures(List<ReadCase> cases) {
    return new ReadCases(cases).figures();
  }

  private static void row(StringBuilder report, String name, List<ReadCase> cases) {
    Figures figures = figures(cases);
    Tally stop = figures.of(Figures.Kind.STOP);
    report.append(
        "| %s | %d | %s | %s | %s | %s | %s | %d | %s | %d |%n"
            .formatted(
                name,
                cases.size(),
                percent(figures.of(Figures.Kind.STOP_STRICT).f1()),
                percent(stop.f1()),
                percent(stop.precision()),
                percent(stop.recall()),
                percent(figures.stopDate()),
                figures.stopDates(),
                percent(figures.cleanNegatives()),
                figures.negatives()));
  }

  private static double[] interval(List<ReadCase> cases) {
    List<Tally> tallies =
        cases.stream().map(c -> figures(List.of(c)).of(Figures.Kind.STOP)).toList();
    Random random = new Random(1);
    double[] f1s = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      int right = 0;
      int gold = 0;
      int found = 0;
      for (int j = 0; j < tallies.size(); j++) {
        Tally drawn = tallies.get(random.nextInt(tallies.size()));
        right += drawn.right();
        gold += drawn.gold();
        found += drawn.found();
      }
      f1s[i] = new Tally(right, gold, found).f1();
    }
    Arrays.sort(f1s);
    return new double[] {f1s[RESAMPLES * 25 / 1000], f1s[RESAMPLES * 975 / 1000 - 1]};
  }

  private static String reliability(List<ReadCase> cases, double from, double to) {
    int stops = 0;
    int right = 0;
    for (ReadCase one : cases) {
      for (Stop stop : one.article().stops()) {
        Tally tally = one.with(stop).of(Figures.Kind.STOP);
        boolean optional = tally.right() == 0 && tally.found() == 0;
        if (!optional && stop.confidence() >= from && stop.confidence() < to) {
          stops++;
          right += tally.right();
        }
      }
    }
    return stops + " | " + (stops == 0 ? "" : percent((double) right / stops));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }
}
