package newswire.enrich.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The months by their names and short forms in the main languages of the news. */
final class Months {
  private static final List<String> NAMES =
      List.of(
          "january jan janvier janv januar jänner januari enero ene gennaio gen janeiro styczeń stycznia января янв"
              + " січня січ يناير كانون января janeiro leden ledna januára ianuarie ocak siječnja",
          "february feb février févr fév februar februari febrero febbraio fevereiro fev luty lutego февраля фев"
              + " лютого лют فبراير شباط února februára februarie şubat veljače",
          "march mar mars märz mrz maart marzo março marzec marca марта мар березня бер مارس آذار marts"
              + " března martie mart ožujka",
          "april apr avril avr abril abr aprile april kwiecień kwietnia апреля апр квітня квіт أبريل ابريل نيسان"
              + " dubna apríla aprilie nisan travnja",
          "may mai mei mayo maggio mag maio maj maja мая май травня трав مايو أيار května mája mayıs svibnja",
          "june jun juin juni junio giugno giu junho czerwiec czerwca июня июн червня черв يونيو حزيران června"
              + " júna iunie haziran lipnja",
          "july jul juillet juil juli julio luglio lug julho lipiec lipca июля июл липня лип يوليو تموز července"
              + " júla iulie temmuz srpnja",
          "august aug août aout augustus agosto ago sierpień sierpnia августа авг серпня серп أغسطس اغسطس آب"
              + " augusti srpna augusta ağustos kolovoza",
          "september sep sept septembre septiembre settembre set setembro wrzesień września сентября сен вересня"
              + " вер سبتمبر أيلول září septembra septembrie eylül rujna",
          "october oct octobre oktober okt octubre ottobre ott outubro out październik października октября окт"
              + " жовтня жовт أكتوبر اكتوبر října októbra octombrie ekim listopada",
          "november nov novembre noviembre novembro listopad листопада лист ноября ноя نوفمبر novembra noiembrie"
              + " kasım studenoga",
          "december dec décembre déc dezember dez diciembre dic dicembre dezembro grudzień grudnia декабря дек"
              + " грудня груд ديسمبر prosince decembra decembrie aralık prosinca");

  private static final Map<String, Integer> BY_NAME = byName();

  private Months() {}

  /** The month of this name, 1 to 12; 0 if it is not a month. */
  static int number(String name) {
    return BY_NAME.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  private static Map<String, Integer> byName() {
    Map<String, Integer> months = new HashMap<>();
    for (int month = 0; month < NAMES.size(); month++) {
      for (String name : NAMES.get(month).split(" ")) {
        months.putIfAbsent(name, month + 1);
      }
    }
    return months;
  }
}
