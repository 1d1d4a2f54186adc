package newswire.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class SchemaTest {
  private static final String FOLDER = "/newswire/schema/";
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemas(
                  Map.of(
                      "urn:newswire:schema:article:1.0",
                      resource("article-1.0.schema.json"),
                      "urn:newswire:schema:enriched:1.0",
                      resource("enriched-1.0.schema.json"),
                      // ninjs points to it for geometries, which newswire does not write.
                      "https://geojson.org/schema/GeoJSON.json",
                      "{}")));

  @Test
  void articleIsValid() throws IOException {
    assertThat(errors("urn:newswire:schema:article:1.0", tree(Samples.ARTICLE))).isEmpty();
  }

  @Test
  void enrichedArticleIsValid() throws IOException {
    assertThat(errors("urn:newswire:schema:enriched:1.0", tree(Samples.ENRICHED))).isEmpty();
  }

  @Test
  void schemaFindsAMissingBody() throws IOException {
    JsonNode article = tree(Samples.ARTICLE);
    ((ObjectNode) article).remove("bodies");
    assertThat(errors("urn:newswire:schema:article:1.0", article)).isNotEmpty();
  }

  @Test
  void schemaFindsALinkWithoutUri() throws IOException {
    JsonNode enriched = tree(Samples.ENRICHED);
    ((ObjectNode) enriched.at("/enrichment/entities/0")).remove("uri");
    assertThat(errors("urn:newswire:schema:enriched:1.0", enriched)).isNotEmpty();
  }

  @Test
  void schemaFindsCandidatesOfWhatIsNotAmbiguous() throws IOException {
    JsonNode enriched = tree(Samples.ENRICHED);
    ((ObjectNode) enriched.at("/enrichment/entities/1")).put("linkStatus", "unknown");
    assertThat(errors("urn:newswire:schema:enriched:1.0", enriched)).isNotEmpty();
  }

  @Test
  void withoutEnrichmentItIsNinjs() throws IOException {
    Path ninjs =
        Path.of(System.getProperty("newswire.root"), "../shared/schemas/ninjs-schema_3.1.json");
    assumeTrue(Files.exists(ninjs), "the IPTC's schema is not part of the project: " + ninjs);
    Schema schema = SCHEMAS.getSchema(Files.readString(ninjs), InputFormat.JSON);
    JsonNode enriched = tree(Samples.ENRICHED);
    ((ObjectNode) enriched).remove("enrichment");

    assertThat(schema.validate(enriched)).isEmpty();
    assertThat(schema.validate(tree(Samples.ENRICHED))).isNotEmpty();
  }

  @Test
  void asyncApiNamesTheSchemasAndTopicsThatThereAre() {
    String document = resource("asyncapi.yaml");
    Matcher files = Pattern.compile("\\./([a-z0-9.-]+\\.json)").matcher(document);
    int found = 0;
    while (files.find()) {
      assertThat(resource(files.group(1))).isNotEmpty();
      found++;
    }
    assertThat(found).isEqualTo(2);
    assertThat(new Topics("news").specs())
        .allSatisfy(spec -> assertThat(document).contains("address: " + spec.name() + "\n"));
    for (DeadLetter.Reason reason : DeadLetter.Reason.values()) {
      assertThat(document).contains(reason.code());
    }
  }

  private static List<Error> errors(String id, JsonNode record) {
    return SCHEMAS.getSchema(SchemaLocation.of(id)).validate(record);
  }

  private static JsonNode tree(Object record) throws IOException {
    return Json.mapper().readTree(Json.write(record));
  }

  private static String resource(String name) {
    try (InputStream in = SchemaTest.class.getResourceAsStream(FOLDER + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
