package sommertour.enrich;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;
import sommertour.runtime.WorldFailedException;

class ThreadDeathsTest {
  private final StreamsException badLuck = new StreamsException("bad luck");

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final List<Throwable> ends = new ArrayList<>();
  private final ThreadDeaths deaths =
      new ThreadDeaths(2, Duration.ofNanos(10), now::get, ends::add);

  @Test
  void givesUpWhenTooManyDieWithinTheTime() {
    assertThat(deaths.handle(badLuck)).isEqualTo(REPLACE_THREAD);
    now.addAndGet(9);
    assertThat(deaths.handle(badLuck)).isEqualTo(REPLACE_THREAD);
    assertThat(ends).isEmpty();

    assertThat(deaths.handle(badLuck)).isEqualTo(SHUTDOWN_CLIENT);
    assertThat(ends)
        .singleElement()
        .satisfies(
            end -> assertThat(end).isInstanceOf(WorldFailedException.class).hasRootCause(badLuck));
  }

  @Test
  void forgetsDeathsOfLongAgo() {
    deaths.handle(badLuck);
    deaths.handle(badLuck);
    now.addAndGet(11);

    assertThat(deaths.handle(badLuck)).isEqualTo(REPLACE_THREAD);
  }

  @Test
  void replacesNoThreadThatDiedOfAnErrorOrOfAWorldThatFailed() {
    OutOfMemoryError error = new OutOfMemoryError("heap");
    WorldFailedException world = new WorldFailedException("the disk is full", null);

    assertThat(deaths.handle(new StreamsException(error))).isEqualTo(SHUTDOWN_CLIENT);
    assertThat(deaths.handle(new StreamsException(world))).isEqualTo(SHUTDOWN_CLIENT);

    assertThat(ends).containsExactly(error, world);
  }

  @Test
  void replacesNoThreadWhereTheBrokerRefuses() {
    StreamsException refused =
        new StreamsException(new TopicAuthorizationException("not authorized"));

    assertThat(deaths.handle(refused)).isEqualTo(SHUTDOWN_CLIENT);
    assertThat(ends)
        .singleElement()
        .satisfies(end -> assertThat(end).hasMessageStartingWith("enrich can't go on: "));
  }
}
