package sommertour.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EdtfTest {

  @ParameterizedTest
  @CsvFileSource(
      resources = "edtf.tsv",
      delimiter = '\t',
      numLinesToSkip = 2,
      commentCharacter = '#',
      nullValues = "-")
  void knowsItsFirstAndLastDay(String value, LocalDate earliest, LocalDate latest) {
    Edtf date = Edtf.parse(value);

    assertThat(date.earliest().orElse(null)).isEqualTo(earliest);
    assertThat(date.latest().orElse(null)).isEqualTo(latest);
    assertThat(date).hasToString(value);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "no-edtf.tsv",
      delimiter = '\t',
      numLinesToSkip = 2,
      commentCharacter = '#')
  void refusesWhatIsNoDateAndNamesIt(String value) {
    assertThatThrownBy(() -> Edtf.parse(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + value + "'");
  }

  @Test
  void countsTheDaysItCanMean() {
    assertThat(Edtf.parse("2017-22").days()).isEqualTo(OptionalLong.of(92));
    assertThat(Edtf.parse("2017-08-03").days()).isEqualTo(OptionalLong.of(1));
    assertThat(Edtf.parse("2015/..").days()).isEmpty();
    assertThat(Edtf.parse("XXXX-08-02").days()).isEmpty();
  }

  @Test
  void buildsWhatItReads() {
    Edtf day = Edtf.day(LocalDate.of(2017, 8, 3));
    Edtf month = Edtf.month(YearMonth.of(2017, 9));

    assertThat(Edtf.interval(day, month)).isEqualTo(Edtf.parse("2017-08-03/2017-09"));
    assertThat(Edtf.until(month)).isEqualTo(Edtf.parse("../2017-09"));
    assertThat(Edtf.from(Edtf.year(2015))).isEqualTo(Edtf.parse("2015/.."));
  }

  @Test
  void anUnknownYearMeansNoDay() {
    Edtf date = Edtf.parse("XXXX-08-02");

    assertThat(date.isYearUnknown()).isTrue();
    assertThat(date.isDay()).isFalse();
    assertThat(date.contains(LocalDate.of(2017, 8, 2))).isFalse();
    assertThat(date.overlaps(date)).isFalse();
  }

  @Test
  void anOpenEndReachesAnyDayBehindIt() {
    Edtf since = Edtf.parse("2015/..");

    assertThat(since.contains(LocalDate.of(2014, 12, 31))).isFalse();
    assertThat(since.contains(LocalDate.of(2099, 1, 1))).isTrue();
    assertThat(since.overlaps(Edtf.parse("../2014"))).isFalse();
    assertThat(since.overlaps(Edtf.parse("../2015-01-01"))).isTrue();
  }

  @Property
  void readsWhatItWrites(@ForAll("dates") Edtf date) {
    assertThat(Edtf.parse(date.toString())).isEqualTo(date);
  }

  @Property
  void containsItsBounds(@ForAll("dates") Edtf date) {
    date.earliest().ifPresent(day -> assertThat(date.contains(day)).isTrue());
    date.latest().ifPresent(day -> assertThat(date.contains(day)).isTrue());
    date.earliest().ifPresent(day -> assertThat(date.contains(day.minusDays(1))).isFalse());
    date.latest().ifPresent(day -> assertThat(date.contains(day.plusDays(1))).isFalse());
  }

  @Property
  void overlapIsMutual(@ForAll("dates") Edtf one, @ForAll("dates") Edtf other) {
    assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
  }

  @Property
  void twoThatShareADayOverlap(
      @ForAll("dates") Edtf one, @ForAll("dates") Edtf other, @ForAll("days") LocalDate day) {
    if (one.contains(day) && other.contains(day)) {
      assertThat(one.overlaps(other)).isTrue();
    }
    assertThat(one.overlaps(Edtf.day(day))).isEqualTo(one.contains(day));
  }

  @Property
  void anIntervalReachesFromTheFirstToTheLast(
      @ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
    LocalDate first = one.isBefore(other) ? one : other;
    LocalDate last = one.isBefore(other) ? other : one;

    Edtf interval = Edtf.interval(Edtf.day(first), Edtf.day(last));

    assertThat(interval.earliest()).contains(first);
    assertThat(interval.latest()).contains(last);
    assertThat(interval.days()).hasValue(last.toEpochDay() - first.toEpochDay() + 1);
  }

  @Property
  void garbageIsRefusedAndNothingElseHappens(@ForAll String garbage) {
    try {
      assertThat(Edtf.parse(garbage)).hasToString(garbage);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining(garbage);
    }
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(-3000, 3000).map(LocalDate.of(2017, 8, 3)::plusDays);
  }

  @Provide
  Arbitrary<Edtf> dates() {
    Arbitrary<LocalDate> days = days();
    Arbitrary<Edtf> single =
        Arbitraries.oneOf(
            days.map(Edtf::day),
            days.map(YearMonth::from).map(Edtf::month),
            days.map(day -> Edtf.year(day.getYear())),
            Combinators.combine(days, Arbitraries.of(21, 22, 23, 24, 33, 34, 35, 36, 40, 41))
                .as((day, code) -> Edtf.parse(day.getYear() + "-" + code)));
    return Arbitraries.oneOf(
        single,
        single.map(Edtf::from),
        single.map(Edtf::until),
        single.map(date -> Edtf.parse(date + "~")),
        Combinators.combine(days, Arbitraries.integers().between(0, 60))
            .as((day, length) -> Edtf.interval(Edtf.day(day), Edtf.day(day.plusDays(length)))));
  }
}
