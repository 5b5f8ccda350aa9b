package sommertour.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a text says of a stop: it happened, it will, or it was called off. */
public enum Status {
  @JsonProperty("visited")
  VISITED,
  @JsonProperty("planned")
  PLANNED,
  @JsonProperty("cancelled")
  CANCELLED
}
