package sommertour.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sommertour.runtime.WorldFailedException;
import sommertour.sink.DatabaseSettings;
import sommertour.sink.Reader;
import sommertour.sink.export.Export;
import sommertour.sink.search.BadParameterException;
import sommertour.sink.search.Listing;
import sommertour.sink.store.Connections;

/** Writes one list out of the database, without a server in between. */
@Command(
    name = "export",
    description = {
      "Writes a list to a file or to standard output: events, reports, tours, persons, places,",
      "articles, sources, coverage, kreis-days or changes.",
      "Reads DATABASE_URL, or the database of the 'up' that runs."
    },
    footer = {
      "  ./sommertour export events --as parquet --out events.parquet",
      "  ./sommertour export events --where place=05 --where from=2026-07-01 > events.csv",
      "  ./sommertour export release releases/2026-08"
    })
final class ExportCommand implements Callable<Integer> {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "LIST", description = "The list to write.")
  private String list;

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      description = "csv, jsonl, parquet, geojson, ics or jsonld; default: ${DEFAULT-VALUE}.")
  private String format;

  @Option(
      names = "--where",
      paramLabel = "FILTER=VALUE",
      description = "A filter of the interface, such as person=brodersen; may be repeated.")
  private Map<String, String> where;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to; default: standard output. Parquet needs a file.")
  private Path out;

  @Override
  public Integer call() {
    if (list == null) {
      throw wrong("which list? There are " + Export.choices() + ", and release DIR");
    }
    Listing listing =
        Export.listing(list)
            .orElseThrow(
                () -> wrong("there is no list '" + list + "'; there are " + Export.choices()));
    String named = format.toLowerCase(Locale.ROOT);
    if (!Export.formats(listing).contains(named)) {
      throw wrong(
          list
              + " can't be had as '"
              + format
              + "'; there are "
              + String.join(", ", Export.formats(listing)));
    }
    if (out == null && named.equals(Export.PARQUET)) {
      throw wrong("Parquet needs a file; name one with --out");
    }
    if (out != null) {
      OutFile.check(out);
    }
    Export export = new Export(database(spec));
    long rows = write(export, listing, named);
    Words.tell(spec.commandLine().getErr(), rows + " rows of " + list);
    return 0;
  }

  private long write(Export export, Listing listing, String named) {
    Map<String, List<String>> filters =
        where == null
            ? Map.of()
            : where.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> List.of(it.getValue())));
    try {
      return out == null
          ? export.write(listing, named, filters, standardOutput(), today())
          : export.write(listing, named, filters, out, today());
    } catch (BadParameterException e) {
      throw wrong(e.getMessage());
    } catch (SQLException | IOException e) {
      throw new WorldFailedException(
          list + " can't be written: " + OneLine.of(e) + "; see to it, then start again", e);
    }
  }

  /** The database that is set, or that of the 'up' that runs. */
  static Connections database(CommandSpec spec) {
    return Reader.open(
        DatabaseSettings.of(Cluster.of(CommandSettings.of(spec, VerbSettings.DATABASE))));
  }

  static LocalDate today() {
    return LocalDate.now(BERLIN);
  }

  /** A writer closes what it writes to; standard output is not its own. */
  private static OutputStream standardOutput() {
    return new java.io.FilterOutputStream(System.out) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  private ParameterException wrong(String words) {
    return new ParameterException(spec.commandLine(), words);
  }
}
