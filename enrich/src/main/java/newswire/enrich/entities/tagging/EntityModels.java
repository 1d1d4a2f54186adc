package newswire.enrich.entities.tagging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The taggers of all languages, loaded once, each file checked by its SHA-256. Immutable, shared by
 * all threads.
 */
public final class EntityModels {
  static final String NAMES = "names.types";
  static final String SUFFIX = ".tagger";
  static final String SCRIPT_NAMES = ".types";
  static final String CHECKSUMS = "SHA256SUMS";
  private static final Set<String> QUOTING = Set.of("uk");
  private static final String FOLDER = "/newswire/enrich/entities/tagging/";

  private final NameTypes names;
  private final SortedMap<String, Supplier<TaggerModel>> models;
  private final SortedMap<String, Supplier<NameTypes>> scriptNames;

  private EntityModels(
      NameTypes names,
      SortedMap<String, Supplier<TaggerModel>> models,
      SortedMap<String, Supplier<NameTypes>> scriptNames) {
    this.names = names;
    this.models = models;
    this.scriptNames = scriptNames;
  }

  /**
   * Loads the models that come with the program; each is checked now, and unpacked when a tagger of
   * its language is first made.
   *
   * @throws IllegalStateException if a file is absent or damaged
   */
  public static EntityModels load() {
    try {
      TreeMap<String, Supplier<TaggerModel>> models = new TreeMap<>();
      TreeMap<String, Supplier<NameTypes>> scriptNames = new TreeMap<>();
      NameTypes names = new NameTypes(new int[4]);
      String sums = new String(resource(CHECKSUMS), StandardCharsets.UTF_8);
      for (String line : sums.lines().toList()) {
        String[] parts = line.split(" +");
        String name = parts[1];
        byte[] bytes = checked(name, parts[0]);
        if (name.equals(NAMES)) {
          names = NameTypesFile.read(bytes);
        } else if (name.endsWith(SCRIPT_NAMES)) {
          scriptNames.put(
              name.replace(SCRIPT_NAMES, ""), new Packed<>(name, bytes, NameTypesFile::read));
        } else {
          models.put(name.replace(SUFFIX, ""), new Packed<>(name, bytes, ModelFile::read));
        }
      }
      return new EntityModels(names, models, scriptNames);
    } catch (IOException e) {
      throw new IllegalStateException("cannot load the entity models: " + e.getMessage(), e);
    }
  }

  static EntityModels of(NameTypes names, SortedMap<String, TaggerModel> models) {
    TreeMap<String, Supplier<TaggerModel>> unpacked = new TreeMap<>();
    models.forEach((language, model) -> unpacked.put(language, () -> model));
    return new EntityModels(names, unpacked, new TreeMap<>());
  }

  /** The languages (BCP 47) that have a tagger. */
  public Set<String> languages() {
    return Set.copyOf(models.keySet());
  }

  /** A new tagger for one thread, or empty if the language has no model. */
  public Optional<EntityTagger> tagger(String language) {
    return Optional.ofNullable(models.get(language))
        .map(
            model ->
                new EntityTagger(
                    model.get(), names, script(language, model.get()), QUOTING.contains(language)));
  }

  private ScriptFeatures script(String language, TaggerModel model) {
    Supplier<NameTypes> own = scriptNames.get(language);
    return own == null
        ? ScriptFeatures.NONE
        : ScriptFeatures.of(language, model.lexicon(), own.get());
  }

  /** Whether a model of the language comes with the program. */
  static boolean ships(String language) {
    return EntityModels.class.getResource(FOLDER + language + SUFFIX) != null;
  }

  private static byte[] checked(String name, String sum) throws IOException {
    byte[] bytes = resource(name);
    if (!sha256(bytes).equals(sum)) {
      throw new IOException(name + " does not have the SHA-256 that " + CHECKSUMS + " says");
    }
    return bytes;
  }

  static byte[] resource(String name) throws IOException {
    try (InputStream in = EntityModels.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IOException(name + " is not on the class path");
      }
      return in.readAllBytes();
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
