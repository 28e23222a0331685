package cn.bangfu.archive.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.archive.ArchiveFilter;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveSearch;
import cn.bangfu.archive.ArchiveSort;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.FieldUse;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Columns, order and number of rows that a user chooses for his lists. */
class ListOptionsDbTest {

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  @Tag("ARC-145")
  @Tag("ARC-148")
  void aChoiceHoldsForItsUserUntilHeGoesBackToTheStandard() {
    ListOptions mine =
        new ListOptions(
            List.of("name", "idNo", "medicalInsurance"), List.of(new SortKey("name", true)), 50);
    assertThat(own()).isEqualTo(ListOptions.STANDARD);
    bench.services.as(bench.street, () -> desk().save(mine));
    assertThat(own()).isEqualTo(mine);
    assertThat(bench.as(bench.county, ListOptionsDesk.class, ListOptionsDesk::own))
        .isEqualTo(ListOptions.STANDARD);
    bench.services.as(bench.street, () -> desk().reset());
    assertThat(own()).isEqualTo(ListOptions.STANDARD);
  }

  @Test
  @Tag("ARC-145")
  @Tag("ARC-146")
  @Tag("ARC-147")
  void aChoiceWithoutColumnsWithFourOrdersOrWithTooManyRowsIsRefused() {
    assertThat(refused(new ListOptions(List.of(), List.of(), 20))).containsExactly("请至少保留一个显示项目。");
    assertThat(refused(new ListOptions(List.of("name"), List.of(), 201)))
        .containsExactly("每页显示记录数必须是1至200之间的整数。");
    assertThat(refused(new ListOptions(List.of("name"), List.of(), 0)))
        .containsExactly("每页显示记录数必须是1至200之间的整数。");
    List<SortKey> four = List.of(key("name"), key("gender"), key("filingDate"), key("employeeNo"));
    assertThat(
            refused(
                new ListOptions(List.of("name", "gender", "filingDate", "employeeNo"), four, 20)))
        .containsExactly("最多选择三个排序项目。");
    assertThat(refused(new ListOptions(List.of("name"), List.of(key("gender")), 20)))
        .containsExactly("不能按“性别”排序,请在已显示项目中选择可排序的项目。");
  }

  @Test
  @Tag("ARC-146")
  void whatWasFoundIsSortedByTheChosenColumnsAndTiesByTheNumberOfTheArchive() {
    long rich = file("李四", "5000.00");
    long poorFirst = file("王五", "100.00");
    long poorSecond = file("赵六", "100.00");
    assertThat(sorted(new SortKey("headIncome", true)))
        .containsExactly(poorFirst, poorSecond, rich);
    assertThat(sorted(new SortKey("headIncome", false), new SortKey("name", false)))
        .containsExactly(rich, poorSecond, poorFirst);
    for (var field : ArchiveCatalog.all(FieldUse.COLUMN)) {
      if (ChosenOrder.sortable(field)) {
        assertThat(sorted(new SortKey(field.code(), true))).as(field.code()).hasSize(3);
        assertThat(sorted(new SortKey(field.code(), true), new SortKey("homeAddress", false)))
            .as(field.code())
            .hasSize(3);
      }
    }
  }

  @Test
  @Tag("ARC-146")
  void ofMoreThanTenThousandOnlyAnOrderThatAnIndexHasIsTakenElseTheNewestComeFirst() {
    long first = file("安然", "100.00");
    long last = file("张三", "900.00");
    ArchiveBench.run(
        "update archive set filing_date = date '2026-11-02' where id = " + first,
        "update archive set filing_date = date '2026-11-01' where id = " + last,
        """
        insert into archive (id, employee_no, head_name, archive_type, archive_level, archive_class,
            life_state, filing_union_id, filing_union_path, holder_union_id, holder_depth,
            filing_date, submission, entered_at, entered_by, changed_at, changed_by)
        select nextval('archive_seq'), 'm' || n, '李多', archive_type, archive_level,
            archive_class, 'ACTIVE', filing_union_id, filing_union_path, holder_union_id,
            holder_depth, date '2020-01-01', gen_random_uuid(), entered_at, entered_by, changed_at,
            changed_by
          from archive, generate_series(1, 9999) n where id = %d"""
            .formatted(first));
    assertThat(sorted(new SortKey("headIncome", false))).as("exceeds").startsWith(first, last);
    assertThat(sorted(new SortKey("headIncome", true))).startsWith(first, last);
    assertThat(sorted(new SortKey("name", true))).startsWith(first);
    assertThat(sorted(new SortKey("name", false))).startsWith(last);
    assertThat(sorted(new SortKey("employeeNo", true))).startsWith(first, last);
    assertThat(
            bench.as(bench.street, ArchiveSearch.class, s -> s.count(ArchiveFilter.OPENING)).more())
        .isTrue();
  }

  private long file(String name, String income) {
    var form = bench.form(bench.street, bench.household(2).named(name), ArchiveLevel.NATIONAL);
    form.getContent().setHeadIncome(new BigDecimal(income));
    return bench
        .as(
            bench.street,
            cn.bangfu.archive.filing.ArchiveFiling.class,
            f -> f.file(new cn.bangfu.archive.filing.FileArchive(form, true)))
        .id();
  }

  private List<Long> sorted(SortKey... keys) {
    ArchiveFilter filter = ArchiveFilter.OPENING.narrowed(null, new ChosenOrder(List.of(keys)));
    return bench
        .as(
            bench.street,
            ArchiveLists.class,
            lists ->
                lists.page(
                    filter,
                    new PageRequest<>(0, 20, ArchiveSort.CHOSEN, true),
                    ListOptions.STANDARD.fields()))
        .stream()
        .map(row -> row.archive().id())
        .toList();
  }

  private static SortKey key(String field) {
    return new SortKey(field, true);
  }

  private ListOptionsDesk desk() {
    return bench.services.get(ListOptionsDesk.class);
  }

  private ListOptions own() {
    return bench.as(bench.street, ListOptionsDesk.class, ListOptionsDesk::own);
  }

  private List<String> refused(ListOptions chosen) {
    List<String> said = new ArrayList<>();
    assertThatThrownBy(() -> bench.services.as(bench.street, () -> desk().save(chosen)))
        .isInstanceOfSatisfying(
            Violations.class, no -> no.all().forEach(one -> said.add(Texts.of(one))));
    return said;
  }
}
