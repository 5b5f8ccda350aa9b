package sommertour.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import sommertour.contract.Person;
import sommertour.contract.Span;
import sommertour.german.SentenceSplitter;
import sommertour.german.Token;
import sommertour.german.Tokenizer;

class PersonFinderTest {
  private static final PersonFinder FINDER = new PersonFinder(NameDictionaries.load());
  private static final Tokenizer TOKENIZER = new Tokenizer();
  private static final SentenceSplitter SPLITTER = new SentenceSplitter(TOKENIZER);

  @ParameterizedTest
  @CsvFileSource(
      resources = "persons.tsv",
      delimiter = '\t',
      quoteCharacter = '\0',
      numLinesToSkip = 2,
      commentCharacter = '#')
  void findsThePersonsOfATextWithTheirRoles(String marked, String persons) {
    List<Person> found = find(marked.replace("\\n", "\n"));
    assertThat(found.stream().map(PersonFinderTest::brief).collect(Collectors.joining(";")))
        .isEqualTo(Objects.requireNonNullElse(persons, ""));
  }

  @Test
  void aPersonHasAFoldedKeyAndItsSpans() {
    assertThat(find("Landrätin ‹Özlem von der Mühle› kam."))
        .containsExactly(
            new Person(
                "Özlem von der Mühle",
                "Landrätin",
                null,
                "von-der-muehle-oezlem",
                List.of(new Span(10, 29, "Özlem von der Mühle")),
                0.9));
  }

  @Property
  void mentionsAreCutFromTheTextInItsOrder(
      @ForAll
          @Chars({'‹', '›', 'E', 'v', 'a', ' ', 'M', 'u', '.', '\n', 's', ',', '(', 'D', 'r', '-'})
          String marked) {
    for (Person person : find(marked)) {
      int behind = 0;
      for (Span mention : person.mentions()) {
        assertThat(mention.text()).isNotBlank();
        assertThat(mention.start()).isGreaterThanOrEqualTo(behind);
        behind = mention.end();
      }
    }
  }

  private static String brief(Person person) {
    return person.name()
        + "/"
        + Objects.requireNonNullElse(person.role(), "")
        + "/"
        + Objects.requireNonNullElse(person.party(), "")
        + "/"
        + person.mentions().size();
  }

  /** Takes ‹› and «» for what a model says. */
  private static List<Person> find(String marked) {
    StringBuilder text = new StringBuilder();
    List<int[]> found = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '‹' || c == '«') {
        open = text.length();
      } else if (c == '›' || c == '»') {
        if (open >= 0 && text.length() > open && !text.substring(open).isBlank()) {
          found.add(new int[] {open, text.length(), c == '›' ? 0 : 1});
        }
        open = -1;
      } else {
        text.append(c);
      }
    }
    String plain = text.toString();
    List<Name> names =
        found.stream()
            .map(
                range ->
                    new Name(
                        range[2] == 0 ? Name.Type.PER : Name.Type.LOC,
                        Span.of(plain, range[0], range[1]),
                        plain.startsWith("Summer", range[0]) ? 0.7 : 0.9))
            .toList();
    List<Token> tokens = TOKENIZER.tokens(plain);
    return FINDER.find(plain, SPLITTER.sentences(plain, tokens), tokens, names);
  }
}
