package sommertour.sink.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sommertour.sink.format.Format;
import sommertour.sink.format.RowWriter;
import sommertour.sink.search.ListSearch;
import sommertour.sink.search.Listing;
import sommertour.sink.search.Lists;
import sommertour.sink.search.Query;
import sommertour.sink.search.Row;
import sommertour.sink.store.Connections;

/** Writes one list with its filters to a file or stream, row by row. */
public final class Export {
  /** Name of the format that only files have. */
  public static final String PARQUET = "parquet";

  /** A file of all events takes its time, and nobody waits for an answer. */
  private static final int MAX_SECONDS = 600;

  private final ListSearch search;

  public Export(Connections connections) {
    this.search = new ListSearch(connections, MAX_SECONDS);
  }

  /** The list of this name. */
  public static Optional<Listing> listing(String name) {
    return Lists.ALL.stream().filter(listing -> listing.name().equals(name)).findFirst();
  }

  /** Names of all lists. */
  public static List<String> listings() {
    return Lists.ALL.stream().map(Listing::name).toList();
  }

  /** Names of the formats of a list. */
  public static List<String> formats(Listing listing) {
    return Stream.concat(Format.of(listing).stream().map(Format::ending), Stream.of(PARQUET))
        .toList();
  }

  /**
   * Writes a list to a file; the file is complete or not there.
   *
   * @param filters as of the interface
   * @return number of rows
   * @throws sommertour.sink.search.BadParameterException if a filter is unknown or wrong
   */
  public long write(
      Listing listing, String format, Map<String, List<String>> filters, Path file, LocalDate today)
      throws SQLException, IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    Counter counter = new Counter();
    try {
      if (format.equals(PARQUET)) {
        read(listing, listing.columns(), filters, today, counter.of(new ParquetFile(draft)));
      } else {
        try (OutputStream out = Files.newOutputStream(draft)) {
          write(listing, format, filters, out, today, counter);
        }
      }
      Files.move(draft, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
    return counter.rows;
  }

  /** Writes a list to a stream; Parquet needs a file. */
  public long write(
      Listing listing,
      String format,
      Map<String, List<String>> filters,
      OutputStream out,
      LocalDate today)
      throws SQLException, IOException {
    Counter counter = new Counter();
    write(listing, format, filters, out, today, counter);
    return counter.rows;
  }

  private void write(
      Listing listing,
      String format,
      Map<String, List<String>> filters,
      OutputStream out,
      LocalDate today,
      Counter counter)
      throws SQLException, IOException {
    Format named = Format.named(format.toLowerCase(Locale.ROOT)).orElseThrow();
    read(listing, named.columns(listing), filters, today, counter.of(named.writer(out, listing)));
  }

  void read(
      Listing listing,
      String columns,
      Map<String, List<String>> filters,
      LocalDate today,
      RowWriter writer)
      throws SQLException, IOException {
    search.read(
        listing,
        columns,
        new Query(filters, listing.known()),
        today,
        0,
        first -> {
          writer.start(first);
          return writer;
        });
  }

  /** What can be had, for a message. */
  public static String choices() {
    return listings().stream().collect(Collectors.joining(", "));
  }

  private static final class Counter {
    private long rows;

    RowWriter of(RowWriter writer) {
      return new RowWriter() {
        @Override
        public void start(Row columns) throws IOException {
          writer.start(columns);
        }

        @Override
        public void write(Row row) throws IOException, SQLException {
          writer.write(row);
          rows++;
        }

        @Override
        public void close() throws IOException {
          writer.close();
        }
      };
    }
  }
}
