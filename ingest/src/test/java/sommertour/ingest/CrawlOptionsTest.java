package sommertour.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import sommertour.ingest.page.Rights;
import sommertour.runtime.settings.Settings;

class CrawlOptionsTest {
  @Test
  void namesTheContactToTheSites() {
    assertThat(
            CrawlOptions.of(
                    Settings.of(
                        CrawlOptions.SETTINGS, Map.of("SOMMERTOUR_CONTACT", "a@stadt.example")))
                .userAgent())
        .isEqualTo("Sommertour/0.1 (+a@stadt.example)");
    assertThatThrownBy(
            () ->
                CrawlOptions.of(
                    Settings.of(CrawlOptions.SETTINGS, Map.of("SOMMERTOUR_CONTACT", "a b"))))
        .hasMessage(
            "SOMMERTOUR_CONTACT='a b' is not a web or a mail address; set it to one or leave it out");
  }

  @Test
  void obeysWhatItIsTold() {
    assertThat(CrawlOptions.of(Settings.of(CrawlOptions.SETTINGS, Map.of())).obeyed()).isEmpty();
    assertThat(
            CrawlOptions.of(
                    Settings.of(CrawlOptions.SETTINGS, Map.of("SOMMERTOUR_OBEY_TDM", "true")))
                .obeyed())
        .containsExactly(Rights.TDM);
    assertThat(
            CrawlOptions.of(
                    Settings.of(
                        CrawlOptions.SETTINGS, Map.of("SOMMERTOUR_OBEY_ROBOTS_TAGS", "true")))
                .obeyed())
        .containsExactlyInAnyOrder(Rights.NOINDEX, Rights.NOFOLLOW);
    assertThatThrownBy(
            () ->
                CrawlOptions.of(
                    Settings.of(CrawlOptions.SETTINGS, Map.of("SOMMERTOUR_OBEY_TDM", "ja"))))
        .hasMessage("SOMMERTOUR_OBEY_TDM='ja' is not true or false; set it to one or leave it out");
  }
}
