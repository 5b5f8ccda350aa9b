package sommertour.sink.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sommertour.sink.format.Format;
import sommertour.sink.search.CountSearch;
import sommertour.sink.search.ListSearch;
import sommertour.sink.search.Listing;
import sommertour.sink.search.Lists;
import sommertour.sink.search.Parameter;

/**
 * The description of the interface (OpenAPI 3.1), made from the lists that the routes are made
 * from.
 */
final class OpenApi {
  private static final String JSON = "application/json";

  private OpenApi() {}

  static Map<String, Object> description() {
    Map<String, Object> paths = new LinkedHashMap<>();
    for (Listing listing : Lists.ALL) {
      List<Parameter> parameters =
          Stream.concat(listing.parameters().stream(), Listing.PAGING.stream()).toList();
      paths.put(
          "/api/" + listing.name(),
          get(
              listing.summary(),
              query(parameters),
              ok(
                  "A page of at most " + ListSearch.MOST + "; 'next' tells where it goes on.",
                  content(page(listing), Format.of(listing)))));
      for (Format format : Format.of(listing)) {
        paths.put(
            "/api/" + listing.name() + "." + format.ending(),
            get(
                listing.summary() + " All of them as " + format.ending() + ".",
                query(parameters),
                ok("The file.", Map.of(format.mediaType(), Map.of()))));
      }
    }
    paths.put(
        "/api/counts",
        get(
            "Events counted by Kreis, place, day and status; the filters are those of events.",
            query(CountSearch.PARAMETERS),
            ok("The counts.", json())));
    paths.put(
        "/api/events/{id}", one("One event with its reports; 410 names what took its place."));
    paths.put("/api/articles/{id}", one("What was read out of one article."));
    paths.put("/api/tours/{id}", one("One tour: its ledger, claims and stops."));
    paths.put(
        "/api/trace/{id}",
        one("Every stage, version, decision and reason of one article; takes seconds."));
    paths.put("/api/openapi.json", get("This description.", List.of(), ok("OpenAPI 3.1.", json())));
    paths.put("/health/live", get("Whether the process lives.", List.of(), ok("It does.", json())));
    paths.put(
        "/health/ready",
        get("Whether it serves current events.", List.of(), ok("It does.", json())));
    return object(
        "openapi",
        "3.1.0",
        "info",
        object(
            "title", "Sommertour",
            "version", "1",
            "summary", "Tour events read from German press articles.",
            "description",
                "Dates are EDTF (ISO 8601-2). Keys of places are AGS as text, boundaries of"
                    + " 2021. Errors are application/problem+json (RFC 9457) and name the"
                    + " parameter. Answers carry an ETag."),
        "paths",
        paths,
        "components",
        object(
            "schemas", Map.of("Problem", problem()),
            "securitySchemes", Map.of("token", object("type", "http", "scheme", "bearer"))));
  }

  private static Map<String, Object> one(String summary) {
    return get(
        summary,
        List.of(
            object(
                "name", "id",
                "in", "path",
                "required", true,
                "description", "The id; its slashes may be encoded or not.",
                "schema", Map.of("type", "string"))),
        ok("It.", json()));
  }

  private static Map<String, Object> get(
      String summary, List<Map<String, Object>> parameters, Map<String, Object> ok) {
    return Map.of(
        "get",
        object(
            "summary", summary,
            "parameters", parameters,
            "responses",
                object(
                    "200",
                    ok,
                    "default",
                    object(
                        "description",
                        "Why there is no answer.",
                        "content",
                        Map.of(
                            "application/problem+json",
                            Map.of("schema", Map.of("$ref", "#/components/schemas/Problem")))))));
  }

  private static List<Map<String, Object>> query(List<Parameter> parameters) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Parameter parameter : parameters) {
      Map<String, Object> schema = object("type", parameter.type());
      if (parameter.format() != null) {
        schema.put("format", parameter.format());
      }
      Map<String, Object> described =
          object(
              "name",
              parameter.name(),
              "in",
              "query",
              "description",
              parameter.description(),
              "schema",
              schema);
      if (parameter.example() != null) {
        described.put("example", parameter.example());
      }
      all.add(described);
    }
    return all;
  }

  private static Map<String, Object> page(Listing listing) {
    return object(
        "type", "object",
        "required", List.of(listing.array()),
        "properties",
            object(
                listing.array(),
                object("type", "array", "items", Map.of("type", "object")),
                "next",
                Map.of("type", "string")));
  }

  private static Map<String, Object> content(Map<String, Object> page, List<Format> formats) {
    Map<String, Object> content = object(JSON, Map.of("schema", page));
    formats.forEach(format -> content.put(format.mediaType(), Map.of()));
    return content;
  }

  private static Map<String, Object> json() {
    return Map.of(JSON, Map.of("schema", Map.of("type", "object")));
  }

  private static Map<String, Object> ok(String description, Map<String, Object> content) {
    return object("description", description, "content", content);
  }

  private static Map<String, Object> problem() {
    return object(
        "type",
        "object",
        "properties",
        object(
            "type", Map.of("type", "string"),
            "title", Map.of("type", "string"),
            "status", Map.of("type", "integer"),
            "detail", Map.of("type", "string"),
            "parameter", Map.of("type", "string")));
  }

  /** A map in the order it is written here. */
  private static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }
}
