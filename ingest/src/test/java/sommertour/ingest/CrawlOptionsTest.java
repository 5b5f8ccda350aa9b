package sommertour.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import sommertour.ingest.page.Rights;

class CrawlOptionsTest {
  @Test
  void namesTheContactToTheSites() {
    assertThat(CrawlOptions.of(Map.of("SOMMERTOUR_CONTACT", "a@stadt.example")).userAgent())
        .isEqualTo("Sommertour/0.1 (+a@stadt.example)");
    assertThatThrownBy(() -> CrawlOptions.of(Map.of("SOMMERTOUR_CONTACT", "a b")))
        .hasMessage("SOMMERTOUR_CONTACT is 'a b'; write a web or a mail address");
  }

  @Test
  void obeysWhatItIsTold() {
    assertThat(CrawlOptions.of(Map.of()).obeyed()).isEmpty();
    assertThat(CrawlOptions.of(Map.of("SOMMERTOUR_OBEY_TDM", "true")).obeyed())
        .containsExactly(Rights.TDM);
    assertThat(CrawlOptions.of(Map.of("SOMMERTOUR_OBEY_ROBOTS_TAGS", "true")).obeyed())
        .containsExactlyInAnyOrder(Rights.NOINDEX, Rights.NOFOLLOW);
    assertThatThrownBy(() -> CrawlOptions.of(Map.of("SOMMERTOUR_OBEY_TDM", "ja")))
        .hasMessage("SOMMERTOUR_OBEY_TDM is 'ja'; write true or false");
  }
}
