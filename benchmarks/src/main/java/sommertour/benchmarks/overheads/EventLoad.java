package sommertour.benchmarks.overheads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import sommertour.benchmarks.MadeUpEvents;
import sommertour.benchmarks.stream.Bench;
import sommertour.contract.Json;
import sommertour.contract.Topic;
import sommertour.contract.TourEvent;
import sommertour.runtime.KafkaSettings;
import sommertour.sink.store.SinkLoop;

/** Events for {@code sink}; one in a hundred is torn, so that there is something to log. */
final class EventLoad implements Load, AutoCloseable {
  private final KafkaSettings kafka;
  private final int events;
  private final KafkaProducer<String, byte[]> producer;
  private int sent;

  EventLoad(KafkaSettings kafka, int events) {
    this.kafka = kafka;
    this.events = events;
    producer =
        new KafkaProducer<>(kafka.producer(), new StringSerializer(), new ByteArraySerializer());
  }

  @Override
  public String unit() {
    return "event";
  }

  @Override
  public int round() throws Exception {
    List<Future<RecordMetadata>> taken = new ArrayList<>();
    for (int n = sent; n < sent + events; n++) {
      TourEvent event = MadeUpEvents.event(n);
      byte[] json = Json.bytes(event);
      byte[] value =
          n % OverheadsChild.FAULT_EVERY == 0 ? Arrays.copyOf(json, json.length / 2) : json;
      taken.add(producer.send(new ProducerRecord<>(kafka.name(Topic.EVENTS), event.id(), value)));
    }
    for (Future<RecordMetadata> record : taken) {
      record.get();
    }
    sent += events;
    Bench.awaitRead(kafka, Topic.EVENTS, SinkLoop.group(kafka));
    return events;
  }

  @Override
  public void close() {
    producer.close();
  }
}
