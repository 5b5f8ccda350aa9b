package sommertour.enrich.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the text, twice as much of it is twice as much work. */
class StepsOfReadingTest {
  /** Twice, and a bit for lists that grow and tables that fill. */
  private static final double TWICE = 2.15;

  private static final int SHORT = 20_000;

  private static UnaryOperator<String> reading;

  @BeforeAll
  @SuppressWarnings("unchecked")
  static void loadTheProgramWithCounters() throws ReflectiveOperationException {
    Class<?> counted = new SteppingLoader().loadClass(SteppedReading.class.getName());
    reading = (UnaryOperator<String>) counted.getDeclaredConstructor().newInstance();
  }

  /** Texts of any length that press articles are not, by the piece they repeat. */
  enum Text {
    SENTENCES("Staatssekretärin Karin Schmidt (CDU) besuchte am 3. August 2017 Herne. "),
    TOWNS_IN_TURN("Minister Max Muster besuchte am 3. August 2017 {town}. "),
    DAYS_IN_TURN("Am {day} kam Ministerin Eva Muster nach Herne. "),
    DAYS_AND_TOWNS("Am {day} kam Ministerin Eva Muster nach {town}. "),
    PERSONS_IN_TURN("Landrat Max M{name} sprach mit den Leuten, und das war auch gut so. "),
    VISITORS_IN_TURN("Minister Max M{name} besuchte {town} und sprach dort mit den Leuten. "),
    POLITICIANS("Landrat Max M{name} kam, und der SPD-Politiker war am Ende auch froh. "),
    NAMESAKES("Es kam Max M{name} Muster, und dann sprach auch noch Frau Muster. "),
    LONE_SURNAMES("Auch Frau M{name} war da und sprach mit den Leuten aus der Stadt. "),
    HEADLESS_VISITS("Ministerin Eva Muster war am {day} zu Besuch. "),
    QUOTATIONS("„Das ist gut und schön und war auch so“, sagte Ministerin Eva Muster. "),
    CAPITALS("MINISTERIN EVA MUSTER BESUCHTE AM 3. AUGUST 2017 HERNE. "),
    ONLY_CAPITALS("A"),
    TOWNS("Herne "),
    ALL_TOWNS("{town}, "),
    DAYS("3. August 2017 "),
    ALL_DAYS("{day}, "),
    ROWS("10.30 Uhr: Ministerin Eva Muster, {town}\n"),
    NO_FULL_STOP("und Ministerin Eva Muster besuchte Herne "),
    NO_FULL_STOP_IN_ALL_TOWNS("und Ministerin Eva Muster besuchte {town} am {day} "),
    HUGE_WORD("ab"),
    HUGE_COMPOUND("Müller-"),
    KREISE("Kreise Soest, Olpe und "),
    ORDINALS("1."),
    ORDINALS_JOINED("1. und "),
    SLASHES("12/"),
    QUOTES("„"),
    BRACKETS("("),
    PREPOSITIONS("von der "),
    TITLES("Dr. "),
    OFFICES("Landrat "),
    HTML("&nbsp;<br>"),
    LETTERS("a."),
    LINES("\n."),
    DASHES("- "),
    ADDRESSES("http://a.de/");

    private final String piece;

    Text(String piece) {
      this.piece = piece;
    }

    String of(int length) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; text.length() < length; i++) {
        text.append(
            piece.replace("{town}", town(i)).replace("{day}", day(i)).replace("{name}", name(i)));
      }
      return text.substring(0, length);
    }

    private static String town(int number) {
      String[] towns = {"Herne", "Olpe", "Höxter", "Bonn", "Unna", "Kassel", "Fulda", "Celle"};
      return towns[number % towns.length];
    }

    private static String day(int number) {
      String[] months = {"Mai", "Juni", "Juli", "August"};
      return (number % 28 + 1) + ". " + months[number / 28 % 4] + " " + (2017 + number / 112 % 80);
    }

    private static String name(int number) {
      return IntStream.of(number / 676 % 26, number / 26 % 26, number % 26)
          .mapToObj(letter -> String.valueOf((char) ('a' + letter)))
          .collect(Collectors.joining());
    }
  }

  @ParameterizedTest
  @EnumSource
  void twiceTheTextIsTwiceTheSteps(Text text) {
    steps(text.of(4 * SHORT));
    long once = steps(text.of(SHORT));
    long twice = steps(text.of(2 * SHORT));
    long fourTimes = steps(text.of(4 * SHORT));
    assertThat(twice).isLessThan((long) (TWICE * once));
    assertThat(fourTimes).isLessThan((long) (TWICE * twice));
  }

  private static long steps(String text) {
    return Steps.of(() -> assertThat(reading.apply(text)).isNotNull());
  }
}
