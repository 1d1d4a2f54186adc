package newswire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Objects;
import newswire.contract.Json;

/** Holds answers to what the OpenAPI document says of them. */
final class OpenApiDocument {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final JsonNode document;

  OpenApiDocument() {
    try (InputStream in = Routes.class.getResourceAsStream("openapi.json")) {
      document = Json.mapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Status, headers and body are those that the document announces. */
  void requireDescribes(HttpResponse<String> response) {
    String method = response.request().method().toLowerCase(Locale.ROOT);
    String path = response.request().uri().getPath();
    JsonNode described =
        followed(document.at("/paths").path(path).path(method).path("responses"))
            .path(Integer.toString(response.statusCode()));
    assertThat(described.isMissingNode())
        .as("%s %s %d is described", method, path, response.statusCode())
        .isFalse();
    JsonNode answer = followed(described);
    answer
        .path("headers")
        .fieldNames()
        .forEachRemaining(name -> assertThat(response.headers().firstValue(name)).isPresent());
    String type = response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    JsonNode schema = answer.path("content").path(type).path("schema");
    assertThat(schema.isMissingNode()).as("%s is described", type).isFalse();
    requireValid(schema, response.body());
  }

  private void requireValid(JsonNode schema, String body) {
    ObjectNode whole = schema.deepCopy();
    // The schemas refer to each other by their place in the document.
    whole.set("components", document.path("components"));
    Schema compiled = SCHEMAS.getSchema(whole.toString(), InputFormat.JSON);
    assertThat(compiled.validate(body, InputFormat.JSON)).as(body).isEmpty();
  }

  private JsonNode followed(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }
}
