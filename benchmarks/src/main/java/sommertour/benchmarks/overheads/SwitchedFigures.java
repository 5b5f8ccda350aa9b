package sommertour.benchmarks.overheads;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.concurrent.CompletableFuture;
import sommertour.runtime.Service;

/** A service whose figures can be taken away from those who watch, and given back. */
final class SwitchedFigures implements Service {
  private final Service service;
  private final CompositeMeterRegistry figures = new CompositeMeterRegistry();
  private MeterRegistry registry;

  SwitchedFigures(Service service) {
    this.service = service;
  }

  void on() {
    figures.add(registry);
  }

  void off() {
    figures.remove(registry);
  }

  @Override
  public void measure(MeterRegistry registry) {
    this.registry = registry;
    on();
    service.measure(figures);
  }

  @Override
  public String name() {
    return service.name();
  }

  @Override
  public Health health() {
    return service.health();
  }

  @Override
  public boolean alive() {
    return service.alive();
  }

  @Override
  public CompletableFuture<Void> done() {
    return service.done();
  }

  @Override
  public void close() {
    service.close();
  }
}
