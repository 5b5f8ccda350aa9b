package sommertour.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;

class EarlyCommitTest {
  private final AtomicLong nanos = new AtomicLong(1_000);
  private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
  private final EarlyCommit commit = new EarlyCommit(context, nanos::get);

  @Test
  void aThreadWithTimeToSpareCommitsWhatCame() {
    work(19);
    rest(21);

    assertThat(asksForACommit()).isTrue();
  }

  @Test
  void aBusyThreadLeavesItToTheInterval() {
    work(21);
    rest(19);

    assertThat(asksForACommit()).isFalse();
  }

  @Test
  void aThreadIsBusyWithWhateverStepOfItWorks() {
    EarlyCommit other = new EarlyCommit(new MockProcessorContext<>(), nanos::get);
    work(1);
    other.during(() -> rest(30));
    rest(9);

    assertThat(asksForACommit()).isFalse();
  }

  @Test
  void whatCameWhileTheThreadWasBusyIsCommittedOnceItIsNot() {
    work(40);
    assertThat(asksForACommit()).isFalse();
    rest(40);

    assertThat(asksForACommit()).isTrue();
  }

  @Test
  void theTimeOfACommitIsNoTimeToSpare() {
    work(1);
    rest(39);
    assertThat(asksForACommit()).isTrue();
    rest(1_000);
    work(5);

    assertThat(asksForACommit()).isFalse();
    rest(40);
    assertThat(asksForACommit()).isTrue();
  }

  @Test
  void aCommitThatAnotherStepAskedForTakesAllAlong() {
    MockProcessorContext<String, String> others = new MockProcessorContext<>();
    new EarlyCommit(others, nanos::get).during(() -> rest(1));
    work(1);
    rest(38);
    assertThat(asksForACommit(context)).isTrue();

    assertThat(asksForACommit(others)).isFalse();
  }

  @Test
  void withoutRecordsThereIsNothingToCommit() {
    work(1);
    rest(39);
    asksForACommit();
    rest(40);

    assertThat(asksForACommit()).isFalse();
  }

  @Test
  void countsTheTimeOfARecordThatFails() {
    try {
      commit.during(
          () -> {
            rest(40);
            throw new IllegalStateException("no");
          });
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("no");
    }

    assertThat(asksForACommit()).isFalse();
  }

  private void work(long millis) {
    commit.during(() -> rest(millis));
  }

  private void rest(long millis) {
    nanos.addAndGet(millis * 1_000_000);
  }

  private boolean asksForACommit() {
    return asksForACommit(context);
  }

  private static boolean asksForACommit(MockProcessorContext<String, String> context) {
    context.resetCommit();
    context.scheduledPunctuators().get(0).getPunctuator().punctuate(0);
    return context.committed();
  }
}
