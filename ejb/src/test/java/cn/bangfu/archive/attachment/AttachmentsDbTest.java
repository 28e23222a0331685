package cn.bangfu.archive.attachment;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveChange;
import cn.bangfu.archive.ArchiveChangeKind;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.Archives;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.merging.ArchiveMerging;
import cn.bangfu.archive.merging.MergeArchives;
import cn.bangfu.archive.merging.MergeForm;
import cn.bangfu.archive.merging.MergedArchives;
import cn.bangfu.attachment.AttachmentFile;
import cn.bangfu.attachment.AttachmentProblem;
import cn.bangfu.attachment.AttachmentRow;
import cn.bangfu.attachment.AttachmentStore;
import cn.bangfu.attachment.NewAttachment;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.testkit.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of archives: who adds, reads and removes them, and which are refused. */
@Tag("ARC-149")
class AttachmentsDbTest {

  private static final int MEGABYTE = 1024 * 1024;

  @TempDir Path temp;

  private final ArchiveBench bench = new ArchiveBench();
  private final Attachments attachments = bench.services.get(Attachments.class);
  private long archive;

  @BeforeEach
  void file() {
    archive = bench.file(bench.street, ArchiveLevel.COUNTY);
  }

  @Test
  void aFileOfSeveralPartsComesBackByteForByteUnderItsOwnName() throws IOException {
    Path file = TestFiles.picture(temp, 2 * AttachmentStore.PART + 7);
    long id = add(bench.street, AttachmentKind.IDENTITY, "户口本 第1页.PNG", file);
    add(
        bench.street,
        AttachmentKind.IDENTITY,
        "b.png",
        TestFiles.picture(temp, AttachmentStore.PART));

    List<AttachmentRow> rows = list(bench.street);
    assertThat(rows).extracting(AttachmentRow::kind).containsOnly(AttachmentKind.IDENTITY);
    AttachmentRow row = rows.get(0);
    assertThat(row.name()).isEqualTo("户口本 第1页");
    assertThat(row.by()).isEqualTo(bench.street.name());
    assertThat(row.at()).isNotNull();
    assertThat(row.isShown()).isTrue();

    AttachmentFile opened = bench.services.as(bench.street, () -> attachments.open(id));
    assertThat(opened.name()).isEqualTo("户口本 第1页.PNG");
    assertThat(opened.contentType()).isEqualTo("image/png");
    assertThat(opened.parts()).isEqualTo(3);
    assertThat(content(bench.street, id)).isEqualTo(Files.readAllBytes(file));
    assertThat(content(bench.street, rows.get(1).id())).hasSize(AttachmentStore.PART);
  }

  @Test
  @Tag("USR-114")
  void nothingOfTheFileOrOfItsNameStandsInTheDatabaseInClear() throws IOException {
    Path file = TestFiles.text(temp, "%PDF-1.4 110101199003070337 低保证复印件");
    long id = add(bench.street, AttachmentKind.OTHER, "110101199003070337.pdf", file);
    assertThat(
            query(
                    "select encode(sealed, 'escape') from attachment_part where attachment_id = ?",
                    id)
                .get(0))
        .doesNotContain("110101199003070337", "PDF");
    assertThat(query("select row_to_json(a)::text from attachment a where id = ?", id).get(0))
        .doesNotContain("110101199003070337", hex("110101199003070337"));
  }

  @Test
  @Tag("USR-117")
  void aPartThatWasAlteredOrLeftOutIsFoundWhenItIsRead() throws IOException {
    long id = add(bench.street, AttachmentKind.OTHER, "a.png", picture(2 * AttachmentStore.PART));
    owner(
        "update attachment_part set sealed = set_byte(sealed, 9, 255 - get_byte(sealed, 9))"
            + " where part_no = 0 and attachment_id = "
            + id);
    assertProblem(AttachmentProblem.UNREADABLE, () -> part(bench.street, id, 0));
    owner(
        "delete from attachment_part where attachment_id = " + id + " and part_no = 1",
        "update attachment set part_count = 1 where id = " + id);
    long other =
        add(bench.street, AttachmentKind.OTHER, "b.png", picture(2 * AttachmentStore.PART));
    owner("delete from attachment_part where part_no = 1 and attachment_id = " + other);
    assertProblem(AttachmentProblem.UNREADABLE, () -> part(bench.street, other, 1));
    owner("update attachment set part_count = 1 where id = " + other);
    assertThatThrownBy(() -> part(bench.street, other, 0))
        .as("the first part does not pass for the last")
        .isInstanceOf(BusinessException.class);
    assertThat(query("select count(*) from security_alarm where said like '%档案附件%" + id + "%'"))
        .containsExactly("1");
  }

  @Test
  void onlyTheFilingUnionAddsAndRemovesAndEveryUnionAboveReads() throws IOException {
    bench.report(bench.street, archive);
    long id = add(bench.street, AttachmentKind.INCOME, "工资.pdf", pdf());
    for (Caller above : List.of(bench.county, bench.city, bench.province, bench.national)) {
      assertThat(content(above, id)).as(above.unionName()).isNotEmpty();
      assertThat(list(above)).hasSize(1);
      assertThatThrownBy(() -> add(above, AttachmentKind.OTHER, "x.pdf", pdf()))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> remove(above, id)).isInstanceOf(AccessDenied.class);
    }
    Caller reader = bench.reader(bench.street);
    assertThat(content(reader, id)).isNotEmpty();
    assertThatThrownBy(() -> add(reader, AttachmentKind.OTHER, "x.pdf", pdf()))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> remove(reader, id)).isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("USR-123")
  void aNumberFromOutsideTheScopeIsRefusedLikeOneThatDoesNotExist() throws IOException {
    long id = add(bench.street, AttachmentKind.OTHER, "a.pdf", pdf());
    for (Caller outside : List.of(bench.siblingStreet, bench.community, bench.otherCounty)) {
      for (Runnable act :
          List.<Runnable>of(
              () -> attachments.open(id),
              () -> attachments.part(id, 0),
              () -> attachments.of(archive),
              () -> attachments.ofAct(archive, 1),
              () -> attachments.open(Long.MAX_VALUE))) {
        assertThatThrownBy(() -> bench.services.as(outside, act))
            .as(outside.unionName())
            .isInstanceOf(AccessDenied.class);
      }
    }
  }

  @Test
  @Tag("ARC-151")
  void eachOpeningIsInTheAuditTrailAlsoOutsideTheFilingUnion() throws IOException {
    long id = add(bench.street, AttachmentKind.OTHER, "a.pdf", pdf());
    content(bench.county, id);
    assertThat(
            query(
                "select object_id || ' ' || changes from audit_record"
                    + " where event = 'ATTACHMENT_OPEN' and user_id = ?",
                bench.county.userId()))
        .containsExactly(archive + " OTHER " + id);
  }

  @ParameterizedTest(name = "{0}")
  @Tag("ARC-150")
  @Tag("USR-139")
  @CsvSource(
      delimiter = '~',
      value = {
        "a.jpg ~ <svg onload=x> ~ 附件“a.jpg”内容与扩展名不符。",
        "a.png ~ <html></html> ~ 附件“a.png”内容与扩展名不符。",
        "a.pdf ~ PK ~ 附件“a.pdf”内容与扩展名不符。",
        "a.docx ~ %PDF-1.7 ~ 附件“a.docx”内容与扩展名不符。",
        "a.jpg.jsp ~ x ~ 附件“a.jpg.jsp”格式不支持。",
        "a.html ~ <html> ~ 附件“a.html”格式不支持。",
        "a.svg ~ <svg/> ~ 附件“a.svg”格式不支持。",
        "a.csv ~ a,b ~ 附件“a.csv”格式不支持。",
        "a.xls ~ x ~ 附件“a.xls”格式不支持。",
        "../../x ~ x ~ 附件“x”格式不支持。",
        "gnp.\u202Efdp.exe ~ %PDF-1.7 ~ 附件“gnp.fdp.exe”格式不支持。",
        "a.pdf ~ '' ~ 附件“a.pdf”是空文件。"
      })
  void aWrongFileIsRefusedInOneSentenceAndNothingIsStored(
      String name, String content, String sentence) throws IOException {
    Path file = TestFiles.text(temp, content);
    BusinessException refusal =
        catchThrowableOfType(
            BusinessException.class, () -> add(bench.street, AttachmentKind.OTHER, name, file));
    assertThat(Texts.of(refusal)).isEqualTo(sentence);
    assertThat(list(bench.street)).isEmpty();
  }

  @Test
  @Tag("ARC-150")
  void aPolyglotAndOneByteTooManyAreRefusedAndTheOtherFilesAreKept() throws IOException {
    add(bench.street, AttachmentKind.OTHER, "right.png", picture(10 * MEGABYTE));
    assertSentence("附件“large.png”超过10MB。", "large.png", picture(10 * MEGABYTE + 1));
    assertSentence("附件“both.png”内容与扩展名不符。", "both.png", TestFiles.polyglot(temp));
    add(bench.street, AttachmentKind.OTHER, "after.pdf", pdf());
    assertThat(list(bench.street))
        .extracting(AttachmentRow::fileName)
        .containsExactly("right.png", "after.pdf");
  }

  @Test
  @Tag("USR-139")
  void aNameIsStoredWithoutPathAndMisleadingSignsAndCutWithItsEnding() throws IOException {
    add(bench.street, AttachmentKind.OTHER, "../../etc/a\u0000b.pdf", pdf());
    add(bench.street, AttachmentKind.OTHER, "x\u202Egnp.pdf", pdf());
    add(bench.street, AttachmentKind.OTHER, "长".repeat(300) + ".pdf", pdf());
    add(bench.street, AttachmentKind.OTHER, "a\r\nSet-Cookie: b=c.pdf", pdf());
    assertThat(list(bench.street))
        .extracting(AttachmentRow::fileName)
        .containsExactly("ab.pdf", "xgnp.pdf", "长".repeat(96) + ".pdf", "aSet-Cookie b=c.pdf");
  }

  @Test
  @Tag("ARC-150")
  void anArchiveTakesFiftyFilesAndAHundredMegabytes() throws IOException {
    for (int i = 0; i < 50; i++) {
      add(bench.street, AttachmentKind.OTHER, i + ".pdf", pdf());
    }
    assertSentence("附件“more.pdf”未保存:每份档案最多50个附件。", "more.pdf", pdf());
    remove(bench.street, list(bench.street).get(0).id());
    add(bench.street, AttachmentKind.OTHER, "more.pdf", pdf());

    archive = bench.file(bench.street, ArchiveLevel.COUNTY);
    long first = add(bench.street, AttachmentKind.OTHER, "a.pdf", pdf());
    long size = Files.size(pdf());
    owner(
        "insert into attachment (holder, archive_id, kind, file_kind, file_size, part_count,"
            + " entered_at, entered_by, changed_at, changed_by) select holder, archive_id, kind, file_kind,"
            + " 10485760 - case n when 1 then 2 * "
            + size
            + " else 0 end, 1, now(), 'x', now(), 'x' from attachment,"
            + " generate_series(1, 10) n where id = "
            + first);
    add(bench.street, AttachmentKind.OTHER, "fits.pdf", pdf());
    assertSentence("附件“over.pdf”未保存:每份档案的附件合计不能超过100MB。", "over.pdf", pdf());
  }

  @Test
  @Tag("ARC-152")
  void aRemovedFileIsGoneFromTheCardAndStaysReadableFromTheChangeRecord() throws IOException {
    bench.report(bench.street, archive);
    bench.as(bench.county, Archives.class, a -> a.changes(archive));
    long id = add(bench.street, AttachmentKind.DIAGNOSIS, "诊断书.pdf", pdf());
    assertThat(unseen(bench.county)).as("superiors see that something changed").isEqualTo("1");
    bench.at("2026-11-22T09:05:00");
    remove(bench.street, id);
    assertThat(list(bench.street)).isEmpty();
    assertProblem(AttachmentProblem.GONE, () -> remove(bench.street, id));

    List<ArchiveChange> changes =
        bench.as(bench.county, Archives.class, a -> a.changes(archive)).stream()
            .filter(change -> change.getKind().name().startsWith("ATTACHMENT"))
            .toList();
    assertThat(changes)
        .extracting(ArchiveChange::getKind)
        .containsExactly(ArchiveChangeKind.ATTACHMENT_REMOVED, ArchiveChangeKind.ATTACHMENT_ADDED);
    for (ArchiveChange change : changes) {
      List<AttachmentRow> rows =
          bench.services.as(bench.county, () -> attachments.ofAct(archive, change.getActId()));
      assertThat(rows).extracting(AttachmentRow::name).containsExactly("诊断书");
      assertThat(content(bench.county, rows.get(0).id())).isEqualTo(Files.readAllBytes(pdf()));
    }
  }

  @Test
  @Tag("ARC-075")
  void aClosedArchiveTakesNoFileAndKeepsThoseItHas() throws IOException {
    long id = add(bench.street, AttachmentKind.OTHER, "a.pdf", pdf());
    for (String state : List.of("DEREGISTERED", "EXITED")) {
      owner("update archive set life_state = '" + state + "' where id = " + archive);
      assertThatThrownBy(() -> add(bench.street, AttachmentKind.OTHER, "b.pdf", pdf()))
          .isInstanceOf(BusinessException.class);
      assertThatThrownBy(() -> remove(bench.street, id)).isInstanceOf(BusinessException.class);
      assertThat(content(bench.street, id)).isNotEmpty();
    }
  }

  @Test
  @Tag("ARC-152")
  @Tag("ARC-155")
  void checksAskWhichKindsAnArchiveHasAndAMergeBringsTheFilesAlong() throws IOException {
    long other = bench.file(bench.street, ArchiveLevel.COUNTY);
    long id = add(bench.street, AttachmentKind.ALLOWANCE_CERTIFICATE, "低保证.pdf", pdf());
    long gone = add(bench.street, AttachmentKind.DIAGNOSIS, "b.pdf", pdf());
    remove(bench.street, gone);
    assertThat(kinds(archive)).containsExactly(AttachmentKind.ALLOWANCE_CERTIFICATE);
    assertThat(kinds(other)).isEmpty();
    int moved =
        bench.services.as(
            bench.street,
            () ->
                bench.services.inTransaction(
                    em -> bench.services.get(AttachmentMoves.class).move(archive, other)));
    assertThat(moved).isEqualTo(1);
    assertThat(kinds(other)).containsExactly(AttachmentKind.ALLOWANCE_CERTIFICATE);
    assertThat(kinds(archive)).isEmpty();
    assertThat(content(bench.street, id)).isNotEmpty();
  }

  @Test
  @Tag("ARC-060")
  @Tag("ARC-152")
  @Tag("ARC-155")
  void afterAMergeTheFilesAreOfTheRemainingArchiveAndRemovedOnesAreReadInTheRecordOfTheMergedOne()
      throws IOException {
    final long kept = add(bench.street, AttachmentKind.IDENTITY, "a.pdf", pdf());
    final long removed = add(bench.street, AttachmentKind.DIAGNOSIS, "b.pdf", pdf());
    bench.at("2026-11-22T09:05:00");
    remove(bench.street, removed);
    final long merged = archive;
    archive = bench.file(bench.siblingStreet, ArchiveLevel.COUNTY);
    Caller admin =
        bench.unions.caller(
            bench.county.unionId(), Permission.ARCHIVE, Permission.USER_ADMIN, Permission.REMINDER);
    MergeForm form = bench.as(admin, ArchiveMerging.class, m -> m.open(archive, List.of(merged)));
    int version = form.others().get(0).form().getContentVersion();
    bench.as(
        admin,
        ArchiveMerging.class,
        m -> {
          m.merge(new MergeArchives(form.form(), Map.of(merged, version), true, true));
          return null;
        });

    assertThat(list(bench.siblingStreet)).extracting(AttachmentRow::id).containsExactly(kept);
    List<ArchiveChange> changes =
        bench.as(bench.siblingStreet, MergedArchives.class, m -> m.changes(archive, merged));
    long act =
        changes.stream()
            .filter(one -> one.getKind() == ArchiveChangeKind.ATTACHMENT_REMOVED)
            .findFirst()
            .orElseThrow()
            .getActId();
    assertThat(bench.services.as(bench.siblingStreet, () -> attachments.ofAct(merged, act)))
        .extracting(AttachmentRow::id)
        .containsExactly(removed);
    for (long id : List.of(kept, removed)) {
      assertThat(content(bench.siblingStreet, id)).isEqualTo(Files.readAllBytes(pdf()));
      assertThatThrownBy(() -> content(bench.otherCounty, id)).isInstanceOf(AccessDenied.class);
    }
    assertThatThrownBy(() -> content(bench.street, kept))
        .as("who filed the merged one has it no more")
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> bench.services.as(bench.street, () -> attachments.ofAct(merged, act)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void theApplicationCannotChangeOrDeleteWhatIsInAFile() throws Exception {
    long id = add(bench.street, AttachmentKind.OTHER, "a.pdf", pdf());
    try (Connection app = TestDatabase.get().connect(TestDatabase.APP);
        Statement sql = app.createStatement()) {
      for (String forbidden :
          List.of(
              "update attachment_part set sealed = ''",
              "delete from attachment_part",
              "select from attachment_part_0",
              "delete from attachment",
              "select destroy_attachments(" + archive + ")")) {
        assertThatThrownBy(() -> sql.execute(forbidden)).as(forbidden).isNotNull();
      }
    }
    assertThat(content(bench.street, id)).isNotEmpty();
  }

  @Test
  @Tag("USR-139")
  void aRefusedFileLeavesNothingInTheFolderOfUploads() throws IOException {
    Path file = TestFiles.text(temp, "<html>");
    assertThatThrownBy(() -> add(bench.street, AttachmentKind.OTHER, "a.pdf", file))
        .isInstanceOf(BusinessException.class);
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left).as("only what the caller made").containsExactly(file);
    }
  }

  private Set<AttachmentKind> kinds(long id) {
    return bench.services.inTransaction(em -> bench.services.get(AttachedKinds.class).of(id));
  }

  private long add(Caller who, AttachmentKind kind, String name, Path file) {
    return bench.services.as(
        who, () -> attachments.add(archive, kind, new NewAttachment(null, null, name, file)));
  }

  private void remove(Caller who, long id) {
    int version = Integer.parseInt(query("select version from attachment where id = ?", id).get(0));
    bench.services.as(who, () -> attachments.remove(id, version));
  }

  private List<AttachmentRow> list(Caller who) {
    return bench.services.as(who, () -> attachments.of(archive));
  }

  private byte[] content(Caller who, long id) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int parts = bench.services.as(who, () -> attachments.open(id)).parts();
    for (int no = 0; no < parts; no++) {
      all.writeBytes(part(who, id, no));
    }
    return all.toByteArray();
  }

  private byte[] part(Caller who, long id, int no) {
    return bench.services.as(who, () -> attachments.part(id, no));
  }

  private Path picture(int size) throws IOException {
    return TestFiles.picture(temp, size);
  }

  private Path pdf() throws IOException {
    return TestFiles.text(temp, "%PDF-1.4 x");
  }

  private String unseen(Caller who) {
    return query(
            "select count(*) from archive_unseen_change where archive_id = ? and union_id = ?",
            archive,
            who.unionId())
        .get(0);
  }

  private void assertSentence(String sentence, String name, Path file) {
    BusinessException refusal =
        catchThrowableOfType(
            BusinessException.class, () -> add(bench.street, AttachmentKind.OTHER, name, file));
    assertThat(Texts.of(refusal)).isEqualTo(sentence);
  }

  private static void assertProblem(AttachmentProblem problem, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }

  private static void owner(String... statements) {
    ArchiveBench.run(statements);
  }

  private static String hex(String text) {
    StringBuilder hex = new StringBuilder();
    Arrays.stream(text.split("")).forEach(c -> hex.append("%02x".formatted((int) c.charAt(0))));
    return hex.toString();
  }
}
