package cn.bangfu.assistance;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.closing.ArchiveClosing;
import cn.bangfu.archive.closing.Deregistering;
import cn.bangfu.archive.closing.Returning;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.merging.ArchiveMerging;
import cn.bangfu.archive.merging.MergeArchives;
import cn.bangfu.archive.merging.MergeForm;
import cn.bangfu.archive.restoring.ArchiveRestoring;
import cn.bangfu.archive.restoring.RestoreArchive;
import cn.bangfu.archive.transfer.ArchiveTransfers;
import cn.bangfu.archive.transfer.TransferChosen;
import cn.bangfu.assistance.entry.AssistanceDesk;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.assistance.entry.AssistanceReporting;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.unionorg.CutUnion;
import cn.bangfu.unionorg.UnionMoving;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Records follow their archive and their union, whatever becomes of those. */
class AssistanceFollowsDbTest {

  /** The assisting union, who holds the record, and what was copied from the archive. */
  private static final String PLACE =
      """
      select concat_ws(' ', owner_union_id, owner_union_path, holder_union_id, holder_depth,
        sent_back, filing_union_at_assist, archive_level_at_assist)
      from assistance where id = ?
      """;

  private final AssistanceBench bench = new AssistanceBench();

  @Test
  @Tag("ARC-155")
  @Tag("AST-106")
  void theRecordsOfAMergedArchiveGoToTheRemainingOneWithTheirCopiedFacts() {
    long remaining = bench.household();
    long other = bench.household();
    long kept = bench.help(bench.street, remaining, "100.00");
    bench.archives.report(bench.archives.street, other);
    long moved = bench.help(bench.street, other, "200.00");
    run("update archive set life_state = 'DEREGISTERED' where id = " + other);
    Caller admin =
        bench.archives.unions.caller(
            bench.county.unionId(),
            Permission.ARCHIVE,
            Permission.USER_ADMIN,
            Permission.REMINDER,
            Permission.ASSISTANCE);
    MergeForm form = bench.as(admin, ArchiveMerging.class, m -> m.open(remaining, List.of(other)));
    Map<Long, Integer> others = new TreeMap<>();
    form.others().forEach(one -> others.put(one.id(), one.form().getContentVersion()));
    bench.as(
        admin,
        ArchiveMerging.class,
        m -> {
          m.merge(new MergeArchives(form.form(), others, true, true));
          return null;
        });
    AssistancesOfArchive all =
        bench.as(bench.street, Assistances.class, a -> a.ofArchive(remaining));
    assertThat(all.rows()).extracting(AssistanceRow::id).containsExactly(kept, moved);
    assertThat(all.total()).isEqualTo(2);
    assertThat(all.amount()).isEqualByComparingTo("300.00");
    assertThat(query("select archive_level_at_assist from assistance where id = ?", moved))
        .as("copied from the archive as it was")
        .containsExactly("COUNTY");
  }

  @Test
  @Tag("AST-106")
  void aTransferredArchiveLeavesItsRecordsWithTheUnionThatHelpedAndWhereTheyStand() {
    long archive = bench.household();
    bench.archives.report(bench.archives.street, archive);
    long id = bench.help(bench.street, archive, "100.00");
    bench.as(bench.street, AssistanceReporting.class, r -> r.report(List.of(id), null, null));
    String before = query(PLACE, id).get(0);
    Caller admin =
        bench.archives.unions.caller(
            bench.county.unionId(), Permission.ARCHIVE, Permission.USER_ADMIN, Permission.REMINDER);
    bench.as(
        admin,
        ArchiveTransfers.class,
        t -> t.transfer(new TransferChosen(List.of(archive), bench.siblingStreet.unionId(), true)));
    assertThat(query("select filing_union_id from archive where id = ?", archive))
        .containsExactly(Long.toString(bench.siblingStreet.unionId()));
    assertThat(query(PLACE, id)).containsExactly(before);
  }

  @Test
  @Tag("ARC-062")
  @Tag("ARC-092")
  void pastHelpAndReportsKeepTheirUnionsWhenAnotherOneRestoresTheArchive() {
    long archive = bench.household();
    bench.archives.report(bench.archives.street, archive);
    long id = bench.help(bench.street, archive, "100.00");
    Deregistering missing =
        new Deregistering(
            bench.code("deregistration_reason", "MISSING"), LocalDate.of(2026, 11, 22), null, null);
    bench.as(bench.street, ArchiveClosing.class, c -> c.deregister(List.of(archive), missing));
    IdNo number =
        bench.archives.services.inTransaction(
            em -> em.find(ArchiveContent.class, archive).getIdNo());
    ArchiveForm form =
        bench.as(bench.otherProvince, ArchiveRestoring.class, r -> r.open(number, archive, null));
    Returning facts =
        new Returning(
            new BigDecimal("34800.00"), BigDecimal.ZERO, HardshipCause.CHILD_EDUCATION, null);
    bench.as(
        bench.otherProvince,
        ArchiveRestoring.class,
        r -> r.restore(new RestoreArchive(number, form, facts, true)));
    assertThat(
            query(
                "select owner_union_id || ' ' || owner_union_path || ' ' || holder_union_id from"
                    + " assistance where id = ?",
                id))
        .containsExactly(
            bench.street.unionId() + " " + bench.street.unionPath() + " " + bench.street.unionId());
    assertThat(
            query(
                "select action || ' ' || from_union_id || ' ' || to_union_id from reporting_record"
                    + " where record_kind = 'ARCHIVE' and record_id = ?",
                archive))
        .containsExactly("REPORT " + bench.street.unionId() + " " + bench.county.unionId());
    assertThat(bench.as(bench.otherProvince, Assistances.class, a -> a.ofArchive(archive)).rows())
        .as("the new union sees what was given before")
        .extracting(AssistanceRow::id)
        .containsExactly(id);
  }

  @Test
  @Tag("AST-107")
  @Tag("ORG-060")
  void theRecordsOfAMovedUnionAreUnreportedAgainAtTheirNewPlace() {
    long province = bench.province.unionId();
    long cityB = bench.archives.unions.union("B市总工会", province, 2);
    long archive = bench.household();
    long id = bench.help(bench.street, archive, "100.00");
    run(
        "update assistance set holder_union_id = %d, holder_depth = %d where id = %d"
            .formatted(province, bench.province.unionDepth(), id));
    Caller admin =
        bench.archives.unions.caller(province, Permission.USER_ADMIN, Permission.REMINDER);
    CutUnion cut = bench.as(admin, UnionMoving.class, m -> m.cut(bench.county.unionId()));
    bench.as(admin, UnionMoving.class, m -> m.paste(cut, cityB));
    assertThat(
            query(
                "select holder_union_id || ' ' || prefecture_id || ' ' || county_id || ' ' ||"
                    + " sent_back from assistance where id = ?",
                id))
        .containsExactly(
            bench.street.unionId() + " " + cityB + " " + bench.county.unionId() + " false");
    assertThat(query("select owner_union_path from assistance where id = ?", id).get(0))
        .contains("/" + cityB + "/");
    assertThat(
            query(
                "select action || ' ' || from_union_id from reporting_record where record_kind ="
                    + " 'ASSISTANCE' and record_id = ?",
                id))
        .containsExactly("UNION_MOVE " + province);
  }

  /** Worked example E3 of part 10. */
  @Test
  @Tag("ORG-062")
  void centralMoneyOfBeforeTheMoveStaysAndIsGivenAnewOnlyOnceTheArchiveIsNationalAgain() {
    Caller province = bench.archives.province;
    long archive =
        bench.archives.fileAndReport(
            ArchiveLevel.NATIONAL,
            bench.archives.street,
            bench.archives.county,
            bench.archives.city,
            province);
    AssistanceEntry may = bench.money(bench.street, archive, "3000.00");
    bench.line(may, 0, "LIVING_AID", "3000.00", "CENTRAL");
    long id = bench.save(bench.street, may);
    List<String> money =
        query("select * from fund_balance where union_id = ?", bench.street.unionId());

    long cityB = bench.archives.unions.union("B市总工会", province.unionId(), 2);
    Caller admin =
        bench.archives.unions.caller(
            province.unionId(), Permission.USER_ADMIN, Permission.REMINDER);
    CutUnion cut = bench.as(admin, UnionMoving.class, m -> m.cut(bench.county.unionId()));
    bench.as(admin, UnionMoving.class, m -> m.paste(cut, cityB));
    assertThat(query("select archive_level from archive where id = ?", archive))
        .containsExactly("GRASSROOTS");

    Caller street = clerk(bench.street.unionId());
    assertThat(bench.as(street, Assistances.class, a -> a.view(id)).record().getTotalAmount())
        .isEqualByComparingTo("3000.00");
    assertThat(query("select * from fund_balance where union_id = ?", street.unionId()))
        .as("no entry is touched")
        .isEqualTo(money);
    bench.change(street, id, entry -> entry.setConcreteMeasures("核对后补记"));
    AssistanceEntry again = bench.money(street, archive, "500.00");
    bench.line(again, 0, "LIVING_AID", "500.00", "CENTRAL");
    assertThat(bench.refused(street, again)).singleElement().asString().contains("中央财政资金", "全国级");
    AssistanceEntry other = bench.as(street, AssistanceDesk.class, desk -> desk.open(id));
    bench.line(other, 0, "LIVING_AID", "3000.00", "PROVINCIAL");
    assertThat(bench.refused(street, other)).singleElement().asString().contains("省级财政资金");

    bench.archives.report(street, archive);
    bench.archives.report(clerk(bench.county.unionId()), archive);
    bench.archives.report(clerk(cityB), archive);
    bench.archives.report(province, archive);
    bench.save(street, again);
    assertThat(query("select count(*) from assistance where archive_id = ?", archive))
        .containsExactly("2");
  }

  private Caller clerk(long union) {
    return bench.archives.unions.caller(
        union, Permission.ARCHIVE, Permission.ASSISTANCE, Permission.REMINDER);
  }

  @Test
  @Tag("ORG-050")
  void aUnionWithRecordsIsNotDeleted() {
    long union = bench.archives.unions.union("戊街道总工会", bench.county.unionId(), 4);
    long archive = bench.household();
    long id = bench.help(bench.street, archive, "100.00");
    String path = query("select path from union_org where id = ?", union).get(0);
    run(
        ("update assistance set owner_union_id = %1$d, owner_union_path = '%2$s', holder_union_id ="
                + " %1$d where id = %3$d")
            .formatted(union, path, id));
    assertThat(bench.archives.services.get(AssistanceRecords.class).hinderDeletion()).isTrue();
    Map<Long, Long> found =
        bench.archives.services.inTransaction(
            em -> bench.archives.services.get(AssistanceRecords.class).perUnion(path));
    assertThat(found).containsExactly(Map.entry(union, 1L));
  }

  @Test
  @Tag("USR-134")
  void whatPeopleWroteGoesWhenTheArchiveBecomesAnonymous() {
    long archive = bench.household();
    var entry = bench.money(bench.street, archive, "100.00");
    entry.setRemark("张伟本人领取");
    entry.setConcreteMeasures("送到张伟家中");
    long id = bench.save(bench.street, entry);
    run(
        "update archive set life_state = 'DEREGISTERED' where id = " + archive,
        "update archive set anonymized_at = now() where id = " + archive);
    assertThat(
            query(
                "select count(*) from (select remark, concrete_measures, assist_category from"
                    + " assistance where id = ? union all select remark, concrete_measures,"
                    + " assist_category from assistance_history where id = ?) x where remark is not"
                    + " null or concrete_measures is not null or assist_category <> 'OTHER'",
                id,
                id))
        .containsExactly("0");
    assertThat(query("select total_amount from assistance where id = ?", id))
        .as("what statistics need")
        .containsExactly("100.00");
  }
}
