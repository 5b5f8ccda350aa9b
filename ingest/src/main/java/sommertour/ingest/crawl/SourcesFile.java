package sommertour.ingest.crawl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sommertour.ingest.page.Selectors;

/**
 * Reads {@code sources.yaml}: a list of sources, as {@code docs/sources.schema.json} describes
 * them.
 */
public final class SourcesFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** One entry as it is written. */
  private record Entry(
      String id,
      String name,
      String ags,
      List<String> start,
      List<String> scope,
      boolean local,
      String interval,
      String delay,
      List<Parts> selectors,
      List<Canary> canaries) {}

  /** Selectors as they are written. */
  private record Parts(String from, String until, String title, String text, String date) {}

  private SourcesFile() {}

  /**
   * The sources in the order of the file.
   *
   * @throws IllegalArgumentException if the file can't be read or an entry is wrong; the message is
   *     one line that names file, line, fault and remedy
   */
  public static List<Source> read(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          file + ": can't be read as UTF-8 text; check the path, its permission and its encoding",
          e);
    }
    List<Source> sources = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int line = 1;
    try (YAMLParser parser = YAML.getFactory().createParser(text)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new IllegalArgumentException(
            file + ":1: is no list of sources; begin each one with '- id: …'");
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        line = parser.currentTokenLocation().getLineNr();
        Source source = source(YAML.readValue(parser, Entry.class));
        if (!ids.add(source.id())) {
          throw new IllegalArgumentException(
              "the id '" + source.id() + "' stands twice; give each source its own");
        }
        sources.add(source);
      }
      if (parser.currentToken() != JsonToken.END_ARRAY) {
        throw new IllegalArgumentException("an entry is no source; begin each one with '- id: …'");
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + ":" + line(e, line, text) + ": " + words(e), e);
    } catch (FieldFault e) {
      throw new IllegalArgumentException(
          file + ":" + line(e.field(), line, text) + ": " + e.getMessage(), e);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          e.getMessage().startsWith(file + ":")
              ? e.getMessage()
              : file + ":" + line + ": " + e.getMessage(),
          e);
    }
    return List.copyOf(sources);
  }

  private static Source source(Entry entry) {
    return new Source(
        entry.id(),
        entry.name(),
        entry.ags(),
        entry.start(),
        entry.scope(),
        entry.local(),
        duration(entry, "interval", entry.interval()),
        duration(entry, "delay", entry.delay()),
        entry.selectors() == null ? null : selectors(entry.selectors()),
        entry.canaries());
  }

  private static List<Selectors> selectors(List<Parts> parts) {
    try {
      return parts.stream().map(SourcesFile::parts).toList();
    } catch (IllegalArgumentException e) {
      throw new FieldFault("selectors", e.getMessage(), e);
    }
  }

  private static Selectors parts(Parts parts) {
    return new Selectors(
        day(parts.from()), day(parts.until()), parts.title(), parts.text(), parts.date());
  }

  private static LocalDate day(String value) {
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "selectors are dated '" + value + "'; write the day as 2026-07-01", e);
    }
  }

  private static Duration duration(Entry entry, String field, String value) {
    try {
      return value == null ? null : Duration.parse(value);
    } catch (DateTimeException e) {
      throw new FieldFault(
          field,
          "source '"
              + entry.id()
              + "' has the "
              + field
              + " '"
              + value
              + "'; write it as PT1H (an hour) or PT2S (two seconds)",
          e);
    }
  }

  /** The line of the fault, in the entry that begins in the given line. */
  private static int line(JsonProcessingException e, int entry, String text) {
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      // The parser has read ahead by now; the field itself tells its line.
      return line(Optional.ofNullable(mapping.getPath().get(0).getFieldName()), entry, text);
    }
    return e.getLocation() == null ? entry : e.getLocation().getLineNr();
  }

  private static int line(Optional<String> name, int entry, String text) {
    if (name.isEmpty()) {
      return entry;
    }
    Pattern field = Pattern.compile("[\\s-]*\"?\\Q" + name.get() + "\\E\"?\\s*:.*");
    List<String> lines = text.lines().toList();
    for (int line = entry; line <= lines.size(); line++) {
      if (field.matcher(lines.get(line - 1)).matches()) {
        return line;
      }
    }
    return entry;
  }

  private static String words(JsonProcessingException e) {
    String words = e.getOriginalMessage();
    String first = words.lines().findFirst().orElse(words);
    return (e instanceof JsonMappingException ? "is no source: " : "is no YAML: ")
        + first.replaceAll(" \\(class .*?\\)", "")
        + "; mend it there";
  }
}
