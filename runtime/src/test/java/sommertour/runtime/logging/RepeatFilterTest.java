package sommertour.runtime.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class RepeatFilterTest {
  private final AtomicLong nanos = new AtomicLong();
  private final LoggerContext context = new LoggerContext();
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Logger log = context.getLogger("sommertour.Test");

  @BeforeEach
  void start() {
    RepeatFilter filter = new RepeatFilter(nanos::get);
    filter.setLimit(2);
    context.addTurboFilter(filter);
    lines.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(lines);
  }

  @Test
  void theNextMinuteTellsHowManyLinesWereLeftOut() {
    warn(7);
    nanos.addAndGet(Duration.ofSeconds(59).toNanos());
    warn(3);
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    warn(1);

    assertThat(messages())
        .containsExactly(
            "page 0 fails",
            "page 1 fails",
            "left out 8 more lines as the next one: page {} fails",
            "page 0 fails");
  }

  @Test
  void aMinuteWithoutRepeatsLeavesNothingToTell() {
    warn(2);
    nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    warn(2);

    assertThat(messages())
        .containsExactly("page 0 fails", "page 1 fails", "page 0 fails", "page 1 fails");
  }

  @Test
  void linesOfOtherLevelsAndWordsHaveLimitsOfTheirOwn() {
    warn(3);
    log.error("page {} fails", 3);
    log.warn("page {} is back", 4);

    assertThat(messages())
        .containsExactly("page 0 fails", "page 1 fails", "page 3 fails", "page 4 is back");
  }

  private void warn(int times) {
    for (int i = 0; i < times; i++) {
      log.warn("page {} fails", i);
    }
  }

  private List<String> messages() {
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
