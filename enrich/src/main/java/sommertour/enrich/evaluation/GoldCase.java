package sommertour.enrich.evaluation;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import sommertour.contract.Json;

/**
 * What people found in one article.
 *
 * @param id id of the article
 * @param textOrigin {@code seed}, {@code reworded} or {@code verbatim}
 * @param complete whether persons, places and dates are all there; stops always are
 */
public record GoldCase(
    String id,
    @JsonProperty("text_origin") String textOrigin,
    boolean complete,
    List<GoldPerson> persons,
    List<GoldPlace> places,
    List<GoldDate> dates,
    List<GoldStop> stops) {

  /** A person; an optional one counts neither way. */
  public record GoldPerson(String name, boolean optional) {}

  /** A place; an optional one counts neither way. */
  public record GoldPlace(String name, String ags, boolean optional) {}

  /** A date in EDTF; absent where the text does not tell the day. */
  public record GoldDate(String value) {}

  /** A stop, with what else is right: names as text or as objects with name and ags. */
  public record GoldStop(
      String visitor,
      @JsonProperty("visitor_alt")
          @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          List<JsonNode> visitorAlt,
      String place,
      String ags,
      @JsonProperty("place_alt") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          List<JsonNode> placeAlt,
      String within,
      @JsonProperty("district_ags") String districtAgs,
      String date,
      @JsonProperty("date_alt") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          List<String> dateAlt,
      @JsonProperty("date_tight")
          @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          List<String> dateTight,
      String status,
      @JsonProperty("status_alt")
          @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          List<String> statusAlt,
      boolean optional) {

    public GoldStop {
      visitorAlt = present(visitorAlt);
      placeAlt = present(placeAlt);
      dateAlt = present(dateAlt);
      dateTight = present(dateTight);
      statusAlt = present(statusAlt);
    }
  }

  public GoldCase {
    persons = present(persons);
    places = present(places);
    dates = present(dates);
    stops = present(stops);
  }

  /**
   * The cases of a folder, by path: {@code <id>/expected.json}, or JSON files if there are none.
   *
   * @throws IOException if the folder or a case can't be read; the message names it
   * @throws IllegalArgumentException if there is no case in it
   */
  public static List<GoldCase> read(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> cases = Files.newDirectoryStream(folder, Files::isDirectory)) {
      cases.forEach(directory -> files.add(directory.resolve("expected.json")));
    }
    files.removeIf(file -> !Files.exists(file));
    if (files.isEmpty()) {
      try (DirectoryStream<Path> plain = Files.newDirectoryStream(folder, "*.json")) {
        plain.forEach(files::add);
      }
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException(
          folder + " holds no gold case; it needs folders with expected.json in them");
    }
    Collections.sort(files);
    List<GoldCase> cases = new ArrayList<>();
    for (Path file : files) {
      cases.add(of(file));
    }
    return cases;
  }

  /**
   * The case of one file.
   *
   * @throws IOException if it can't be read; the message names it
   */
  public static GoldCase of(Path file) throws IOException {
    try {
      return Json.read(Files.readAllBytes(file), GoldCase.class);
    } catch (IOException e) {
      throw new IOException(file + " is no gold case: " + Json.reason(e), e);
    }
  }

  /** A list that may hold {@code null}: for a date it says that no date is right too. */
  private static <T> List<T> present(List<T> list) {
    return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
  }
}
