/** The blind sample: stops drawn for people to judge, and what their judgement says of all. */
package sommertour.sink.sample;
