package sommertour.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import sommertour.contract.Article;
import sommertour.contract.Json;

class DateRowsTest {
  @Test
  void marksExpressionsAsTimex3Does() throws IOException {
    Article article =
        Json.read(
            """
            {"id":"a","published":"2017-08-03","text":"Vom 10. bis 14. August, also in der \
            zweiten Jahreshälfte, ist von 9 bis 17 Uhr offen, jeden Tag seit 2010."}
            """
                .getBytes(StandardCharsets.UTF_8),
            Article.class);

    assertThat(new DateRows().of(article))
        .containsExactly(
            "a\t4\t7\tDATE\t2017-08-10",
            "a\t12\t22\tDATE\t2017-08-14",
            "a\t32\t56\tDATE\t2017-41",
            "a\t66\t67\tTIME\t2017-08-03T09:00:00",
            "a\t72\t78\tTIME\t2017-08-03T17:00:00",
            "a\t86\t95\tSET\t",
            "a\t101\t105\tDATE\t2010");
  }
}
