package cn.bangfu.web.fund;

import cn.bangfu.fund.EntryFilter;
import cn.bangfu.web.kit.AskedDay;
import cn.bangfu.web.kit.Ticked;
import jakarta.faces.context.FacesContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the address of a page of this room asks for; what is no number is not there. */
final class FundAsked {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private static final int LAST_YEAR = 2999;

  private FundAsked() {}

  static Long number(String name) {
    String value = parameters().get(name);
    return value != null && NUMBER.matcher(value).matches() ? Long.valueOf(value) : null;
  }

  static Integer whole(String name) {
    Long number = number(name);
    return number == null || number > Integer.MAX_VALUE ? null : number.intValue();
  }

  static String text(String name) {
    return parameters().get(name);
  }

  /** The entries behind a figure or an entry, if the address names any; else null. */
  static EntryFilter entries(Long unionId) {
    String entryNo = text("entry");
    if (entryNo != null) {
      return new EntryFilter(unionId, List.of(), List.of(), null, entryNo);
    }
    LocalDate until = AskedDay.of(text("until"), null);
    return until == null
        ? null
        : new EntryFilter(
            unionId,
            Ticked.ids(text("types")),
            Ticked.ids(text("years")).stream()
                .filter(year -> year <= LAST_YEAR)
                .map(Long::intValue)
                .toList(),
            until,
            null);
  }

  static boolean has(String name) {
    return parameters().containsKey(name);
  }

  private static Map<String, String> parameters() {
    return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
  }
}
