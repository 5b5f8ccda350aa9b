/**
 * The bundled demo press sites: three publishers with invented releases, served on loopback so that
 * the whole stream can be seen at work without the internet. The texts, and the table of the pages,
 * are resources below {@code /demo}.
 */
package sommertour.launcher.demo;
