package sommertour.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

  @Test
  void escapesTwoBracesAndLeavesThreeAlone() {
    assertThat(new Template("{{a}} {{{a}}}").fill(Map.of("a", "<b> & $1 \"")))
        .isEqualTo("&lt;b&gt; &amp; $1 &quot; <b> & $1 \"\n");
  }

  @Test
  void leavesOutTheLineOfAnEmptyValue() {
    assertThat(new Template("<h1>{{title}}</h1>\nDatum: {{date}}\nEnde").fill(noDate()))
        .isEqualTo("<h1>Titel</h1>\nEnde\n");
  }

  @Test
  void refusesAFieldWithoutAValue() {
    assertThatThrownBy(() -> new Template("{{titel}}").fill(noDate()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a template asks for titel, which has no value");
  }

  private static Map<String, String> noDate() {
    return Map.of("title", "Titel", "date", "");
  }
}
