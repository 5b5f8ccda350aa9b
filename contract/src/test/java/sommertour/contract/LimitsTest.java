package sommertour.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private static final Path DOC = Path.of("..", "docs", "security.md");

  @Test
  void theTableInTheDocsHasEveryLimitWithItsValue() throws Exception {
    List<String> limits = new ArrayList<>();
    for (Field field : Limits.class.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers())) {
        limits.add("`" + field.getName() + "` | " + field.get(null));
      }
    }
    assertThat(Files.readString(DOC).lines().filter(line -> line.matches("\\| `[A-Z_]+` \\|.*")))
        .extracting(line -> line.replaceFirst("\\| (`[A-Z_]+` \\| [^ ]+) .*", "$1"))
        .containsExactlyElementsOf(limits);
  }
}
