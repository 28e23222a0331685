package cn.bangfu.archive.doubles;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.builders.IdNos;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.FileArchive;
import cn.bangfu.archive.filing.Filed;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.testkit.Plan;
import cn.bangfu.testkit.StatementCount;
import cn.bangfu.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who files a person a second time under another number is shown the first archive. */
@Tag("ARC-044")
class DoublesDbTest {

  private static final LocalDate BORN = LocalDate.of(1961, 4, 17);

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  void oneWrongDigitIsShownAtSavingWithAnExplainedScoreAndStopsNobody() {
    IdNo number = IdNos.next(BORN, Gender.MALE);
    long first = file(bench.street, "皮德山", number);
    ArchiveForm again = form(bench.siblingStreet, "皮得山", slip(number));

    PossibleDouble found = onlyDouble(bench.county, again, bench.siblingStreet);
    assertThat(found.person()).isEqualTo("皮得山");
    assertThat(found.parts())
        .containsExactly(
            Likeness.SAME_SOUND,
            Likeness.ONE_DIGIT_DIFFERS,
            Likeness.SAME_BIRTH_DATE,
            Likeness.SAME_COUNTY);
    assertThat(found.score()).isEqualTo(95);
    assertThat(found.explanation())
        .isEqualTo("姓名读音相同(30分)、身份证号只差一位(35分)、出生日期相同(15分)、居住地或户口所在地相同(15分)");
    Filed filed =
        bench.as(
            bench.siblingStreet, ArchiveFiling.class, f -> f.file(new FileArchive(again, true)));
    assertThat(filed.id()).isNotEqualTo(first);
  }

  @Test
  @Tag("USR-086")
  void insideTheScopeItIsTheFileAndOutsideOnlyWhatAStrangerMaySee() {
    IdNo number = IdNos.next(BORN, Gender.MALE);
    long first = file(bench.street, "雒鸿宾", number);
    long second = file(bench.otherProvince, "骆洪斌", slip(number));

    PossibleDouble stranger = doublesOf(bench.otherProvince, second).get(0);
    assertThat(stranger.archiveId()).isNull();
    assertThat(stranger.name()).isEqualTo("雒**");
    assertThat(stranger.unionPath()).endsWith("->甲街道总工会");
    assertThat(stranger.lifeState()).isEqualTo(LifeState.ACTIVE);
    assertThat(looks(bench.otherProvince)).isEqualTo(1);

    int before = looks(bench.national);
    PossibleDouble all = doublesOf(bench.national, second).get(0);
    assertThat(all.archiveId()).isEqualTo(first);
    assertThat(all.name()).isEqualTo("雒鸿宾");
    assertThat(looks(bench.national)).isEqualTo(before);
  }

  @Test
  @Tag("USR-086")
  void aLookAtAStrangerStaysOnRecordThoughTheSaveIsOnlyAskedAbout() {
    IdNo number = IdNos.next(BORN, Gender.MALE);
    file(bench.street, "逄玉珂", number);
    ArchiveForm again = form(bench.otherProvince, "庞玉柯", slip(number));
    assertThat(asked(bench.otherProvince, again).doubles()).hasSize(1);
    assertThat(looks(bench.otherProvince)).isEqualTo(1);
  }

  @Test
  void theSameBirthAndSoundInTheSameAreaIsFoundUnderAnyNumber() {
    file(bench.street, "綦建业", IdNos.next(BORN.plusDays(1), Gender.MALE));
    ArchiveForm again = form(bench.otherCounty, "齐健业", IdNo.ofBody("36019919610418777"));
    again.getContent().setHomeRegion("360103");
    again.getContent().setHukouRegion("360103");
    assertThat(asked(bench.otherCounty, again).doubles())
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.parts())
                    .containsExactly(
                        Likeness.SAME_SOUND, Likeness.SAME_BIRTH_DATE, Likeness.SAME_PREFECTURE));
  }

  @Test
  void aMemberOfAnotherHouseholdIsFoundAndADraftIsNot() {
    IdNo number = IdNos.next(BORN.plusDays(2), Gender.FEMALE);
    ArchiveForm household = form(bench.street, "宓大川", IdNos.next(BORN.plusDays(3), Gender.MALE), 1);
    household.getContent().getMembers().get(0).setName("佘秋月");
    household.getContent().getMembers().get(0).setIdNo(number);
    household.getContent().getMembers().get(0).fillFromIdNo(BORN.plusYears(60));
    bench.as(bench.street, ArchiveFiling.class, f -> f.file(new FileArchive(household, true)));
    ArchiveForm draft = form(bench.street, "佘秋悦", slip(slip(number)));
    bench.as(bench.street, ArchiveFiling.class, f -> f.saveDraft(draft));

    ArchiveForm again = form(bench.siblingStreet, "佘秋月", slip(number));
    assertThat(asked(bench.siblingStreet, again).doubles())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.person()).isEqualTo("佘秋月");
              assertThat(one.parts()).contains(Likeness.SAME_NAME, Likeness.ONE_DIGIT_DIFFERS);
            });
  }

  /**
   * 10,000 heads under one index: what is read grows with one day's births, not with the country.
   */
  @Test
  void candidatesAreReadByTwoIndexesWhateverTheCountryHolds() throws Exception {
    long id = file(bench.street, "郄万里", IdNos.next(BORN.plusDays(4), Gender.MALE));
    run(
        """
        insert into archive (id, employee_no, head_name, archive_type, filing_standard, archive_level,
          archive_class, life_state, filing_union_id, filing_union_path, holder_union_id, holder_depth,
          filing_date, entered_at, entered_by, changed_at, changed_by)
        select nextval('archive_seq'), 'd' || i, '张' || i, 'URBAN_WORKER', 'NATIONAL', 'GRASSROOTS',
          'INCREMENT', 'ACTIVE', %1$d, '%2$s', %1$d, 5, date '2020-01-01', now(), 'test', now(), 'test'
        from generate_series(1, 10000) i"""
            .formatted(bench.street.unionId(), bench.street.unionPath()),
        """
        insert into archive_content (archive_id, name, id_no, id_no_digest, birth_date)
        select id, head_name, decode('00', 'hex'), sha256(id::text::bytea), date '1950-01-01' + (id %% 18000)::int
        from archive where employee_no like 'd%%' and filing_union_id = %d"""
            .formatted(bench.street.unionId()),
        """
        insert into archive_member (archive_id, position, name, id_no, id_no_digest, birth_date)
        select archive_id, 0, name, id_no, sha256(name::bytea), birth_date from archive_content
        where name like '张_%' and id_no = decode('00', 'hex')""");
    try (Connection c = TestDatabase.get().connect(TestDatabase.OWNER);
        Statement sql = c.createStatement()) {
      sql.execute("vacuum analyze archive_content");
      sql.execute("vacuum analyze archive_member");
      sql.execute("analyze archive");
    }
    List<String> statements =
        StatementCount.of(() -> doublesOf(bench.street, id)).stream()
            .filter(one -> one.contains("unnest"))
            .toList();
    assertThat(statements).hasSize(2);
    List<String> plans = new ArrayList<>();
    try (Connection c = TestDatabase.get().connect(TestDatabase.OWNER)) {
      for (String one : statements) {
        plans.add(Plan.of(c, one));
      }
    }
    assertThat(plans.get(0)).contains("archive_content_id_no", "archive_member_id_no");
    assertThat(plans.get(1)).contains("archive_content_born", "archive_member_born");
    assertThat(plans).noneMatch(plan -> plan.contains("Seq Scan"));
  }

  private PossibleDouble onlyDouble(Caller sees, ArchiveForm form, Caller files) {
    assertThat(sees.scope().covers(files.unionPath())).isTrue();
    List<PossibleDouble> found = asked(files, form).doubles();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private WarningsToConfirm asked(Caller caller, ArchiveForm form) {
    return catchThrowableOfType(
        WarningsToConfirm.class,
        () -> bench.as(caller, ArchiveFiling.class, f -> f.file(new FileArchive(form, false))));
  }

  private List<PossibleDouble> doublesOf(Caller caller, long id) {
    return bench.as(caller, Doubles.class, d -> d.of(id));
  }

  private long file(Caller caller, String name, IdNo number) {
    ArchiveForm form = form(caller, name, number);
    return bench.as(caller, ArchiveFiling.class, f -> f.file(new FileArchive(form, true))).id();
  }

  private ArchiveForm form(Caller caller, String name, IdNo number) {
    return form(caller, name, number, 0);
  }

  private ArchiveForm form(Caller caller, String name, IdNo number, int members) {
    return bench.form(
        caller, bench.household(members).named(name).withIdNo(number), ArchiveLevel.NATIONAL);
  }

  /** The number with its sequence one higher and the check digit that belongs to it. */
  private static IdNo slip(IdNo number) {
    String body = number.value().substring(0, 17);
    char last = body.charAt(14);
    return IdNo.ofBody(
        body.substring(0, 14) + (last == '9' ? '8' : (char) (last + 1)) + body.substring(15));
  }

  private int looks(Caller caller) {
    return Integer.parseInt(
        query(
                "select count(*) from audit_record where event = 'ARCHIVE_LOOK_UP' and union_id = ?",
                caller.unionId())
            .get(0));
  }
}
