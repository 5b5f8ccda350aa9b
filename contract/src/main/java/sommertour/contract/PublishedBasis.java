package sommertour.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where an article's day of publication, or of its last change, was read. */
public enum PublishedBasis {
  @JsonProperty("metadata")
  METADATA,
  @JsonProperty("url")
  URL,
  @JsonProperty("visible")
  VISIBLE,
  @JsonProperty("dateline")
  DATELINE
}
