package cn.bangfu.assistance;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.attachment.AttachmentKind;
import cn.bangfu.archive.attachment.Attachments;
import cn.bangfu.archive.attachment.TestFiles;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.assistance.entry.AssistanceDesk;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.assistance.entry.AssistanceReporting;
import cn.bangfu.attachment.AttachmentFile;
import cn.bangfu.attachment.AttachmentProblem;
import cn.bangfu.attachment.AttachmentRow;
import cn.bangfu.attachment.AttachmentStore;
import cn.bangfu.attachment.NewAttachment;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Problem;
import cn.bangfu.privacy.ErasureDecisions;
import cn.bangfu.privacy.ErasureGround;
import cn.bangfu.privacy.ErasureRow;
import cn.bangfu.privacy.Erasures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receipts and photographs of help (part 30 A.2.1), kept in the one store of files. */
class AssistanceAttachmentsDbTest {

  @TempDir Path temp;

  private final AssistanceBench bench = new AssistanceBench();
  private long archive;
  private long record;

  @BeforeEach
  void help() {
    archive = bench.household();
    record = bench.help(bench.street, archive, "100.00");
  }

  @Test
  @Tag("AST-003")
  @Tag("AST-004")
  @Tag("USR-123")
  void aReceiptComesBackByteForByteForEveryUnionAboveAndForNobodyElse() throws IOException {
    Path file = TestFiles.picture(temp, AttachmentStore.PART + 7);
    long id = add(bench.street, "领取签字单.png", file);
    for (Caller reader : List.of(bench.street, bench.reader(bench.street), bench.national)) {
      assertThat(list(reader)).extracting(AttachmentRow::name).containsExactly("领取签字单");
      assertThat(content(reader, id)).isEqualTo(Files.readAllBytes(file));
    }
    assertThat(
            query(
                "select object_id || ' ' || changes from audit_record"
                    + " where event = 'ASSISTANCE_FILE_OPEN' and user_id = ?"
                    + " and object_id is not null",
                bench.national.userId()))
        .containsExactly(record + " " + id);
    Caller projects =
        bench.archives.unions.caller(bench.street.unionId(), Permission.OTHER_ASSISTANCE);
    for (ThrowingCallable act :
        List.<ThrowingCallable>of(
            () -> list(bench.siblingStreet),
            () -> row(bench.siblingStreet, id),
            () -> content(bench.siblingStreet, id),
            () -> part(bench.siblingStreet, id),
            () -> content(bench.street, Long.MAX_VALUE),
            () -> content(projects, id),
            () -> remove(bench.siblingStreet, id),
            () -> add(bench.county, "x.png", file),
            () -> add(bench.reader(bench.street), "x.png", file),
            () -> remove(bench.county, id))) {
      assertThatThrownBy(act).isInstanceOf(AccessDenied.class);
    }
  }

  /**
   * The receipt of a stranger's help stands beside the archive like the help itself (USR-085 i).
   */
  @Test
  @Tag("AST-017")
  void whoFiledTheHouseholdSeesTheReceiptsOfEveryUnionThatHelpedIt() throws IOException {
    bench.archives.report(bench.archives.street, archive);
    IdNo number =
        bench.as(bench.street, ArchiveForms.class, f -> f.open(archive)).getContent().getIdNo();
    AssistanceEntry entry =
        bench.as(bench.otherProvince, AssistanceDesk.class, d -> d.begin(archive, number));
    entry.prove(number, "张伟");
    entry.setCategory(AssistCategory.OTHER);
    entry.setCrossReason("在我省务工");
    bench.line(entry, 0, "LIVING_AID", "20.00", "UNION_FUND");
    record = bench.save(bench.otherProvince, entry);
    long id = add(bench.otherProvince, "照片.png", TestFiles.picture(temp, 100));
    assertThat(content(bench.street, id)).hasSize(100);
    assertThatThrownBy(() -> remove(bench.street, id)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> content(bench.siblingStreet, id)).isInstanceOf(AccessDenied.class);
  }

  @Test
  void aFileOfHelpIsNoneOfTheArchive() throws IOException {
    Path file = TestFiles.picture(temp, 100);
    long ofRecord = add(bench.street, "a.png", file);
    long ofArchive =
        bench.as(
            bench.street,
            Attachments.class,
            a ->
                a.add(
                    archive,
                    AttachmentKind.IDENTITY,
                    new NewAttachment(null, null, "a.png", file)));
    assertThatThrownBy(() -> bench.as(bench.street, Attachments.class, a -> a.open(ofRecord)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> content(bench.street, ofArchive)).isInstanceOf(AccessDenied.class);
    for (String change :
        List.of("archive_id = " + archive, "assistance_id = null", "kind = 'OTHER'")) {
      assertThatThrownBy(() -> run("update attachment set " + change + " where id = " + ofRecord))
          .hasMessageContaining("attachment_holder");
    }
  }

  @Test
  @Tag("AST-044")
  @Tag("AST-045")
  void filesChangeOnlyWhileTheRecordMayAndTheirComingAndGoingIsShown() throws IOException {
    long id = add(bench.street, "照片.png", TestFiles.picture(temp, 100));
    bench.archives.report(bench.archives.street, archive);
    report();
    assertRefused(
        () -> add(bench.street, "b.png", TestFiles.picture(temp, 100)),
        AssistanceProblem.REPORTED_NOT_CHANGEABLE);
    assertRefused(() -> remove(bench.street, id), AssistanceProblem.REPORTED_NOT_CHANGEABLE);
    assertThat(content(bench.street, id)).hasSize(100);
    bench.as(
        bench.county,
        AssistanceReporting.class,
        reporting -> reporting.sendBack(List.of(record), null, "请补照片"));
    bench.archives.at("2026-11-22T09:05:00");
    remove(bench.street, id);
    assertThat(list(bench.street)).isEmpty();
    assertRefused(() -> content(bench.street, id), AttachmentProblem.GONE);
    List<ChangedValue> all =
        bench.as(bench.street, Assistances.class, a -> a.view(record)).changes();
    assertThat(all).as("fields too").hasSizeGreaterThan(2);
    List<ChangedValue> files = all.stream().filter(change -> change.label().equals("附件")).toList();
    assertThat(files).extracting(ChangedValue::before).containsExactly("照片", "");
    assertThat(files).extracting(ChangedValue::after).containsExactly("", "照片");
    assertThat(
            query(
                "select count(*) from audit_record where event = 'ASSISTANCE_FILE_CHANGE'"
                    + " and succeeded and object_id = ?",
                Long.toString(record)))
        .containsExactly("2");
  }

  @Test
  @Tag("AST-049")
  void deletingTheRecordDestroysItsFiles() throws IOException {
    long id = add(bench.street, "照片.png", TestFiles.picture(temp, 100));
    bench.as(bench.street, AssistanceDesk.class, desk -> desk.delete(List.of(record)));
    assertThat(query("select count(*) from attachment where id = ?", id)).containsExactly("0");
    assertThat(parts(id)).containsExactly("0");
    assertThat(query("select count(*) from attachment_history where id = ?", id))
        .as("that there was one is still known")
        .containsExactly("1");
  }

  @Test
  @Tag("USR-134")
  void theFilesOfAllHelpAreDestroyedWhenTheArchiveBecomesAnonymous() throws IOException {
    long id = add(bench.street, "张伟.png", TestFiles.picture(temp, 100));
    record = bench.help(bench.street, archive, "50.00");
    long ofDeleted = add(bench.street, "张伟本人.png", TestFiles.picture(temp, 100));
    bench.as(bench.street, AssistanceDesk.class, desk -> desk.delete(List.of(record)));
    long neighbour = bench.household();
    record = bench.help(bench.street, neighbour, "60.00");
    long other = add(bench.street, "照片.png", TestFiles.picture(temp, 100));
    run("update archive set life_state = 'DEREGISTERED' where id = " + archive);
    Caller superior = bench.archives.unions.caller(bench.county.unionId(), Permission.USER_ADMIN);
    bench.as(
        bench.street,
        Erasures.class,
        e -> {
          e.ask(List.of(archive), ErasureGround.REQUEST, "本人申请删除");
          return null;
        });
    ErasureRow row = bench.as(superior, ErasureDecisions.class, d -> d.page(true, 0, 20)).get(0);
    bench.as(
        superior,
        ErasureDecisions.class,
        d -> {
          d.approve(row.id(), row.version());
          return null;
        });
    assertThat(parts(id)).containsExactly("0");
    for (String table : List.of("attachment", "attachment_history")) {
      assertThat(
              query(
                  "select count(*) from "
                      + table
                      + " where id in (?, ?) and (data_key is not null or name is not null"
                      + " or file_name is not null)",
                  id,
                  ofDeleted))
          .as(table)
          .containsExactly("0");
    }
    assertRefused(() -> content(bench.street, id), AttachmentProblem.UNREADABLE);
    assertThat(content(bench.street, other)).as("of another household").hasSize(100);
  }

  private void report() {
    bench.as(
        bench.street,
        AssistanceReporting.class,
        reporting -> reporting.report(List.of(record), null, null));
  }

  private static void assertRefused(ThrowingCallable act, Problem problem) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            BusinessException.class, no -> assertThat(no.problem()).isEqualTo(problem));
  }

  private static List<String> parts(long id) {
    return query("select count(*) from attachment_part where attachment_id = ?", id);
  }

  private long add(Caller who, String name, Path file) {
    return bench.as(
        who,
        AssistanceAttachments.class,
        a -> a.add(record, new NewAttachment(null, null, name, file)));
  }

  private void remove(Caller who, long id) {
    int version = Integer.parseInt(query("select version from attachment where id = ?", id).get(0));
    bench.as(
        who,
        AssistanceAttachments.class,
        a -> {
          a.remove(id, version);
          return null;
        });
  }

  private List<AttachmentRow> list(Caller who) {
    return bench.as(who, AssistanceAttachments.class, a -> a.of(record));
  }

  private AttachmentRow row(Caller who, long id) {
    return bench.as(who, AssistanceAttachments.class, a -> a.get(id));
  }

  private byte[] part(Caller who, long id) {
    return bench.as(who, AssistanceAttachments.class, a -> a.part(id, 0));
  }

  private byte[] content(Caller who, long id) {
    AttachmentFile file = bench.as(who, AssistanceAttachments.class, a -> a.open(id));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int no = 0; no < file.parts(); no++) {
      int part = no;
      all.writeBytes(bench.as(who, AssistanceAttachments.class, a -> a.part(id, part)));
    }
    return all.toByteArray();
  }
}
