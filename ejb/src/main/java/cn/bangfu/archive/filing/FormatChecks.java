package cn.bangfu.archive.filing;

import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_SAVE;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.Head;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.Person;
import cn.bangfu.kernel.CleanText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Lengths, ranges and forms of single values (FLD part 2, 3). */
final class FormatChecks {

  private static final String TABLE = "FLD §3";
  private static final BigDecimal MONTHLY_MAX = new BigDecimal("999999.99");
  static final BigDecimal MONEY_MAX = new BigDecimal("99999999.99");
  private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
  private static final int CAUSE_TEXT_MIN = 10;
  private static final int ATTACHMENT_REMARK_MAX = 500;
  private static final int TEXT_MAX = 1000;
  private static final int MEMBER_REMARK_MAX = 200;
  private static final int SCHOOL_YEARS_MAX = 8;

  /** Chinese characters, the middle dot of long names, Latin letters, blanks inside. */
  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}\\p{IsLatin}\u00B7 ]+");

  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern POSTCODE = Pattern.compile("[0-9]{6}");

  static final Check NAME_SHORT = atLeast("name", Person.NAME_MIN, Person::getName);
  static final Check NAME_LONG = atMost("name", Person.NAME_MAX, Person::getName);

  static final List<Check> ALL =
      List.of(
          NAME_SHORT,
          NAME_LONG,
          Check.person(
                  TABLE,
                  BLOCKS_SAVE,
                  "name",
                  ArchiveProblem.INVALID,
                  (f, p) -> p.getName() != null && !NAME.matcher(p.getName()).matches())
              .namingField(),
          Check.person(
                  TABLE,
                  BLOCKS_SAVE,
                  "birthDate",
                  ArchiveProblem.OUT_OF_RANGE,
                  (f, p) ->
                      p.getBirthDate() != null
                          && (p.getBirthDate().isAfter(f.today())
                              || p.getBirthDate().isBefore(EARLIEST_BIRTH)))
              .saying((f, s) -> List.of(s.label("birthDate"), EARLIEST_BIRTH, f.today())),
          Check.person(
              "FLD-022",
              BLOCKS_SAVE,
              "mobile",
              ArchiveProblem.MOBILE_FORMAT,
              (f, p) -> p.getMobile() != null && !MOBILE.matcher(p.getMobile()).matches()),
          atMost("otherContact", Person.OTHER_CONTACT_MAX, Person::getOtherContact),
          Check.head(
              "FLD-023",
              BLOCKS_SAVE,
              "postcode",
              ArchiveProblem.POSTCODE_FORMAT,
              (f, h) -> h.getPostcode() != null && !POSTCODE.matcher(h.getPostcode()).matches()),
          atLeast("homeAddress", Head.ADDRESS_MIN, p -> content(p, ArchiveContent::getHomeAddress))
              .on(Check.Scope.HEAD),
          atMost("homeAddress", Head.ADDRESS_MAX, p -> content(p, ArchiveContent::getHomeAddress))
              .on(Check.Scope.HEAD),
          atLeast("employer", Head.EMPLOYER_MIN, p -> content(p, ArchiveContent::getEmployer))
              .on(Check.Scope.HEAD),
          atMost("employer", Head.EMPLOYER_MAX, p -> content(p, ArchiveContent::getEmployer))
              .on(Check.Scope.HEAD),
          atLeast("causeText", CAUSE_TEXT_MIN, p -> content(p, ArchiveContent::getCauseText))
              .on(Check.Scope.HEAD),
          atMost(
                  "attachmentRemark",
                  ATTACHMENT_REMARK_MAX,
                  p -> content(p, ArchiveContent::getAttachmentRemark))
              .on(Check.Scope.HEAD),
          atMost("causeText", TEXT_MAX, p -> content(p, ArchiveContent::getCauseText))
              .on(Check.Scope.HEAD),
          atMost("remark", TEXT_MAX, Person::getRemark).on(Check.Scope.HEAD),
          atMost("remark", MEMBER_REMARK_MAX, Person::getRemark).on(Check.Scope.MEMBERS),
          atMost("unitOrSchool", Head.EMPLOYER_MAX, p -> ((Member) p).getUnitOrSchool())
              .on(Check.Scope.MEMBERS),
          money("headIncome", MONTHLY_MAX, ArchiveContent::getHeadIncome),
          money("otherAnnualIncome", MONEY_MAX, ArchiveContent::getOtherAnnualIncome),
          money("rigidExpense", MONEY_MAX, ArchiveContent::getRigidExpense),
          Check.member(
                  "FLD-001",
                  BLOCKS_SAVE,
                  "monthlyIncome",
                  ArchiveProblem.MONEY_RANGE,
                  (f, m) -> isNoMoney(m.getMonthlyIncome(), MONTHLY_MAX))
              .namingField(BigDecimal.ZERO.setScale(2), MONTHLY_MAX),
          Check.head(
                  "FLD-008",
                  BLOCKS_SAVE,
                  "contractMonths",
                  ArchiveProblem.OUT_OF_RANGE,
                  (f, h) -> outside(h.getContractMonths(), 1, Head.CONTRACT_MONTHS_MAX))
              .namingField(1, Head.CONTRACT_MONTHS_MAX),
          Check.member(
                  "FLD-036",
                  BLOCKS_SAVE,
                  "schoolYears",
                  ArchiveProblem.OUT_OF_RANGE,
                  (f, m) -> outside(m.getSchoolYears(), 1, SCHOOL_YEARS_MAX))
              .namingField(1, SCHOOL_YEARS_MAX),
          Check.head(
              "ARC-029",
              BLOCKS_SAVE,
              "members",
              ArchiveProblem.TOO_MANY_MEMBERS,
              (f, h) -> h.getMembers().size() > ArchiveContent.MAX_MEMBERS),
          notInFuture("FLD-024", "workStartDate", ArchiveContent::getWorkStartDate),
          notInFuture(TABLE, "unitStartDate", ArchiveContent::getUnitStartDate),
          memberNotInFuture(TABLE, "contractDate", Member::getContractDate),
          memberNotInFuture("FLD-038", "enlistedDate", Member::getEnlistedDate));

  private FormatChecks() {}

  private static String content(Person head, Function<ArchiveContent, String> value) {
    return value.apply((ArchiveContent) head);
  }

  private static Check atMost(String field, int max, Function<Person, String> value) {
    return Check.person(
            TABLE,
            BLOCKS_SAVE,
            field,
            ArchiveProblem.TOO_LONG,
            (f, person) -> CleanText.length(value.apply(person)) > max)
        .namingField(max);
  }

  private static Check atLeast(String field, int min, Function<Person, String> value) {
    return Check.person(
            TABLE,
            BLOCKS_SAVE,
            field,
            ArchiveProblem.TOO_SHORT,
            (f, person) ->
                value.apply(person) != null && CleanText.length(value.apply(person)) < min)
        .namingField(min);
  }

  static Check money(String field, BigDecimal max, Function<ArchiveContent, BigDecimal> value) {
    return Check.head(
            "FLD-001",
            BLOCKS_SAVE,
            field,
            ArchiveProblem.MONEY_RANGE,
            (f, content) -> isNoMoney(value.apply(content), max))
        .namingField(BigDecimal.ZERO.setScale(2), max);
  }

  /** More than two decimals are refused, not rounded. */
  static boolean isNoMoney(BigDecimal amount, BigDecimal max) {
    return amount != null
        && (amount.signum() < 0
            || amount.compareTo(max) > 0
            || amount.stripTrailingZeros().scale() > 2);
  }

  static boolean outside(Integer number, int from, int to) {
    return number != null && (number < from || number > to);
  }

  private static Check notInFuture(
      String number, String field, Function<ArchiveContent, LocalDate> value) {
    return Check.head(
            number,
            BLOCKS_SAVE,
            field,
            ArchiveProblem.IN_FUTURE,
            (f, head) -> value.apply(head) != null && value.apply(head).isAfter(f.today()))
        .namingField();
  }

  private static Check memberNotInFuture(
      String number, String field, Function<Member, LocalDate> value) {
    return Check.member(
            number,
            BLOCKS_SAVE,
            field,
            ArchiveProblem.IN_FUTURE,
            (f, member) -> value.apply(member) != null && value.apply(member).isAfter(f.today()))
        .namingField();
  }
}
