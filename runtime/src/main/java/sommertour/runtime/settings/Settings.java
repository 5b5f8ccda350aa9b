package sommertour.runtime.settings;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is set: defaults, file, environment, options, of which a later one wins. A value is read
 * when it is asked for; that no unknown one is there is seen to when the places are added.
 */
public final class Settings {
  private static final String HIDDEN = "********";
  private static final String OPTION = "option";

  private final Known known;
  private final List<Layer> layers;
  private final SmallRyeConfig config;

  private Settings(Known known, List<Layer> layers) {
    this.known = known;
    this.layers = layers;
    SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder();
    for (int rank = 0; rank < layers.size(); rank++) {
      builder.withSources(layers.get(rank).source(rank + 1));
    }
    this.config = builder.build();
  }

  /** Nothing is set but what the defaults say. */
  public static Settings defaults(Collection<? extends Setting<?>> all) {
    return new Settings(new Known(all), List.of());
  }

  /** What the variables set, and defaults for the rest. */
  public static Settings of(Collection<? extends Setting<?>> all, Map<String, String> environment) {
    return defaults(all).environment(environment);
  }

  /**
   * The same with a file, which counts more than what there is so far.
   *
   * @throws SettingException if it can't be read or has a name that is unknown
   */
  public Settings file(Path file) {
    Map<String, String> values = SettingsFile.read(file);
    known.checkNames(values, file);
    return plus(new Layer(file.toString(), values, Setting::name));
  }

  /**
   * The same with the environment, which counts more than what there is so far. An empty variable
   * is as good as none.
   *
   * @throws SettingException if a variable looks like one of ours and is unknown
   */
  public Settings environment(Map<String, String> environment) {
    return plus(new Layer("environment", known.byName(environment), Setting::variable));
  }

  /** The same with values by name, which count more than what there is so far. */
  public Settings over(String origin, Map<String, String> values) {
    return plus(new Layer(origin, values, Setting::name));
  }

  /** The same with options of the command line by name, which count more than all others. */
  public Settings options(Map<String, String> values) {
    return plus(new Layer(OPTION, values, Setting::option));
  }

  /** The same with values by name that count only where nobody has set another. */
  public Settings under(String origin, Map<String, String> values) {
    List<Layer> more = new ArrayList<>(List.of(new Layer(origin, values, Setting::name)));
    more.addAll(layers);
    return new Settings(known, more);
  }

  /**
   * The value, or the default.
   *
   * @throws SettingException if it is not allowed, or there is none
   */
  public <T> T get(Setting<T> setting) {
    return find(setting)
        .orElseThrow(
            () ->
                new SettingException(
                    "%s is not set; set it to %s"
                        .formatted(setting.variable(), setting.kind().allowed())));
  }

  /**
   * The value, or the default, if there is one.
   *
   * @throws SettingException if it is not allowed
   */
  public <T> Optional<T> find(Setting<T> setting) {
    String text = text(setting).orElse(setting.otherwise());
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(setting.kind().convert(text));
    } catch (IllegalArgumentException e) {
      throw new SettingException(
          "%s is not %s; set it to one or leave it out"
              .formatted(told(setting, text), setting.kind().allowed()));
    }
  }

  /** Whether somebody has set it. */
  public boolean has(Setting<?> setting) {
    return text(setting).isPresent();
  }

  /** Whether it was given on the command line. */
  public boolean isOption(Setting<?> setting) {
    return layer(setting).filter(it -> it.origin().equals(OPTION)).isPresent();
  }

  /** The texts of those settings that somebody has set. */
  public Map<String, String> given(Collection<? extends Setting<?>> settings) {
    Map<String, String> given = new LinkedHashMap<>();
    settings.forEach(it -> text(it).ifPresent(text -> given.put(it.name(), text)));
    return given;
  }

  /**
   * Looks at the values of all these settings.
   *
   * @throws SettingException for the first that is not allowed
   */
  public void check(Collection<? extends Setting<?>> settings) {
    settings.forEach(this::find);
  }

  /** The effective value for people, or empty if there is none. */
  public Optional<String> shown(Setting<?> setting) {
    return text(setting)
        .or(() -> Optional.ofNullable(setting.otherwise()))
        .map(value -> setting.secret() ? HIDDEN : Secrets.masked(value));
  }

  /** Where the value comes from: a place and, where it differs there, the name. */
  public String origin(Setting<?> setting) {
    return layer(setting)
        .map(
            layer -> {
              String name = layer.called().apply(setting);
              return setting.name().equals(name) ? layer.origin() : layer.origin() + " " + name;
            })
        .orElse("default");
  }

  private String told(Setting<?> setting, String text) {
    String name = layer(setting).map(it -> it.called().apply(setting)).orElse(setting.name());
    String where = name.equals(setting.name()) ? " (" + origin(setting) + ")" : "";
    return name + "='" + (setting.secret() ? HIDDEN : Secrets.masked(text)) + "'" + where;
  }

  private Optional<String> text(Setting<?> setting) {
    return Optional.ofNullable(config.getConfigValue(setting.name()).getValue());
  }

  private Optional<Layer> layer(Setting<?> setting) {
    ConfigValue value = config.getConfigValue(setting.name());
    return layers.stream()
        .filter(it -> value.getValue() != null && it.origin().equals(value.getSourceName()))
        .findFirst();
  }

  private Settings plus(Layer layer) {
    List<Layer> more = new ArrayList<>(layers);
    more.add(layer);
    return new Settings(known, more);
  }
}
