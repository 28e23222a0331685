package cn.bangfu.assistance;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.merging.ArchiveMerging;
import cn.bangfu.archive.merging.MergeArchives;
import cn.bangfu.archive.merging.MergeForm;
import cn.bangfu.unionorg.CutUnion;
import cn.bangfu.unionorg.UnionMoving;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Records follow their archive and their union, whatever becomes of those. */
class AssistanceFollowsDbTest {

  private final AssistanceBench bench = new AssistanceBench();

  @Test
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
