package sommertour.runtime.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.util.List;
import org.slf4j.LoggerFactory;
import sommertour.runtime.ProcessSettings;
import sommertour.runtime.settings.Setting;
import sommertour.runtime.settings.Settings;

/** Logs as the settings say. What it looks like stands in {@code logback.xml}. */
public final class Logging {
  private static final List<Setting<?>> PROPERTIES =
      List.of(
          ProcessSettings.LOG_FORMAT,
          ProcessSettings.LOG_REPEATS,
          ProcessSettings.LOG_LEVEL,
          ProcessSettings.LIBRARY_LOG_LEVEL,
          ProcessSettings.BROKER_LOG_LEVEL);

  private Logging() {}

  /** Whether each line is a JSON object. */
  public static boolean isJson() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    return "json".equals(context.getProperty(ProcessSettings.LOG_FORMAT.name()));
  }

  /** Reads {@code logback.xml} anew with these settings; loggers that are there follow. */
  public static void start(Settings settings) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    PROPERTIES.forEach(it -> context.putProperty(it.name(), settings.get(it).toString()));
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    try {
      configurator.doConfigure(Logging.class.getResource("/logback.xml"));
    } catch (JoranException e) {
      throw new IllegalStateException("logback.xml is part of the program and must be right", e);
    }
  }
}
