package sommertour.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the date of a stop or a date mention rests on. */
public enum DateBasis {
  /** The text gives the day, month or year itself ("am 3. August"). */
  @JsonProperty("explicit")
  EXPLICIT,
  /** The text gives it by its distance from publication ("heute", "am Donnerstag"). */
  @JsonProperty("relative")
  RELATIVE,
  /** It is the day of the dateline. */
  @JsonProperty("dateline")
  DATELINE,
  /** Only a bound is known: before or after publication. */
  @JsonProperty("bounded")
  BOUNDED
}
