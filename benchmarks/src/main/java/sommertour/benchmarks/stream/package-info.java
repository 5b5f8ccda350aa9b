/**
 * What the stream costs, how late it is and what it does with many events. Broker and stream are
 * processes of their own, so that CPU time and memory are told apart; the stream runs with the Java
 * options of the program.
 */
package sommertour.benchmarks.stream;
