package cn.bangfu.archive.conversion;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.Disability;
import cn.bangfu.archive.DisabilityDegree;
import cn.bangfu.archive.DisabilityKind;
import cn.bangfu.archive.FloorAreaBand;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.HealthStatus;
import cn.bangfu.archive.HukouType;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.MemberIdentity;
import cn.bangfu.archive.Person;
import cn.bangfu.kernel.CleanText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * What the values of V2.0 become (part 21 section 7): each is looked up in a table of old and new
 * values; what is not there becomes empty and shows among the problem archives (ARC-177).
 */
final class LegacyValues {

  private static final String BAR = "\\|";
  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
  private static final BigDecimal TWENTY = new BigDecimal("20");
  private static final BigDecimal FIFTY = new BigDecimal("50");
  private static final BigDecimal SEVENTY = new BigDecimal("70");

  private final Map<String, Map<String, String>> table;
  private final BiFunction<String, String, Long> codes;

  /**
   * By a table of new values by field and old value.
   *
   * @param codes id of a value of a code table, by its name or its code; null if there is none
   */
  LegacyValues(Map<String, Map<String, String>> table, BiFunction<String, String, Long> codes) {
    this.table = table;
    this.codes = codes;
  }

  /** What the old values say about the archive itself; null keeps what is stored. */
  record Header(ArchiveType type, HardshipCategory category, boolean categoryKnown) {}

  /** Puts the values of the head and the household in their places. */
  Header head(ArchiveContent content, Map<String, String> old) {
    person(content, old);
    ArchiveType type = null;
    if (old.containsKey("headIdentity")) {
      String[] found = parts("headIdentity", old);
      type = found.length == 2 ? ArchiveType.MIGRANT_WORKER : null;
      content.setWorkStatus(
          found.length == 0 ? null : codes.apply("work_status", found[found.length - 1]));
    }
    if (old.containsKey("workSince")) {
      content.setWorkStartDate(day(old.get("workSince")));
    }
    if (old.containsKey("floorArea")) {
      content.setFloorArea(band(old.get("floorArea")));
    }
    if (old.containsKey("cause")) {
      content.setMainCause(constant(HardshipCause.class, found("cause", old)));
    }
    if (old.containsKey("target")) {
      String target = found("target", old);
      content.setExitTarget(target == null ? null : Boolean.valueOf(target));
    }
    if ("BASIC".equals(found("insured", old))) {
      content.setBasicInsurance(true);
    }
    return new Header(
        type,
        constant(HardshipCategory.class, found("category", old)),
        old.containsKey("category"));
  }

  /** Puts the values of a member in their places. */
  void member(Member member, Map<String, String> old) {
    person(member, old);
    if (old.containsKey("memberIdentity")) {
      member.setMemberIdentity(constant(MemberIdentity.class, found("memberIdentity", old)));
    }
  }

  private void person(Person person, Map<String, String> old) {
    if (old.containsKey("health")) {
      String[] found = parts("health", old);
      person.setHealthStatus(found.length == 0 ? null : constant(HealthStatus.class, found[0]));
      person.setDiseaseCategory(
          found.length == 2 ? codes.apply("disease_category", found[1]) : null);
    }
    if (old.containsKey("disability")) {
      String[] found = parts("disability", old);
      person.setDisabilityCategory(
          found.length == 2
              ? new Disability(DisabilityKind.valueOf(found[0]), DisabilityDegree.valueOf(found[1]))
              : null);
    }
    if (person.getDisabilityCategory() != null) {
      person.setHealthStatus(HealthStatus.DISABLED); // ill and disabled together (FLD 4.1 note a)
    }
    if (old.containsKey("hukouType")) {
      person.setHukouType(constant(HukouType.class, found("hukouType", old)));
    }
    if (old.containsKey("insured")) {
      String[] found = parts("insured", old);
      Long none = found.length == 2 ? codes.apply("medical_insurance", found[1]) : null;
      person.setMedicalInsurance(none == null ? List.of() : List.of(none));
    }
    if (old.containsKey("phone")) {
      phone(person, old.get("phone").strip());
    }
    if (old.containsKey("industry")) {
      industry(person, old);
    }
    String model = found("modelWorker", old);
    if (model == null && person.getModelWorker() == null) {
      model = table.getOrDefault("modelWorker", Map.of()).get("");
    }
    if (model != null) {
      person.setModelWorker(codes.apply("model_worker", model));
    }
  }

  /** A number of a mobile phone, or another way of contact (FLD-022). */
  private static void phone(Person person, String old) {
    String number = CleanText.number(old);
    if (number != null && MOBILE.matcher(number).matches()) {
      person.setMobile(number);
    } else {
      person.setOtherContact(old.isEmpty() ? null : old);
    }
  }

  /** A division or a section of today; what is neither is kept in the remark. */
  private void industry(Person person, Map<String, String> old) {
    String found = found("industry", old);
    person.setIndustry(found == null ? null : codes.apply("industry", found));
    String text = old.get("industry").strip();
    if (found == null && !text.isEmpty()) {
      person.setRemark(person.getRemark() == null ? text : person.getRemark() + "\n" + text);
    }
  }

  private String found(String field, Map<String, String> old) {
    String value = old.get(field);
    return value == null ? null : table.getOrDefault(field, Map.of()).get(value.strip());
  }

  private String[] parts(String field, Map<String, String> old) {
    String found = found(field, old);
    return found == null ? new String[0] : found.split(BAR);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }

  private static LocalDate day(String old) {
    try {
      return LocalDate.parse(old.strip());
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  /** The upper end belongs to the lower band (FLD part 3.2). */
  static FloorAreaBand band(String old) {
    BigDecimal area;
    try {
      area = new BigDecimal(old.strip());
    } catch (NumberFormatException none) {
      return null;
    }
    if (area.compareTo(TWENTY) <= 0) {
      return FloorAreaBand.UP_TO_20;
    }
    if (area.compareTo(FIFTY) <= 0) {
      return FloorAreaBand.FROM_20_TO_50;
    }
    return area.compareTo(SEVENTY) <= 0 ? FloorAreaBand.FROM_50_TO_70 : FloorAreaBand.OVER_70;
  }
}
