package cn.bangfu.otherassistance;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.unionorg.CutUnion;
import cn.bangfu.unionorg.UnionMoving;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Projects follow their union. */
class OtherAssistanceFollowsDbTest {

  private final OtherAssistanceBench bench = new OtherAssistanceBench();

  @Test
  @Tag("AST-107")
  @Tag("ORG-060")
  void theProjectsOfAMovedUnionAreUnreportedAgainAtTheirNewPlace() {
    long province = bench.province.unionId();
    long cityB = bench.archives.unions.union("B市总工会", province, 2);
    long id = bench.project(bench.street, "夏季送清凉", "300.00");
    run(
        "update other_assistance set holder_union_id = %d, holder_depth = %d where id = %d"
            .formatted(province, bench.province.unionDepth(), id));
    Caller admin =
        bench.archives.unions.caller(province, Permission.USER_ADMIN, Permission.REMINDER);
    CutUnion cut = bench.as(admin, UnionMoving.class, m -> m.cut(bench.county.unionId()));
    bench.as(admin, UnionMoving.class, m -> m.paste(cut, cityB));
    assertThat(
            query(
                "select holder_union_id || ' ' || prefecture_id || ' ' || county_id || ' ' ||"
                    + " sent_back || ' ' || (owner_union_path like '%/' || ? || '/%') from"
                    + " other_assistance where id = ?",
                Long.toString(cityB), id))
        .containsExactly(
            bench.street.unionId() + " " + cityB + " " + bench.county.unionId() + " false true");
    assertThat(
            query(
                "select action || ' ' || from_union_id from reporting_record where record_kind ="
                    + " 'OTHER_ASSISTANCE' and record_id = ?",
                id))
        .containsExactly("UNION_MOVE " + province);
  }
}
