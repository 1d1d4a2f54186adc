package newswire.enrich.mediatopics.training;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a section or an editor's keyword of the French press says about top topics. */
final class WeakLabels {
  private static final int[] NONE = {};
  private static final Map<String, int[]> TAGS = new HashMap<>();

  /** By section: the top topics, of which it asserts one. */
  private static final Map<String, int[]> SECTIONS =
      Map.of(
          "politique", new int[] {10},
          "culture", new int[] {0},
          "media", new int[] {0},
          "people", new int[] {7},
          "environnement", new int[] {5},
          "sante", new int[] {6},
          "high-tech", new int[] {12},
          "fait-divers", new int[] {1, 2});

  static {
    tags(
        1,
        "musique cinéma théâtre télévision culture littérature festival exposition musée film arts"
            + " édition radio médias presse danse opéra photographie peinture patrimoine art livres séries");
    tags(
        2,
        "police procès justice homicide agression crime fraude corruption arrestation tribunal"
            + " prison prisonniers vol drogues criminalité extradition espionnage");
    tags(
        3,
        "accident incendie inondation séisme secours explosion incendies inondations catastrophe");
    tags(
        4,
        "économie entreprises industrie distribution commerce finance budget agriculture marchés"
            + " faillite restructurations banque immobilier consommation btp énergie pétrole tourisme aviation"
            + " investissement stratégie");
    tags(5, "éducation université enseignants école bac élèves");
    tags(6, "environnement climat pollution animaux écologie nature plantes forêts biodiversité");
    tags(
        7,
        "santé virus épidémie pandémie maladies pharmacie hôpitaux médicaments vaccins médecine oms"
            + " coronavirus maladie sida");
    tags(8, "célébrités people royauté insolite");
    tags(9, "emploi syndicats chômage salaires travail grève retraites");
    tags(10, "gastronomie loisirs restaurant jeux café");
    tags(
        11,
        "élections gouvernement partis parlement diplomatie municipales politique lrem lr ps eelv"
            + " lfi rn assemblée sénat lois référendum constitution exécutif président pcf france2020 onu ue");
    tags(12, "religion église islam pape vatican ramadan");
    tags(
        13,
        "technologies internet mobiles télécoms informatique logiciel sciences recherche espace"
            + " aérospatiale astronomie archéologie innovation biométrie piratage cybersécurité");
    tags(
        14,
        "racisme discrimination minorités migrations immigration droitshumains pauvreté"
            + " homosexualité réfugiés clandestins droits sexisme famille esclavage autochtones");
    tags(15, "foot sport f1 basket l1 rugby tennis cyclisme");
    tags(16, "manifestation conflit guerre jihadistes attentat émeutes troubles génocide talibans");
    tags(17, "météo tempête");
  }

  private WeakLabels() {}

  /** Top topic, from 1 as in its code, and keywords. */
  private static void tags(int top, String words) {
    for (String word : words.split(" ")) {
      TAGS.put(word, new int[] {top - 1});
    }
  }

  /** The top topics, from 0, of which the section asserts one; empty if it asserts none. */
  static int[] section(LabelledArticle article) {
    return SECTIONS.getOrDefault(article.label(), NONE);
  }

  /** The one top topic, from 0, that the keywords agree on; empty if they do not. */
  static int[] keywords(LabelledArticle article) {
    int[] agreed = NONE;
    for (String tag : article.tags()) {
      int[] tops = TAGS.getOrDefault(tag.toLowerCase(Locale.ROOT), NONE);
      if (tops.length > 0 && agreed.length > 0 && tops[0] != agreed[0]) {
        return NONE;
      }
      agreed = tops.length > 0 ? tops : agreed;
    }
    return agreed;
  }
}
