package sommertour.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {
  private static final Edition WRONG = edition("Mittwoch");
  private static final Edition RIGHT = edition("Donnerstag");
  private static final Document CORRECTED = new Document(List.of(WRONG, RIGHT));

  @Test
  void showsTheFirstEditionToWhoHasNoneOrAnUnknownOne() {
    assertThat(CORRECTED.after(null)).contains(WRONG);
    assertThat(CORRECTED.after("\"0123456789abcdef\"")).contains(WRONG);
  }

  @Test
  void showsTheCorrectionToWhoHasTheFirstEdition() {
    assertThat(CORRECTED.after(WRONG.etag())).contains(RIGHT);
  }

  @Test
  void hasNothingNewForWhoHasTheCorrection() {
    assertThat(CORRECTED.after(RIGHT.etag())).isEmpty();
    assertThat(CORRECTED.after(WRONG.etag() + ", W/" + RIGHT.etag())).isEmpty();
  }

  @Test
  void givesEqualBytesOneTag() {
    assertThat(edition("Mittwoch").etag()).isEqualTo(WRONG.etag()).isNotEqualTo(RIGHT.etag());
  }

  private static Edition edition(String text) {
    return new Edition("text/html", StandardCharsets.UTF_8, text, Instant.EPOCH);
  }
}
