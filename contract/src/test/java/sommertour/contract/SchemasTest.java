package sommertour.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The JSON Schemas in docs/schemas are those of the records; {@code mvn -pl contract test
 * -Dtest=SchemasTest -Dschemas.write=true} writes them.
 */
class SchemasTest {
  private static final Path FOLDER = Path.of("..", "docs", "schemas");

  /** What a record must have; all else may be absent. Numbers are always written. */
  private static final Set<String> REQUIRED =
      Set.of("Article.id", "Article.text", "EnrichedArticle.id", "TourEvent.id");

  @ParameterizedTest
  @ValueSource(
      classes = {
        Article.class,
        EnrichedArticle.class,
        TourEvent.class,
        Observation.class,
        Rejection.class,
        Generation.class,
        Objection.class
      })
  void theSchemaInTheDocsIsThatOfTheRecord(Class<?> type) throws IOException {
    Path file = FOLDER.resolve(type.getSimpleName() + ".v1.schema.json");
    String schema = schema(type).toPrettyString().replace("\r\n", "\n") + "\n";
    if (Boolean.getBoolean("schemas.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, schema);
    }

    assertThat(file).content().isEqualTo(schema);
  }

  private static JsonNode schema(Class<?> type) {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(
                Json.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
            .with(Option.DEFINITIONS_FOR_ALL_OBJECTS);
    config
        .forFields()
        .withRequiredCheck(
            field ->
                field.getType().getErasedType().isPrimitive()
                    || REQUIRED.contains(
                        field.getDeclaringType().getErasedType().getSimpleName()
                            + "."
                            + field.getName()));
    config
        .forTypesInGeneral()
        .withCustomDefinitionProvider(
            (javaType, context) ->
                javaType.getErasedType() == Edtf.class
                    ? new CustomDefinition(
                        text(context.getGeneratorConfig().createObjectNode(), "edtf"))
                    : javaType.getErasedType() == Instant.class
                        ? new CustomDefinition(
                            text(context.getGeneratorConfig().createObjectNode(), "date-time"))
                        : null);
    return new SchemaGenerator(config.build()).generateSchema(type);
  }

  private static ObjectNode text(ObjectNode node, String format) {
    return node.put("type", "string").put("format", format);
  }
}
