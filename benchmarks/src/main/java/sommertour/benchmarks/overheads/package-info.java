/** What it costs to watch the parts: figures, scrapes and logs. */
package sommertour.benchmarks.overheads;
