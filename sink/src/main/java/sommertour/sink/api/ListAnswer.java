package sommertour.sink.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import sommertour.contract.Json;
import sommertour.sink.format.Format;
import sommertour.sink.format.RowWriter;
import sommertour.sink.search.ListSearch;
import sommertour.sink.search.Listing;
import sommertour.sink.search.Query;

/** Answers with a list: a page of JSON, or a whole file as it streams from the database. */
final class ListAnswer {
  private static final int PAGE = 100;

  private final ListSearch search;
  private final int maxRows;

  /**
   * @param maxRows most rows of a file
   */
  ListAnswer(ListSearch search, int maxRows) {
    this.search = search;
    this.maxRows = maxRows;
  }

  /**
   * Answers in the format of the path's ending or, without one, of the header Accept.
   *
   * @param ending or empty
   */
  void answer(Context context, Listing listing, Query query, String ending, LocalDate today)
      throws SQLException, IOException {
    Optional<Format> format = format(context, ending);
    if (format.isEmpty()) {
      page(context, listing, query, today);
    } else if (format.get().fits(listing)) {
      file(context, listing, query, format.get(), today);
    } else {
      Problem.of(
              HttpStatus.NOT_ACCEPTABLE,
              listing.name()
                  + " can't be had as "
                  + format.get().ending()
                  + "; there are json, "
                  + Format.of(listing).stream()
                      .map(Format::ending)
                      .collect(Collectors.joining(", ")))
          .answer(context);
    }
  }

  private static Optional<Format> format(Context context, String ending) {
    if (!ending.isEmpty()) {
      return Format.named(ending);
    }
    String accept = context.header("Accept");
    if (accept == null) {
      return Optional.empty();
    }
    for (String range : accept.split(",", -1)) {
      String type = range.replaceFirst(";.*", "").strip();
      if (type.equals("application/json")) {
        return Optional.empty();
      }
      Optional<Format> named = type.contains("/") ? Format.named(type) : Optional.empty();
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  private void page(Context context, Listing listing, Query query, LocalDate today)
      throws SQLException, IOException {
    int limit = query.number("limit", 1, ListSearch.MOST, PAGE);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    try (JsonGenerator json = Json.mapper().getFactory().createGenerator(bytes)) {
      json.writeStartObject();
      json.writeArrayFieldStart(listing.array());
      Optional<String> next =
          search.read(
              listing,
              listing.jsonColumns(),
              query,
              today,
              limit,
              first -> row -> Json.mapper().writeValue(json, listing.json(row)));
      json.writeEndArray();
      if (next.isPresent()) {
        json.writeStringField("next", next.get());
      }
      json.writeEndObject();
    }
    context.contentType("application/json; charset=utf-8").result(bytes.toByteArray());
  }

  private void file(Context context, Listing listing, Query query, Format format, LocalDate today)
      throws SQLException, IOException {
    int limit = query.number("limit", 1, maxRows, maxRows);
    search.read(
        listing,
        format.columns(listing),
        query,
        today,
        limit,
        first -> {
          // Only now is it sure that there is an answer: the database has begun to give rows.
          context
              .contentType(format.mediaType() + "; charset=utf-8")
              .header(
                  "Content-Disposition",
                  "attachment; filename=\"" + listing.name() + "." + format.ending() + "\"");
          RowWriter writer = format.writer(context.outputStream(), listing);
          writer.start(first);
          return writer;
        });
  }
}
