package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sommertour.contract.Host;
import sommertour.contract.Person;
import sommertour.german.Table;
import sommertour.german.Wording;

/** Finds the office holders of the place who received, guided or accompanied a visitor. */
final class HostFinder {
  private final List<Wording> words =
      Table.rows(HostFinder.class, "hosts.tsv").stream().map(row -> Wording.of(row[0])).toList();
  private final OfficeRanks offices;

  HostFinder(OfficeRanks offices) {
    this.offices = offices;
  }

  /** The hosts that the passages name, each once, in the order of the text. */
  List<Host> in(List<Passage> passages) {
    Map<String, Host> hosts = new LinkedHashMap<>();
    for (Passage passage : passages) {
      if (words.stream().anyMatch(word -> word.isIn(passage.plain()))) {
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
