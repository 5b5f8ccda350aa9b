package sommertour.enrich.text;

import sommertour.contract.Person;
import sommertour.contract.Span;

/** One of the spans that name a person. */
record PersonMention(Person person, Span span) {}
