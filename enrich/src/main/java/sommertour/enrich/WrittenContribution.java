package sommertour.enrich;

import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import sommertour.contract.Json;

/**
 * A contribution beside its JSON, so that it is written once on its way through the topic between
 * the halves into the store.
 */
final class WrittenContribution {
  private static final Serializer<byte[]> JSON = Json.bytesOf(Contribution.class);

  private final Contribution contribution;
  private final byte[] json;

  private WrittenContribution(Contribution contribution, byte[] json) {
    this.contribution = contribution;
    this.json = json;
  }

  static WrittenContribution of(Contribution contribution) {
    return new WrittenContribution(contribution, Json.bytes(contribution));
  }

  Contribution contribution() {
    return contribution;
  }

  /** Callers must not change it. */
  byte[] json() {
    return json;
  }

  static Serde<WrittenContribution> serde() {
    return Serdes.serdeFrom(
        new Serializer<>() {
          @Override
          public byte[] serialize(String topic, WrittenContribution written) {
            return written == null ? null : written.json;
          }

          @Override
          public byte[] serialize(String topic, Headers headers, WrittenContribution written) {
            return JSON.serialize(topic, headers, serialize(topic, written));
          }
        },
        (topic, json) -> json == null ? null : read(json));
  }

  private static WrittenContribution read(byte[] json) {
    try {
      return new WrittenContribution(Json.read(json, Contribution.class), json);
    } catch (IOException e) {
      throw new SerializationException("no Contribution: " + Json.reason(e), e);
    }
  }
}
