package cn.bangfu.privacy;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveChange;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveView;
import cn.bangfu.archive.Archives;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.attachment.AttachmentKind;
import cn.bangfu.archive.attachment.Attachments;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.EditArchive;
import cn.bangfu.archive.past.PastRow;
import cn.bangfu.archive.query.QueryForm;
import cn.bangfu.archive.snapshot.SnapshotArchives;
import cn.bangfu.attachment.NewAttachment;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.testkit.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Closed archives are made anonymous: asked, decided, carried out for good. */
@Tag("USR-134")
class ErasureDbTest {

  private final ArchiveBench bench = new ArchiveBench();
  private final Erasures erasures = bench.services.get(Erasures.class);
  private final ErasureDecisions decisions = bench.services.get(ErasureDecisions.class);
  private final Caller superior =
      bench.unions.caller(bench.county.unionId(), Permission.USER_ADMIN);

  @Test
  void onlyClosedArchivesOfTheOwnUnionAreAskedForAndOnlyOnce() {
    long active = bench.file(bench.street, ArchiveLevel.GRASSROOTS);
    assertProblem(() -> ask(bench.street, active), PrivacyProblem.NOT_CLOSED);
    long closed = closed("EXITED");
    assertThatThrownBy(() -> ask(bench.county, closed)).isInstanceOf(AccessDenied.class);
    ask(bench.street, closed);
    assertProblem(() -> ask(bench.street, closed), PrivacyProblem.ASKED_ALREADY);
    assertThat(
            query(
                "select subject from reminder where receiver_union_id = ? order by id desc limit 1",
                bench.county.unionId()))
        .containsExactly("档案匿名化待审批");
  }

  @Test
  void onlyTheUserAdministratorOfTheDirectSuperiorDecides() {
    long archive = closed("DEREGISTERED");
    ask(bench.street, archive);
    ErasureRow row = waiting(superior).get(0);
    Caller city = bench.unions.caller(bench.city.unionId(), Permission.USER_ADMIN);
    assertThat(waiting(city)).isEmpty();
    assertThatThrownBy(
            () -> bench.services.as(city, () -> decisions.approve(row.id(), row.version())))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () -> bench.services.as(bench.county, () -> decisions.approve(row.id(), row.version())))
        .as("without user administration")
        .isInstanceOf(AccessDenied.class);
    bench.services.as(superior, () -> decisions.refuse(row.id(), row.version(), "仍在核查"));
    assertThat(waiting(superior)).isEmpty();
    List<ErasureRow> own = bench.services.as(bench.street, () -> erasures.page(0, 20));
    assertThat(own.get(0).state()).isEqualTo(ErasureState.REFUSED);
    assertThat(own.get(0).note()).isEqualTo("仍在核查");
    assertThat(name(archive)).as("nothing was destroyed").isEqualTo("赵铁柱");
    ask(bench.street, archive);
  }

  @Test
  void whatIsApprovedIsDestroyedInEveryVersionAndTheRestStaysForStatistics() throws Exception {
    long archive = household();
    List<String> secrets = secrets(archive);
    assertThat(dump(archive)).as("before").contains("赵铁柱", "赵小宝", "13912345670", "棉纺织厂");
    close(archive, "DEREGISTERED");
    ask(bench.street, archive);
    ErasureRow row = waiting(superior).get(0);
    bench.services.as(superior, () -> decisions.approve(row.id(), row.version()));

    String left = dump(archive);
    assertThat(left)
        .doesNotContain("赵铁柱", "李秀英", "赵小宝", "棉纺织厂", "百货商店", "中学", "阳明路", "子女上学费用")
        .doesNotContain("13912345670", "13812345678", "CHILD_EDUCATION", "2000.00", "BAD BANK");
    secrets.forEach(secret -> assertThat(left).doesNotContain(secret));
    assertThat(
            query(
                "select count(*) from archive_content_history where archive_id = ? and"
                    + " (id_no is not null or id_no_digest is not null or mobile is not null"
                    + " or name <> '已匿名' or head_income is not null or main_cause is not null)",
                archive))
        .containsExactly("0");
    assertThat(
            query(
                "select count(*) from archive_member_history where archive_id = ? and"
                    + " (id_no is not null or name <> '已匿名' or monthly_income is not null)",
                archive))
        .containsExactly("0");
    assertThat(
            query(
                "select gender || ' ' || hukou_region_code || ' ' || family_size || ' '"
                    + " || to_char(birth_date, 'MM-DD') from archive_content where archive_id = ?",
                archive))
        .as("what statistics need")
        .containsExactly("MALE 360102 3 01-01");
    assertThat(
            query(
                "select count(*) from archive_member where archive_id = ? and gender is null"
                    + " and relation is null and birth_date is null",
                archive))
        .as("of the child nothing is left")
        .containsExactly("1");
    assertThat(query("select count(*) from archive_person_claim where archive_id = ?", archive))
        .containsExactly("0");

    ArchiveView view = bench.as(bench.street, Archives.class, a -> a.view(archive));
    assertThat(view.archive().isAnonymous()).isTrue();
    assertThat(view.archive().getHeadName()).isEqualTo("已匿名");
    List<ArchiveChange> changes = bench.as(bench.street, Archives.class, a -> a.changes(archive));
    assertThat(changes).extracting(change -> change.getKind().name()).startsWith("ANONYMIZED");
    assertProblem(() -> ask(bench.street, archive), PrivacyProblem.NOT_CLOSED);
  }

  @Test
  void theFilesOfTheArchiveAreDestroyedWithTheirKeys() throws Exception {
    long archive = household();
    Attachments attachments = bench.services.get(Attachments.class);
    Path file = Files.writeString(Files.createTempFile("scan", ".pdf"), "%PDF-1.4 赵铁柱");
    long id =
        bench.services.as(
            bench.street,
            () ->
                attachments.add(
                    archive,
                    AttachmentKind.IDENTITY,
                    new NewAttachment(null, null, "赵铁柱.pdf", file)));
    Files.delete(file);
    close(archive, "DEREGISTERED");
    ask(bench.street, archive);
    ErasureRow row = waiting(superior).get(0);
    bench.services.as(superior, () -> decisions.approve(row.id(), row.version()));
    assertThat(query("select count(*) from attachment_part where attachment_id = ?", id))
        .containsExactly("0");
    for (String table : List.of("attachment", "attachment_history")) {
      assertThat(
              query(
                  "select count(*) from "
                      + table
                      + " where id = ? and (data_key is not null or name is not null"
                      + " or file_name is not null or remark is not null)",
                  id))
          .as(table)
          .containsExactly("0");
    }
    assertThat(bench.services.as(bench.street, () -> attachments.of(archive)))
        .as("that there was a file stays known")
        .hasSize(1);
    assertThatThrownBy(() -> bench.services.as(bench.street, () -> attachments.open(id)))
        .isInstanceOf(BusinessException.class);
  }

  @Test
  @Tag("ARC-169")
  @Tag("USR-134")
  void aSnapshotKeepsAnAnonymousArchiveAndLosesOnlyWhoItWas() {
    long archive = closed("DEREGISTERED");
    long snapshot =
        Long.parseLong(
            query(
                    """
                    insert into archive_snapshot (name, as_of, mode, state, union_id, union_name,
                      union_path, active, exited, deregistered, dependants, created_at,
                      created_by_id, created_by, made_at)
                    select 'E' || u.id, '2099-12-31', 'MANUAL', 'DONE', u.id, u.name, u.path, 0, 0, 1,
                      0, now(), 0, 'test', now()
                    from union_org u, lateral (select begin_act(now(), 'TEST', 0, 0, 'test')) act
                    where u.id = ? returning id
                    """,
                    bench.county.unionId())
                .get(0));
    QueryForm form = new QueryForm();
    form.get("lifeState").setChoices(List.of("DEREGISTERED"));
    assertThat(kept(snapshot, form)).containsExactly("赵铁柱");
    ask(bench.street, archive);
    ErasureRow row = waiting(superior).get(0);
    bench.services.as(superior, () -> decisions.approve(row.id(), row.version()));
    assertThat(kept(snapshot, form)).containsExactly("已匿名");
  }

  private List<String> kept(long snapshot, QueryForm form) {
    return bench
        .as(bench.county, SnapshotArchives.class, s -> s.page(snapshot, form, 0, 10))
        .stream()
        .map(PastRow::headName)
        .toList();
  }

  @Test
  void theDatabaseDestroysNothingThatWasNotApproved() throws Exception {
    long archive = closed("DEREGISTERED");
    try (Connection app = TestDatabase.get().connect(TestDatabase.APP);
        Statement sql = app.createStatement()) {
      assertThatThrownBy(() -> sql.execute("select anonymize_archive(" + archive + ")"))
          .hasMessageContaining("was not approved");
      assertThatThrownBy(() -> sql.execute("delete from privacy_erasure"))
          .hasMessageContaining("permission denied");
    }
    assertThat(name(archive)).isEqualTo("赵铁柱");
  }

  @Test
  @Tag("USR-135")
  void aCancelledArchiveIsProposedAfterTheYearsOfTheParameterAndNeverGoesByItself() {
    long cancelled = closed("DEREGISTERED");
    long exited = closed("EXITED");
    bench.at("2036-11-21T12:00:00");
    assertThat(proposed()).as("a day before").doesNotContain(cancelled);
    bench.at("2036-11-22T12:00:00");
    assertThat(proposed()).contains(cancelled).doesNotContain(exited);
    assertThat(name(cancelled)).isEqualTo("赵铁柱");
    bench.services.as(
        bench.street, () -> erasures.ask(List.of(cancelled), ErasureGround.RETENTION, "期满"));
    assertThat(proposed()).as("asked for").doesNotContain(cancelled);
  }

  private List<Long> proposed() {
    return bench.services.as(bench.street, erasures::proposed).stream()
        .map(KeptTooLong::id)
        .toList();
  }

  private long household() {
    long archive =
        bench.file(bench.street, bench.household(2).named("赵铁柱"), ArchiveLevel.GRASSROOTS);
    bench.at("2026-11-22T10:00:00");
    ArchiveForm form = bench.as(bench.street, ArchiveForms.class, f -> f.open(archive));
    ArchiveContent content = form.getContent();
    content.setMobile("13912345670");
    content.setBank("BAD BANK");
    content.setBankBranch("BAD BANK");
    content.setBankCardNo("6222021502012345678");
    Member child = content.getMembers().get(1);
    child.setName("赵小宝");
    bench.as(bench.street, ArchiveFiling.class, f -> f.edit(new EditArchive(form, true)));
    ArchiveBench.run(
        "update archive_member set birth_date = date '2015-05-05' where archive_id = "
            + archive
            + " and position = 1");
    return archive;
  }

  private long closed(String state) {
    long archive =
        bench.file(bench.street, bench.household(2).named("赵铁柱"), ArchiveLevel.GRASSROOTS);
    close(archive, state);
    return archive;
  }

  /** As the cancelling of archives leaves it. */
  private void close(long archive, String state) {
    bench.services.inTransaction(
        em ->
            em.createNativeQuery("update archive set life_state = ?1 where id = ?2")
                .setParameter(1, state)
                .setParameter(2, archive)
                .executeUpdate());
  }

  private void ask(Caller who, long archive) {
    bench.services.as(who, () -> erasures.ask(List.of(archive), ErasureGround.REQUEST, "本人申请删除"));
  }

  private List<ErasureRow> waiting(Caller who) {
    return bench.services.as(who, () -> decisions.page(true, 0, 20));
  }

  private static String name(long archive) {
    return query("select head_name from archive where id = ?", archive).get(0);
  }

  private static void assertProblem(Runnable act, PrivacyProblem problem) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }

  /** The digests of all numbers, as a dump shows them. */
  private static List<String> secrets(long archive) {
    List<String> secrets = new ArrayList<>();
    secrets.addAll(
        query(
            "select encode(id_no_digest, 'hex') from archive_content where archive_id = ?",
            archive));
    secrets.addAll(
        query(
            "select encode(mobile_digest, 'hex') from archive_content where archive_id = ?",
            archive));
    secrets.addAll(
        query(
            "select encode(id_no_digest, 'hex') from archive_member where archive_id = ?",
            archive));
    assertThat(secrets).hasSize(4).doesNotContainNull();
    return secrets;
  }

  /** Every row of every table that names the archive, class-A values opened where they can be. */
  private String dump(long archive) throws Exception {
    StringBuilder all = new StringBuilder();
    try (Connection c = TestDatabase.get().connect(TestDatabase.OWNER);
        Statement sql = c.createStatement()) {
      List<String> columns = new ArrayList<>();
      try (ResultSet found =
          sql.executeQuery(
              "select table_name, column_name from information_schema.columns"
                  + " where table_schema = 'public' and (column_name in ('archive_id', 'record_id')"
                  + " or table_name in ('archive', 'archive_history') and column_name = 'id')")) {
        while (found.next()) {
          columns.add(found.getString(1) + " where " + found.getString(2) + " = " + archive);
        }
      }
      for (String part : columns) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        c.unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (select * from " + part + ") to stdout", rows);
        all.append(rows.toString(StandardCharsets.UTF_8));
      }
    }
    for (String value :
        query(
            "select encode(mobile, 'hex') from archive_content_history where archive_id = ?"
                + " and mobile is not null",
            archive)) {
      all.append(cn.bangfu.kernel.crypto.Tampered.open(java.util.HexFormat.of().parseHex(value)));
    }
    return all.toString();
  }
}
