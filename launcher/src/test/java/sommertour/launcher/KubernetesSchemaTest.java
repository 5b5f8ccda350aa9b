package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The objects of ops/kubernetes against the description of Kubernetes' interface. */
class KubernetesSchemaTest {
  private static final Gson GSON = new Gson();

  /** Refuses fields that are unknown, missing or of another type. */
  private static final Map<String, Check> CHECKS =
      Map.of(
          "v1 Namespace", V1Namespace::validateJsonElement,
          "v1 ConfigMap", V1ConfigMap::validateJsonElement,
          "v1 Service", V1Service::validateJsonElement,
          "apps/v1 Deployment", V1Deployment::validateJsonElement,
          "apps/v1 StatefulSet", V1StatefulSet::validateJsonElement,
          "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement);

  @FunctionalInterface
  private interface Check {
    void check(JsonElement json) throws IOException;
  }

  @Test
  void everyObjectFitsItsSchema() throws IOException {
    for (Map<String, Object> object : KubernetesFiles.objects()) {
      check(GSON.toJson(object));
    }
  }

  @Test
  void everyFileIsApplied() throws IOException {
    try (Stream<String> files =
        Files.list(KubernetesFiles.FOLDER).map(file -> file.getFileName().toString())) {
      List<String> resources =
          ComposeFile.strings(
              ComposeFile.yaml("ops/kubernetes/kustomization.yaml").get("resources"));
      assertThat(files.filter(file -> !file.equals("kustomization.yaml")))
          .containsExactlyInAnyOrderElementsOf(resources);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "terminationGracePeriodSeconds, gracePeriodSeconds",
    "readOnlyRootFilesystem, readOnlyFilesystem",
    "readinessProbe, readyProbe",
    "replicas, replica",
    "secretKeyRef, secretRef",
    "containerPort, port"
  })
  void aWrongFieldIsFound(String field, String wrong) throws IOException {
    String sink = GSON.toJson(KubernetesFiles.ofKind("Deployment").get("sink"));
    String broken = sink.replace('"' + field + '"', '"' + wrong + '"');
    assertThat(broken).isNotEqualTo(sink);
    assertThatThrownBy(() -> check(broken)).isInstanceOf(IllegalArgumentException.class);
  }

  private static void check(String json) throws IOException {
    JsonElement object = JsonParser.parseString(json);
    String kind =
        object.getAsJsonObject().get("apiVersion").getAsString()
            + " "
            + object.getAsJsonObject().get("kind").getAsString();
    assertThat(CHECKS).containsKey(kind);
    CHECKS.get(kind).check(object);
  }
}
