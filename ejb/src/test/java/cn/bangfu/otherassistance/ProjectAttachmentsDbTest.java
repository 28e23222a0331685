package cn.bangfu.otherassistance;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.attachment.AttachmentKind;
import cn.bangfu.archive.attachment.Attachments;
import cn.bangfu.archive.attachment.TestFiles;
import cn.bangfu.assistance.ChangedValue;
import cn.bangfu.attachment.AttachmentFile;
import cn.bangfu.attachment.AttachmentRow;
import cn.bangfu.attachment.AttachmentStore;
import cn.bangfu.attachment.NewAttachment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receipts and photographs of projects, kept in the one store of files. */
@Tag("AST-111")
class ProjectAttachmentsDbTest {

  @TempDir Path temp;

  private final OtherAssistanceBench bench = new OtherAssistanceBench();
  private long project;

  @BeforeEach
  void project() {
    project = bench.project(bench.street, "夏季送清凉", "100.00");
  }

  @Test
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
                    + " where event = 'OTHER_ASSISTANCE_FILE_OPEN' and user_id = ?"
                    + " and object_id is not null",
                bench.national.userId()))
        .containsExactly(project + " " + id);
    for (Runnable act :
        List.<Runnable>of(
            () -> list(bench.siblingStreet),
            () -> content(bench.siblingStreet, id),
            () -> content(bench.street, Long.MAX_VALUE),
            () -> remove(bench.siblingStreet, id),
            () -> add(bench.county, "x.png", file),
            () -> add(bench.reader(bench.street), "x.png", file),
            () -> remove(bench.county, id))) {
      assertThatThrownBy(act::run).isInstanceOf(AccessDenied.class);
    }
  }

  @Test
  void aFileOfOneKindOfRecordIsNoneOfTheOther() throws IOException {
    Path file = TestFiles.picture(temp, 100);
    long ofProject = add(bench.street, "a.png", file);
    Caller filer = bench.archives.street;
    long archive = bench.archives.file(filer, ArchiveLevel.COUNTY);
    long ofArchive =
        bench.as(
            filer,
            Attachments.class,
            a ->
                a.add(
                    archive,
                    AttachmentKind.IDENTITY,
                    new NewAttachment(null, null, "a.png", file)));
    assertThatThrownBy(() -> bench.as(filer, Attachments.class, a -> a.open(ofProject)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> content(bench.street, ofArchive)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () -> run("update attachment set archive_id = " + archive + " where id = " + ofProject))
        .hasMessageContaining("attachment_holder");
  }

  @Test
  void tenPicturesOrPdfFilesAreTakenAndTheRefusalNamesTheFile() throws IOException {
    assertThat(said("表.xlsx", TestFiles.text(temp, "PK"))).containsExactly("附件“表.xlsx”格式不支持。");
    assertThat(said("假的.pdf", TestFiles.text(temp, "<html>")))
        .containsExactly("附件“假的.pdf”内容与扩展名不符。");
    for (int i = 0; i < 10; i++) {
      add(bench.street, i + ".pdf", TestFiles.text(temp, "%PDF-1.4 x"));
    }
    assertThat(said("more.pdf", TestFiles.text(temp, "%PDF-1.4 x")))
        .containsExactly("附件“more.pdf”未保存:每条其他帮扶信息最多10个附件。");
    assertThat(list(bench.street)).hasSize(10);
  }

  @Test
  void filesChangeOnlyWhileTheProjectMayAndTheirComingAndGoingIsShown() throws IOException {
    long id = add(bench.street, "照片.png", TestFiles.picture(temp, 100));
    report();
    assertThat(said("b.png", TestFiles.picture(temp, 100))).hasSize(1);
    assertThat(OtherAssistanceBench.said(() -> remove(bench.street, id))).hasSize(1);
    assertThat(content(bench.street, id)).hasSize(100);
    bench.as(
        bench.county,
        OtherAssistanceReporting.class,
        reporting -> reporting.sendBack(List.of(project), null, "请补照片"));
    bench.archives.at("2026-11-22T09:05:00");
    remove(bench.street, id);
    assertThat(list(bench.street)).isEmpty();
    assertThat(OtherAssistanceBench.said(() -> content(bench.street, id)))
        .containsExactly("该附件已被他人删除,请刷新后再操作。");
    List<ChangedValue> changes =
        bench.view(bench.street, project).changes().stream()
            .filter(change -> change.label().equals("附件"))
            .toList();
    assertThat(changes).extracting(ChangedValue::before).containsExactly("照片", "");
    assertThat(changes).extracting(ChangedValue::after).containsExactly("", "照片");
  }

  @Test
  void deletingTheProjectDestroysItsFiles() throws IOException {
    long id = add(bench.street, "照片.png", TestFiles.picture(temp, 100));
    bench.as(bench.street, OtherAssistanceDesk.class, desk -> desk.delete(List.of(project)));
    assertThat(query("select count(*) from attachment where id = ?", id)).containsExactly("0");
    assertThat(query("select count(*) from attachment_part where attachment_id = ?", id))
        .containsExactly("0");
    assertThat(query("select count(*) from attachment_history where id = ?", id))
        .as("that there was one is still known")
        .containsExactly("1");
  }

  private void report() {
    bench.as(
        bench.street,
        OtherAssistanceReporting.class,
        reporting -> reporting.report(List.of(project), null, null));
  }

  private long add(Caller who, String name, Path file) {
    return bench.as(
        who,
        ProjectAttachments.class,
        a -> a.add(project, new NewAttachment(null, null, name, file)));
  }

  private List<String> said(String name, Path file) {
    return OtherAssistanceBench.said(() -> add(bench.street, name, file));
  }

  private void remove(Caller who, long id) {
    int version = Integer.parseInt(query("select version from attachment where id = ?", id).get(0));
    bench.as(
        who,
        ProjectAttachments.class,
        a -> {
          a.remove(id, version);
          return null;
        });
  }

  private List<AttachmentRow> list(Caller who) {
    return bench.as(who, ProjectAttachments.class, a -> a.of(project));
  }

  private byte[] content(Caller who, long id) {
    AttachmentFile file = bench.as(who, ProjectAttachments.class, a -> a.open(id));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int no = 0; no < file.parts(); no++) {
      int part = no;
      all.writeBytes(bench.as(who, ProjectAttachments.class, a -> a.part(id, part)));
    }
    return all.toByteArray();
  }
}
