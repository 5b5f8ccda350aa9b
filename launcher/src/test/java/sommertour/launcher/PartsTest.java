package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PartsTest {
  private final List<String> closed = new CopyOnWriteArrayList<>();

  @Test
  @Timeout(60)
  void aPartThatHangsKeepsNoOtherFromBeingClosed() {
    CountDownLatch never = new CountDownLatch(1);
    Parts parts = new Parts(Duration.ofSeconds(1));
    parts.add(() -> closed.add("first"));
    parts.add(never::await);
    parts.add(() -> closed.add("last"));

    parts.close();
    assertThat(closed).containsExactly("last", "first");
    assertThat(never.getCount()).isEqualTo(1);
    never.countDown();
  }

  @Test
  void whatStartsAfterTheStopIsClosedAtOnce() {
    Parts parts = new Parts(Duration.ofSeconds(1));
    parts.close();

    assertThatThrownBy(() -> parts.add(() -> closed.add("late")))
        .isInstanceOf(StoppedException.class);
    assertThat(closed).containsExactly("late");
  }
}
