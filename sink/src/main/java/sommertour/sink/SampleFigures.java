package sommertour.sink;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import sommertour.sink.sample.SampleScore;
import sommertour.sink.sample.Samples;

/** Tells what the sample that was judged last says of all stops; no number before the first. */
final class SampleFigures {
  private volatile Optional<Samples.Published> last = Optional.empty();

  SampleFigures(MeterRegistry registry) {
    precision(registry, "estimate", SampleScore::precision);
    precision(registry, "low", SampleScore::low);
    precision(registry, "high", SampleScore::high);
    stops(registry, "right", SampleScore::right);
    stops(registry, "wrong", SampleScore::wrong);
    stops(registry, "unclear", SampleScore::unclear);
    Gauge.builder(
            "sommertour.sample.timestamp",
            () -> last.map(it -> it.at().toEpochMilli() / 1000.0).orElse(Double.NaN))
        .baseUnit("seconds")
        .description("Time of the score that was published last")
        .register(registry);
  }

  /** Looks for a newer score. */
  void look(Connection connection) throws SQLException {
    last = Samples.last(connection);
  }

  private void precision(
      MeterRegistry registry, String bound, ToDoubleFunction<SampleScore> value) {
    Gauge.builder("sommertour.sample.precision", () -> told(value))
        .baseUnit("ratio")
        .description("Share of right stops in the last judged sample, and its 95 % interval")
        .tag("bound", bound)
        .register(registry);
  }

  private void stops(MeterRegistry registry, String verdict, ToDoubleFunction<SampleScore> value) {
    Gauge.builder("sommertour.sample.stops", () -> told(value))
        .description("Stops of the last judged sample, by verdict")
        .tag("verdict", verdict)
        .register(registry);
  }

  private double told(ToDoubleFunction<SampleScore> value) {
    return last.map(it -> value.applyAsDouble(it.score())).orElse(Double.NaN);
  }
}
