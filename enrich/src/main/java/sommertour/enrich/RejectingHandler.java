package sommertour.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.contract.Json;
import sommertour.contract.Rejection;
import sommertour.runtime.WorldFailedException;
import sommertour.runtime.logging.About;

/**
 * Rejects the record behind a failure that no step has foreseen, in the words and on the topic of
 * all rejections, and counts it among them. What is no fault of a record (a lost broker, a store
 * that can't be read, a lost transaction, no list of objections) still ends the thread: rejecting
 * would lose what is good.
 */
public final class RejectingHandler
    implements DeserializationExceptionHandler,
        ProcessingExceptionHandler,
        ProductionExceptionHandler {
  /** Setting that names the topic of rejections. */
  static final String TOPIC = "sommertour.rejected.topic";

  /** Setting that holds the registry of the figures. */
  static final String FIGURES = "sommertour.rejected.figures";

  private static final Logger log = LoggerFactory.getLogger(RejectingHandler.class);

  private String topic;
  private MeterRegistry figures;

  @Override
  public void configure(Map<String, ?> settings) {
    topic = (String) settings.get(TOPIC);
    figures = (MeterRegistry) settings.get(FIGURES);
  }

  @Override
  public DeserializationExceptionHandler.Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception e) {
    return e instanceof WorldFailedException
        ? DeserializationExceptionHandler.Response.fail()
        : DeserializationExceptionHandler.Response.resume(
            rejection(context, record.key(), record.value(), "not-json", e));
  }

  @Override
  public ProcessingExceptionHandler.Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception e) {
    return e instanceof KafkaException
        ? ProcessingExceptionHandler.Response.fail()
        : ProcessingExceptionHandler.Response.resume(
            rejection(context, context.sourceRawKey(), context.sourceRawValue(), "failed", e));
  }

  /**
   * A transaction with a record that was not taken can't be committed, so there is no going on; the
   * steps measure their records before they send them.
   */
  @Override
  public ProductionExceptionHandler.Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception e) {
    return e instanceof RetriableException
        ? ProductionExceptionHandler.Response.retry()
        : ProductionExceptionHandler.Response.fail();
  }

  @Override
  @SuppressWarnings("rawtypes")
  public ProductionExceptionHandler.Response handleSerializationError(
      ErrorHandlerContext context,
      ProducerRecord record,
      Exception e,
      SerializationExceptionOrigin origin) {
    return ProductionExceptionHandler.Response.resume(
        rejection(
            context, context.sourceRawKey(), context.sourceRawValue(), "not-serializable", e));
  }

  private List<ProducerRecord<byte[], byte[]>> rejection(
      ErrorHandlerContext context, byte[] key, byte[] value, String reason, Exception e) {
    String at = context.topic() + "/" + context.partition() + "/" + context.offset();
    String recordKey = key == null ? null : new String(key, StandardCharsets.UTF_8);
    String stage = context.topic().endsWith(".articles") ? EnrichStep.STAGE : ContributeStep.STAGE;
    about(
        recordKey,
        value,
        () -> log.warn("the record {} is rejected at {}", at, context.processorNodeId(), e));
    StepFigures.rejected(figures, stage, reason).increment();
    Rejection rejection =
        Rejection.of(
            stage,
            reason,
            "the record %s failed at '%s' with %s: %s; report it with the record"
                .formatted(
                    at,
                    context.processorNodeId(),
                    e.getClass().getSimpleName(),
                    String.valueOf(e.getMessage()).replaceAll("\\s+", " ")),
            recordKey,
            context.topic(),
            context.partition(),
            context.offset(),
            Instant.ofEpochMilli(context.timestamp()),
            value == null ? new byte[0] : value);
    byte[] rejectionKey = rejection.recordKey().getBytes(StandardCharsets.UTF_8);
    return List.of(new ProducerRecord<>(topic, rejectionKey, Json.bytes(rejection)));
  }

  /** Does work about the article of a record, as far as its bytes tell article and source. */
  private static void about(String key, byte[] value, Runnable work) {
    JsonNode record = json(value);
    String source = record.at("/reports/0/source").asText(null);
    About.article(record.path("articleId").asText(key), record.path("source").asText(source), work);
  }

  private static JsonNode json(byte[] value) {
    try {
      return value == null ? MissingNode.getInstance() : Json.mapper().readTree(value);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
