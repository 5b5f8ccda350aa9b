package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import sommertour.contract.Host;
import sommertour.contract.Person;
import sommertour.german.Table;

/** Finds the office holders of the place who received, guided or accompanied a visitor. */
final class HostFinder {
  private final List<Pattern> words =
      Table.rows(HostFinder.class, "hosts.tsv").stream()
          .map(row -> Pattern.compile(row[0], Pattern.UNICODE_CHARACTER_CLASS))
          .toList();
  private final OfficeRanks offices;

  HostFinder(OfficeRanks offices) {
    this.offices = offices;
  }

  /** The hosts that the passages name, each once, in the order of the text. */
  List<Host> in(List<Passage> passages) {
    Map<String, Host> hosts = new LinkedHashMap<>();
    for (Passage passage : passages) {
      if (words.stream().anyMatch(word -> word.matcher(passage.plain()).find())) {
        for (PersonMention mention : passage.persons()) {
          Person person = mention.person();
          if (person.role() != null && offices.isHost(person) && passage.tells(mention.span())) {
            hosts.putIfAbsent(person.key(), new Host(person.name(), person.role(), mention.span()));
          }
        }
      }
    }
    return new ArrayList<>(hosts.values());
  }
}
