/**
 * Lists as files: one writer a format, each writing row by row. Knows neither HTTP nor SQL; rows
 * come from {@code search}.
 */
package sommertour.sink.format;
