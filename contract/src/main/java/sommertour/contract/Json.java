package sommertour.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The records as JSON: UTF-8, unknown fields ignored, absent fields left out, instants as ISO 8601.
 */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  /** Header that names type and version of a record: {@code Article;v=1}. */
  public static final String TYPE_HEADER = "sommertour-type";

  private static final String VERSION = ";v=1";

  private Json() {}

  /** The shared mapper; callers must not configure it. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /** One line of JSON, without a line end. */
  public static String line(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "a " + value.getClass().getSimpleName() + " can't be written as JSON", e);
    }
  }

  /** The value as UTF-8 bytes of JSON. */
  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "a " + value.getClass().getSimpleName() + " can't be written as JSON", e);
    }
  }

  /**
   * Reads a record.
   *
   * @throws IOException if the bytes are no JSON, or not that of the type; {@link #reason} tells
   *     why in one line
   */
  public static <T> T read(byte[] bytes, Class<T> type) throws IOException {
    T value = MAPPER.readValue(bytes, type);
    if (value == null) {
      throw new IOException("the JSON is null, not a " + type.getSimpleName());
    }
    return value;
  }

  /**
   * Why a record could not be read, in one line: the cause's own words, without source excerpts.
   */
  public static String reason(IOException e) {
    Throwable cause = e;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String words =
        cause instanceof JsonProcessingException json
            ? json.getOriginalMessage()
                + (json.getLocation() == null
                    ? ""
                    : " at line "
                        + json.getLocation().getLineNr()
                        + ", column "
                        + json.getLocation().getColumnNr())
            : cause.getMessage();
    if (words == null) {
      return cause.getClass().getSimpleName();
    }
    // Jackson names its source even where it may not show it: "[Source: REDACTED (...); line: 1".
    return words.replaceAll("\\[Source: [^;\\]]*; ", "[").replaceAll("\\s+", " ").strip();
  }

  /** Serde of one record type; {@code null} is a tombstone both ways. */
  public static <T> Serde<T> serde(Class<T> type) {
    return Serdes.serdeFrom(serializer(), deserializer(type));
  }

  /** Writes any record and names it in the header; {@code null} stays a tombstone. */
  public static <T> Serializer<T> serializer() {
    return new Serializer<>() {
      @Override
      public byte[] serialize(String topic, T value) {
        return value == null ? null : bytes(value);
      }

      @Override
      public byte[] serialize(String topic, Headers headers, T value) {
        name(headers, value == null ? null : value.getClass());
        return serialize(topic, value);
      }
    };
  }

  /** Passes on what {@link #bytes} made of a record of this type, and names it in the header. */
  public static Serializer<byte[]> bytesOf(Class<?> type) {
    return new Serializer<>() {
      @Override
      public byte[] serialize(String topic, byte[] json) {
        return json;
      }

      @Override
      public byte[] serialize(String topic, Headers headers, byte[] json) {
        name(headers, json == null ? null : type);
        return json;
      }
    };
  }

  /** Reads one record type; {@code null} stays a tombstone. */
  public static <T> Deserializer<T> deserializer(Class<T> type) {
    Function<byte[], T> reader =
        bytes -> {
          try {
            return read(bytes, type);
          } catch (IOException e) {
            throw new SerializationException("no " + type.getSimpleName() + ": " + reason(e), e);
          }
        };
    return (topic, bytes) -> bytes == null ? null : reader.apply(bytes);
  }

  /** A record that was made of another one bears the headers of that one. */
  private static void name(Headers headers, Class<?> type) {
    headers.remove(TYPE_HEADER);
    if (type != null) {
      headers.add(
          TYPE_HEADER, (type.getSimpleName() + VERSION).getBytes(StandardCharsets.US_ASCII));
    }
  }
}
