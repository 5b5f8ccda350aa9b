package sommertour.sink.api;

import java.util.List;

/**
 * One answer to a search.
 *
 * @param events latest day first
 * @param next value of {@code after} for the events behind these; absent if there are none
 */
record EventPage(List<ShownEvent> events, String next) {}
