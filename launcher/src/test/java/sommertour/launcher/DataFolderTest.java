package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.runtime.WorldFailedException;

class DataFolderTest {
  private static final Endpoints RUNNING =
      new Endpoints(4711, "http://127.0.0.1:8080", "127.0.0.1:9092", "jdbc:postgresql:x");

  @TempDir Path temporary;

  @Test
  void aSecondOpeningNamesTheRunningPage() {
    try (DataFolder first = DataFolder.open(temporary)) {
      first.publish(RUNNING);

      assertThatThrownBy(() -> DataFolder.open(temporary))
          .isInstanceOf(WorldFailedException.class)
          .hasMessage(
              "the data folder "
                  + temporary
                  + " is in use: sommertour already runs there (process 4711), its page is"
                  + " http://127.0.0.1:8080; stop it, or name another folder with --data-dir");
    }
  }

  @Test
  void opensAgainAfterItWasClosed() {
    DataFolder.open(temporary).close();

    try (DataFolder second = DataFolder.open(temporary)) {
      assertThat(second.path()).isEqualTo(temporary);
    }
  }

  @Test
  void endpointsStandWhileItIsOpenAndGoWithIt() {
    Path file = temporary.resolve("endpoints.json");
    try (DataFolder folder = DataFolder.open(temporary)) {
      folder.publish(RUNNING);
      assertThat(Endpoints.read(file)).contains(RUNNING);
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void aFileInPlaceOfTheFolderIsOneClearLine() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "text");

    assertThatThrownBy(() -> DataFolder.open(file.resolve("below")))
        .isInstanceOf(WorldFailedException.class)
        .hasMessageMatching(
            "the data folder .*/below can't be written: .*; name another one with --data-dir");
  }

  @Test
  void aTemporaryFolderIsGoneAfterwards() {
    DataFolder folder = DataFolder.temporary();
    folder.close();
    assertThat(folder.path()).doesNotExist();
  }
}
