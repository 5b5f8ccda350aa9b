/**
 * Speed and memory as figures in a report: never asserted in a test, compared as ratios within one
 * run.
 */
package sommertour.benchmarks;
