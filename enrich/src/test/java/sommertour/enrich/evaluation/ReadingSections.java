package sommertour.enrich.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sommertour.contract.Edtf;
import sommertour.enrich.evaluation.Figures.Kind;
import sommertour.enrich.evaluation.ReadCases.ReadCase;

/** The sections of the report on how right persons, places and dates are read. */
final class ReadingSections {
  private static final String DOLOMITEN = "krauts_dolomiten100";

  private final StringBuilder report = new StringBuilder();

  /** Persons, places and dates of the cases; a row for each of the groups. */
  ReadingSections names(List<String> groups, List<List<ReadCase>> cases) {
    report.append(
        """

        ## Persons, places and dates

        F1 (precision, recall) on the cases that tell all of them.

        | cases | documents | persons | places | dates |
        |---|---|---|---|---|
        """);
    for (int i = 0; i < groups.size(); i++) {
      List<ReadCase> complete = cases.get(i).stream().filter(one -> one.gold().complete()).toList();
      Figures figures = new ReadCases(complete).figures();
      report.append(
          "| %s | %d | %s | %s | %s |\n"
              .formatted(
                  groups.get(i),
                  complete.size(),
                  tally(figures.of(Kind.PERSON)),
                  tally(figures.of(Kind.PLACE)),
                  tally(figures.of(Kind.DATE))));
    }
    return this;
  }

  /** Dates on the newspaper documents and the probe sentences of the folder. */
  ReadingSections dates(Path folder) throws IOException {
    TimexScores scores = dolomiten(folder.resolve(DOLOMITEN));
    DateProbes probes = DateProbes.read(folder.resolve("probes.tsv"));
    report.append(
        """

        ## Dates alone

        Newspaper documents of KRAUTS (CC BY-NC, for measuring only): dates and times of the calendar, span and value, F1.
        Probes: sentences of one expression, or of one that looks like a date and is none.

        | measured on | figure | |
        |---|---|---|
        | Dolomiten-100, %d expressions | strict span and value | %s |
        | | relaxed span and value | %s |
        | probes | right | %d of %d |
        | traps | left alone | %d of %d |
        """
            .formatted(
                scores.gold(),
                share(scores.strictF1()),
                share(scores.relaxedF1()),
                probes.expressions() - probes.wrong().size(),
                probes.expressions(),
                probes.traps() - probes.caught().size(),
                probes.traps()));
    return this;
  }

  @Override
  public String toString() {
    return report.toString();
  }

  private static TimexScores dolomiten(Path folder) throws IOException {
    DateRows rows = new DateRows();
    List<String> found = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("dct_dolo100.tsv"))) {
      String[] cells = line.split("\t", -1);
      String text = Files.readString(folder.resolve("text").resolve(cells[0] + ".txt"));
      found.addAll(rows.of(cells[0], text, Edtf.parse(cells[1])));
    }
    return TimexScores.of(
        TimexScores.rows(Files.readAllLines(folder.resolve("gold_dolo100.tsv"))),
        TimexScores.rows(found));
  }

  private static String tally(Tally tally) {
    return "%s (%s, %s)"
        .formatted(share(tally.f1()), share(tally.precision()), share(tally.recall()));
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }
}
