package cn.bangfu.archive.snapshot;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.EditArchive;
import cn.bangfu.archive.past.PastArchive;
import cn.bangfu.archive.past.PastField;
import cn.bangfu.archive.past.PastRow;
import cn.bangfu.archive.past.PastSearch;
import cn.bangfu.archive.query.FieldCondition;
import cn.bangfu.archive.query.QueryForm;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The query over what a snapshot holds. */
class SnapshotArchivesDbTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate FILED = LocalDate.of(2026, 11, 1);

  private final ArchiveBench bench = new ArchiveBench();
  private final QueryForm form = new QueryForm();
  private long street;
  private long county;
  private long snapshot;

  @BeforeEach
  void aSnapshotAfterWhichEverythingChanged() {
    bench.at("2026-11-18T09:00:00");
    street =
        bench.file(bench.street, bench.household(2).named("张甲").on(FILED), ArchiveLevel.NATIONAL);
    county =
        bench.file(bench.county, bench.household(1).named("李乙").on(FILED), ArchiveLevel.NATIONAL);
    bench.at("2026-11-21T09:00:00");
    snapshot =
        Long.parseLong(
            query(
                    """
                    insert into archive_snapshot (name, as_of, mode, state, union_id, union_name,
                      union_path, active, exited, deregistered, dependants, created_at,
                      created_by_id, created_by, made_at)
                    select 'S' || u.id, '2026-11-20', 'MANUAL', 'DONE', u.id, u.name, u.path, 2, 0, 0,
                      3, now(), 0, 'test', now()
                    from union_org u, lateral (select begin_act(now(), 'TEST', 0, 0, 'test')) act
                    where u.id = ? returning id
                    """,
                    bench.province.unionId())
                .get(0));
    ArchiveForm changed = bench.as(bench.street, ArchiveForms.class, f -> f.open(street));
    changed.getContent().setName("张改");
    changed.getContent().setHeadIncome(new BigDecimal("2100.00"));
    bench.as(bench.street, ArchiveFiling.class, f -> f.edit(new EditArchive(changed, true)));
    bench.as(bench.county, ArchiveFiling.class, f -> f.delete(List.of(county)));
    bench.file(bench.street, bench.household(0).named("王新").on(FILED), ArchiveLevel.NATIONAL);
  }

  @Test
  @Tag("ARC-170")
  void theQueryFindsWhatWasThereAndMarksWhatIsGone() {
    assertThat(found(bench.county)).containsExactly("李乙 true", "张甲 false");
    form.get("name").setText("张改");
    assertThat(found(bench.county)).isEmpty();
    form.get("name").setText("张");
    form.get("headIncome").setNumberTo(new BigDecimal("2000"));
    form.get("member.memberIdentity").setChoices(List.of("STUDENT"));
    assertThat(found(bench.county)).containsExactly("张甲 false");
    form.get("headIncome").setNumberFrom(new BigDecimal("2001"));
    assertThat(form.query().check()).hasSize(1);
    form.get("headIncome").setNumberTo(null);
    assertThat(found(bench.county)).isEmpty();
    assertThat(
            bench
                .as(bench.county, SnapshotArchives.class, s -> s.count(snapshot, new QueryForm()))
                .value())
        .isEqualTo(2);
  }

  @Test
  @Tag("ARC-170")
  void everyConditionOfTheQueryThatWasKeptCanBeAskedOfThePast() {
    for (CatalogField field : PastSearch.conditions()) {
      QueryForm one = new QueryForm();
      FieldCondition asked = one.get(field.code());
      switch (field.kind().asked()) {
        case TEXT, EXACT -> asked.setText("360102199001010010' or true --");
        case NUMBERS, AMOUNTS -> {
          asked.setNumberFrom(BigDecimal.ZERO);
          asked.setNumberTo(new BigDecimal("99999999"));
        }
        case DAYS -> {
          asked.setDayFrom(LocalDate.of(1900, 1, 1));
          asked.setDayTo(LocalDate.of(2100, 1, 1));
        }
        case YES_NO -> asked.setChoices(List.of("false"));
        case REGION -> asked.setText("360000");
        case UNION -> asked.setChoices(List.of(Long.toString(bench.street.unionId())));
        case CHOICES -> {
          Class<? extends Enum<?>> values = field.type().values();
          asked.setChoices(
              values == null ? List.of("1", "2") : List.of(values.getEnumConstants()[0].name()));
        }
        case NOTHING -> throw new AssertionError(field.code());
      }
      asked.setOrEmpty(field.mayBeEmpty());
      assertThat(rows(bench.county, one))
          .as(field.code())
          .extracting(PastRow::id)
          .isSubsetOf(street, county);
    }
    form.get("age").setNumberFrom(new BigDecimal("48"));
    form.get("age").setNumberTo(new BigDecimal("48"));
    form.get("familySize").setNumberFrom(new BigDecimal("3"));
    form.get("reportState").setChoices(List.of("SUBORDINATE_UNREPORTED"));
    form.get("mobile").setText("13812345678");
    form.get("attachmentLacking").setChoices(List.of("IDENTITY"));
    assertThat(found(bench.county)).containsExactly("张甲 false");
    form.setReportedOnly(true);
    assertThat(found(bench.county)).isEmpty();
  }

  @Test
  @Tag("ARC-170")
  void eachFileIsShownAsItWasAlsoIfItExistsNoMore() {
    PastArchive gone = file(bench.county, county);
    assertThat(gone.headName()).isEqualTo("李乙");
    PastArchive changed = file(bench.street, street);
    assertThat(changed.sections().get(1).fields())
        .extracting(PastField::value)
        .contains("张甲", "2000.00", "138****5678")
        .doesNotContain("张改");
  }

  @Test
  @Tag("ARC-007")
  @Tag("ARC-170")
  void nobodyLooksBeyondHisOwnJurisdictionOfThatDay() {
    assertThat(found(bench.street)).containsExactly("张甲 false");
    assertThat(found(bench.otherCounty)).isEmpty();
    assertThatThrownBy(() -> found(bench.otherProvince)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> file(bench.street, county)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> file(bench.otherCounty, street)).isInstanceOf(AccessDenied.class);
    form.setUnionId(bench.county.unionId());
    assertThatThrownBy(() -> found(bench.street)).isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("ARC-170")
  void whatIsFoundIsPrintedAndOnlyTheOwnUnionsArchivesBecomeAFile() {
    assertThat(print(ExportTarget.PRINT))
        .isInstanceOfSatisfying(
            Exported.Paper.class,
            paper ->
                assertThat(paper.rows())
                    .as("what exists no more is marked on paper too")
                    .extracting(row -> row.get(1) + " " + row.get(row.size() - 1))
                    .containsExactly("李乙 现已不存在", "张甲 "));
    assertThatThrownBy(() -> print(ExportTarget.EXCEL)).isInstanceOf(BusinessException.class);
    form.setIncludeSubordinates(false);
    assertThat(print(ExportTarget.EXCEL)).isInstanceOf(Exported.File.class);
  }

  @Test
  @Tag("ARC-170")
  void aSnapshotThatIsNotMadeCannotBeLookedInto() {
    long waiting =
        Long.parseLong(
            query(
                    """
                    insert into archive_snapshot (name, as_of, mode, state, union_id, union_name,
                      created_at, created_by_id, created_by)
                    select 'W' || u.id, '2026-11-20', 'MANUAL', 'MAKING', u.id, u.name, now(), 0, 'test'
                    from union_org u, lateral (select begin_act(now(), 'TEST', 0, 0, 'test')) act
                    where u.id = ? returning id
                    """,
                    bench.province.unionId())
                .get(0));
    assertThatThrownBy(
            () -> bench.as(bench.county, SnapshotArchives.class, s -> s.count(waiting, form)))
        .isInstanceOf(BusinessException.class)
        .satisfies(e -> assertThat(Texts.of((BusinessException) e)).isEqualTo("归档尚未完成,不能查询。"));
  }

  private Exported print(ExportTarget target) {
    return bench.as(
        bench.county,
        SnapshotArchives.class,
        s -> s.print(snapshot, form, new ExportOrder(ExportMode.MASKED, target, "核对归档内容")));
  }

  private PastArchive file(Caller caller, long archive) {
    return bench.as(caller, SnapshotArchives.class, s -> s.file(snapshot, archive));
  }

  private List<String> found(Caller caller) {
    return rows(caller, form).stream().map(row -> row.headName() + " " + row.gone()).toList();
  }

  private List<PastRow> rows(Caller caller, QueryForm asked) {
    return bench.as(caller, SnapshotArchives.class, s -> s.page(snapshot, asked, 0, 200));
  }
}
