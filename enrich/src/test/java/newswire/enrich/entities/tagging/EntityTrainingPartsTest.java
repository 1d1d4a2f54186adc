package newswire.enrich.entities.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityTrainingPartsTest {
  private static final String CORPUS =
      """
      Anna\tB-PER
      Novak\tI-PER
      visited\tO
      Paris\tB-LOC
      .\tO

      In\tO
      Paris\tB-LOC
      ,\tO
      Anna\tB-PER
      Novak\tI-PER
      met\tO
      J\tB-PER
      .\tI-PER
      Smith\tI-PER
      .\tO
      """;

  @TempDir private Path folder;

  @Test
  void bioFileIsReadAsRunningText() throws IOException {
    LabelledText text = corpus().get(0);
    assertThat(text.text())
        .isEqualTo("Anna Novak visited Paris .\n\nIn Paris , Anna Novak met J. Smith .");
    assertThat(text.names().stream().map(name -> text.text().substring(name.start(), name.end())))
        .containsExactly("Anna Novak", "Paris", "Paris", "Anna Novak", "J. Smith");
  }

  @Test
  void titlesAndListsAreNoSentences() throws IOException {
    String title = "Bayerischer\tB-ORG\nLandtag\tI-ORG\n\n";
    String list = "Bonn\tB-LOC\n,\tO\nUlm\tB-LOC\n,\tO\nHof\tB-LOC\nund\tO\nTrier\tB-LOC\n\n";
    String sentence = "Er\tO\nzog\tO\nim\tO\nMai\tO\nnach\tO\nBonn\tB-LOC\n.\tO\n\n";
    Path file = Files.writeString(folder.resolve("silver.bio"), title + list + sentence + title);
    assertThat(BioReader.readSentences(file))
        .extracting(LabelledText::text)
        .containsExactly("Er zog im Mai nach Bonn .");
  }

  @Test
  void hyphensAreJoinedOnlyWhereTheCorpusCutsThem() {
    Detokeniser cuts = new Detokeniser(true, Set.of(), false, false);
    assertThat(cuts.joins("Yoo", "-", "hee")).isTrue();
    assertThat(cuts.joins("-", "hee", ",")).isTrue();
    assertThat(new Detokeniser(false, Set.of(), false, false).joins("Yoo", "-", "hee")).isFalse();
  }

  @Test
  void shortWordsThatACorpusCutsOffAreJoined() {
    Detokeniser cuts = Detokeniser.of(List.of("s-", "au", "XIV", "-lea", "a", "văzut"));
    assertThat(cuts.joins("s-", "au", "")).isTrue();
    assertThat(cuts.joins("XIV", "-lea", "")).isTrue();
    assertThat(cuts.joins("(", "-lea", "")).isFalse();
    assertThat(cuts.joins("au", "văzut", "")).isFalse();
  }

  @Test
  void textIsAlsoLearntAsItIsTypedInHaste() {
    LabelledText text =
        new LabelledText("Ștefan știe", List.of(new LabelledText.Name(0, 6, Spans.PERSON)));
    assertThat(Spellings.some(List.of(text, text, text, text, text)))
        .containsExactly(
            new LabelledText("Stefan stie", text.names()),
            new LabelledText("Ştefan ştie", text.names()));
  }

  @Test
  void dashesStayApartInACorpusThatCutsHyphens() throws IOException {
    String corpus =
        bio(
                "TRENTO", "-", "Il", "sindaco", "-", "che", "tace", "-", "è", "a", "Trento", "-",
                "Nord")
            + bio("ROMA", "-", "La", "Roma", "che", "vince", "che", "perde");
    List<LabelledText> texts = BioReader.read(Files.writeString(folder.resolve("it.bio"), corpus));
    assertThat(texts.get(0).text())
        .startsWith("TRENTO - Il sindaco - che tace - è a Trento-Nord\n\nROMA - La Roma");
  }

  private static String bio(String... tokens) {
    return String.join("\tO\n", tokens) + "\tO\n\n";
  }

  @Test
  void trainedModelFindsTheNamesItLearntAfterAJourneyThroughBytes() throws IOException {
    NameTypes names = NameTypes.of(Map.of());
    TrainingSet set = new TrainingSet(new FeatureExtractor(empty(), names), 1);
    set.count(corpus());
    set.add(corpus(), 1);
    CrfTrainer trainer = new CrfTrainer(set, new CrfTrainer.Settings(30, 0.5f, 0.001f, 0.1f, 0, 1));
    trainer.train(epoch -> {});
    Quantiser.Weights weights = Quantiser.quantise(set, trainer, 0.04f, 1);
    byte[] bytes = ModelFile.write(weights, new LexiconBuilder.Entries(new int[0], new int[0]));
    EntityTagger tagger = new EntityTagger(ModelFile.read(bytes), names);
    assertThat(Evaluation.score(tagger, corpus()).f1()).isEqualTo(1);
    assertThat(ModelFile.write(weights, new LexiconBuilder.Entries(new int[0], new int[0])))
        .isEqualTo(bytes);
  }

  @Test
  void partsOfListedNamesTellTheTypeOfOthers() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String name : List.of("Hyde Park", "Central Park", "Gorky Park")) {
      lines.append("{\"type\":\"LOC\",\"names\":{\"en\":[\"" + name + "\"]}}\n");
    }
    NameTypesBuilder builder = new NameTypesBuilder();
    builder.addNames(Files.writeString(folder.resolve("names.jsonl"), lines));
    NameTypes names = builder.build();
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize("Jurassic Park", tokens);
    assertThat(Attributes.last(NameParts.attributes(names, tokens, 1)))
        .isEqualTo(NameTypes.PLACE | NameParts.CLEAR);
    assertThat(Attributes.last(NameParts.attributes(names, tokens, 0))).isZero();
  }

  @Test
  void corpusThatWasEncodedTwiceIsMended() {
    assertThat(DoubleEncoding.mend("CioÃ¨\tO")).isEqualTo("Cioè\tO");
    assertThat(DoubleEncoding.mend("etÃ\tO")).isEqualTo("età\tO");
    assertThat(DoubleEncoding.mend("Perugià\tO")).isEqualTo("Perugià\tO");
    List<String> sound = List.of("CioÃ¨\tO");
    assertThat(DoubleEncoding.mend(sound)).isSameAs(sound);
  }

  @Test
  void cutModelIsRefused() {
    assertThatThrownBy(() -> ModelFile.read(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
  }

  @Test
  void nameTypesSurviveTheJourneyThroughBytes() throws IOException {
    long paris = Keys.phrase(0, Tokens.fold("Paris"));
    long anna = Keys.phrase(0, Tokens.fold("Anna"));
    NameTypes names =
        NameTypes.of(Map.of(paris, NameTypes.PLACE, anna, NameTypes.PERSON | NameTypes.GIVEN));
    NameTypes read = NameTypesFile.read(NameTypesFile.write(names));
    assertThat(read.types(paris)).isEqualTo(NameTypes.PLACE);
    assertThat(read.types(anna)).isEqualTo(NameTypes.PERSON | NameTypes.GIVEN);
    assertThat(read.types(Keys.phrase(paris, Tokens.fold("Match")))).isZero();
  }

  @Test
  void lexiconTellsHowAWordIsWritten() {
    String text = "the cat saw Anna and the dog saw Anna and the cat ran ";
    LexiconBuilder.Entries entries =
        new LexiconBuilder(new LexiconBuilder.Settings(2, 100, 4, 2, 5))
            .build(List.of(text.repeat(5)));
    Lexicon lexicon = Lexicon.of(entries.words(), entries.entries());
    assertThat(Lexicon.caseClass(lexicon.find(Tokens.fold("anna")))).isEqualTo(7);
    assertThat(Lexicon.caseClass(lexicon.find(Tokens.fold("cat")))).isEqualTo(1);
    assertThat(Lexicon.fine(lexicon.find(Tokens.fold("cat"))))
        .isEqualTo(Lexicon.fine(lexicon.find(Tokens.fold("dog"))));
    assertThat(lexicon.find(Tokens.fold("bird"))).isEqualTo(Lexicon.UNKNOWN);
  }

  @Test
  void doubtfulMentionYieldsToTheOthersOfItsName() {
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize("Anna Novak Novak Novak", tokens);
    Spans spans = new Spans();
    spans.add(0, 2, Spans.PERSON, 99);
    spans.add(2, 3, Spans.PLACE, 60);
    spans.add(3, 4, Spans.PERSON, 80);
    new TypeVote().agree(tokens, spans);
    assertThat(spans.type(1)).isEqualTo(Spans.PERSON);
  }

  @Test
  void sureMentionKeepsItsType() {
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize("Novak Novak Novak", tokens);
    Spans spans = new Spans();
    spans.add(0, 1, Spans.PERSON, 90);
    spans.add(1, 2, Spans.PERSON, 90);
    spans.add(2, 3, Spans.PLACE, 99);
    new TypeVote().agree(tokens, spans);
    assertThat(spans.type(2)).isEqualTo(Spans.PLACE);
  }

  @Test
  void formOfAddressIsNoPartOfAName() {
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize("Mr Palmer Dr", tokens);
    assertThat(FormsOfAddress.skip(tokens, 0, 2)).isEqualTo(1);
    assertThat(FormsOfAddress.skip(tokens, 1, 2)).isEqualTo(1);
    assertThat(FormsOfAddress.skip(tokens, 2, 3)).isEqualTo(2);
  }

  @Test
  void declinedNamesShareAStem() {
    assertThat(stem("Путина")).isEqualTo(stem("Путиным")).isEqualTo(stem("Путин"));
    assertThat(stem("Trumpa")).isEqualTo(stem("Trumpem")).isEqualTo(stem("Trump"));
  }

  private static long stem(String word) {
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize(word, tokens);
    return Stems.key(tokens, 0, Stems.end(tokens, 0));
  }

  private List<LabelledText> corpus() throws IOException {
    return BioReader.read(Files.writeString(folder.resolve("corpus.bio"), CORPUS));
  }

  private static Lexicon empty() {
    return Lexicon.of(new int[0], new int[0]);
  }
}
