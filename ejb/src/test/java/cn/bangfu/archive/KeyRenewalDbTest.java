package cn.bangfu.archive;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.attachment.AttachmentKind;
import cn.bangfu.archive.attachment.Attachments;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.attachment.NewAttachment;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.crypto.KeyRing;
import cn.bangfu.security.KeyRenewal;
import cn.bangfu.security.KeyRenewals;
import cn.bangfu.security.SecurityProblem;
import cn.bangfu.security.UnreadableValue;
import cn.bangfu.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The data key is renewed while people work. */
@Tag("USR-116")
class KeyRenewalDbTest {

  private static final List<String> SEALED =
      List.of(
          "archive_content id_no",
          "archive_content mobile",
          "archive_content bank_card_no",
          "archive_content_history id_no",
          "archive_content_history mobile",
          "archive_member id_no",
          "archive_member_history id_no");

  private final ArchiveBench bench = new ArchiveBench();
  private final KeyRenewals renewals = bench.services.get(KeyRenewals.class);

  @Test
  @Tag("BAT-101")
  void newValuesUseTheNewKeyAtOnceAndTheOldOnesFollowWhileEverythingStaysReadable() {
    long before = bench.file(bench.street, ArchiveLevel.GRASSROOTS);
    String number = idNo(before);
    String versions = query("select count(*) from archive_content_history").get(0);

    order();
    long after = bench.file(bench.street, ArchiveLevel.GRASSROOTS);
    int newest = KeyRing.current().newest();
    assertThat(keyOf(after)).isEqualTo(newest);
    assertThat(keyOf(before)).isLessThan(newest);
    assertThat(idNo(before)).as("old values stay readable").isEqualTo(number);
    versions = Long.toString(Long.parseLong(versions) + 1);

    bench.services.as(Caller.SYSTEM, renewals::step);
    // an interruption: whoever goes on, goes on at the same place
    finish(new cn.bangfu.testkit.Services());

    for (String column : SEALED) {
      String[] name = column.split(" ");
      assertThat(olderThan(newest, name[0], name[1], before)).as(column).isZero();
    }
    assertThat(idNo(before)).isEqualTo(number);
    assertThat(query("select count(*) from archive_content_history").get(0))
        .as("sealing anew is no version of the file")
        .isEqualTo(versions);
    assertThat(
            bench
                .as(bench.street, ArchiveForms.class, forms -> forms.open(before))
                .getContent()
                .getIdNo()
                .value())
        .isEqualTo(number);
    KeyRenewal done = bench.services.as(Caller.SYSTEM, () -> renewals.last()).get(0);
    assertThat(done.getFinishedAt()).isNotNull();
    assertThat(done.getResealed()).isPositive();
  }

  @Test
  @Tag("BAT-101")
  void anOrderQueuesTheRunThatSealsTheOldValuesAndTellsHowManyStepsItTakes() {
    bench.file(bench.street, ArchiveLevel.GRASSROOTS);
    order();
    assertThat(
            query(
                "select state from job_run where kind = 'KEY_RENEWAL' and run_key = ?",
                "key-" + KeyRing.current().newest()))
        .containsExactly("QUEUED");
    int expected = bench.services.as(Caller.SYSTEM, renewals::expectedSteps);
    int steps = 0;
    while (bench.services.as(Caller.SYSTEM, renewals::isOpen)) {
      bench.services.as(Caller.SYSTEM, renewals::step);
      steps++;
    }
    assertThat(steps).isBetween(expected / 2, expected);
  }

  @Test
  @Tag("USR-114")
  void ofAFileOnlyItsOwnKeyIsSealedAnewAndTheFileStaysReadable() throws Exception {
    long archive = bench.file(bench.street, ArchiveLevel.GRASSROOTS);
    Attachments attachments = bench.services.get(Attachments.class);
    Path file = Files.writeString(Files.createTempFile("scan", ".pdf"), "%PDF-1.4 x");
    long id =
        bench.services.as(
            bench.street,
            () ->
                attachments.add(
                    archive, AttachmentKind.OTHER, new NewAttachment(null, null, "a.pdf", file)));
    Files.delete(file);
    String part = "select md5(sealed) from attachment_part where attachment_id = ?";
    String before = query(part, id).get(0);
    order();
    finish(bench.services);
    for (String table : List.of("attachment", "attachment_history")) {
      assertThat(olderThan(KeyRing.current().newest(), table, "data_key", archive)).isZero();
      assertThat(olderThan(KeyRing.current().newest(), table, "file_name", archive)).isZero();
    }
    assertThat(query(part, id)).containsExactly(before);
    assertThat(bench.services.as(bench.street, () -> attachments.part(id, 0)))
        .isEqualTo("%PDF-1.4 x".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @Tag("USR-115")
  void duringARenewalANumberIsStillFoundAndStillUnique() {
    long first = bench.file(bench.street, ArchiveLevel.GRASSROOTS);
    String number = idNo(first);
    order();
    ArchiveFilter filter =
        new ArchiveFilter(null, true, null, null, null, null, null, number, null, null);
    List<ArchiveRow> found =
        bench.as(
            bench.street,
            ArchiveSearch.class,
            s ->
                s.page(
                    filter,
                    new cn.bangfu.kernel.PageRequest<>(0, 20, ArchiveSort.FILING_DATE, false)));
    assertThat(found).extracting(ArchiveRow::id).containsExactly(first);
    java.util.Optional<cn.bangfu.archive.filing.IdentityHit> hit =
        bench.as(
            bench.street,
            ArchiveForms.class,
            f -> f.lookUp(new cn.bangfu.kernel.IdNo(number), null, "content.idNo"));
    assertThat(hit).isPresent();
    finish(bench.services);
  }

  @Test
  void withoutANewKeyInTheStoreNothingIsRenewed() {
    order();
    finish(bench.services);
    assertThatThrownBy(
            () -> bench.services.as(Caller.SYSTEM, () -> renewals.order("yearly renewal")))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(SecurityProblem.NO_NEW_KEY));
    assertThatThrownBy(() -> bench.services.as(Caller.SYSTEM, () -> renewals.order(" ")))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(SecurityProblem.REASON_MISSING));
  }

  @Test
  void aSecondOrderWaitsForTheFirst() {
    bench.file(bench.street, ArchiveLevel.GRASSROOTS);
    order();
    TestDatabase.addDataKey();
    assertThatThrownBy(() -> bench.services.as(Caller.SYSTEM, () -> renewals.order("again")))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(SecurityProblem.RENEWAL_OPEN));
    finish(bench.services);
  }

  @Test
  @Tag("BAT-101")
  void whatNobodyCanOpenIsListedOnceByTableAndNumberAndStaysAsItIs() throws Exception {
    order();
    finish(bench.services);
    long others = last().getUnreadable();
    long broken = bench.file(bench.street, ArchiveLevel.GRASSROOTS);
    String sealed = sealedNumber(broken);
    String altered = sealed.substring(0, sealed.length() - 2) + other(sealed);
    owner("update archive_content set id_no = '" + altered + "' where archive_id = " + broken);
    try {
      order();
      finish(bench.services);
      KeyRenewal done = last();
      assertThat(done.getUnreadable())
          .as("each pass finds it, it counts once")
          .isEqualTo(others + 1);
      List<UnreadableValue> listed =
          bench.services.as(Caller.SYSTEM, () -> renewals.unreadable(done.getId(), 0, 50));
      assertThat(listed)
          .extracting(UnreadableValue::table, UnreadableValue::column, UnreadableValue::number)
          .hasSize((int) others + 1)
          .containsOnlyOnce(
              org.assertj.core.groups.Tuple.tuple("archive_content", "id_no", "" + broken));
      assertThat(sealedNumber(broken)).isEqualTo(altered);
    } finally {
      owner("update archive_content set id_no = '" + sealed + "' where archive_id = " + broken);
    }
    order();
    finish(bench.services);
    assertThat(last().getUnreadable()).as("only what other tests spoilt").isEqualTo(others);
  }

  @Test
  @Tag("BAT-101")
  void theOldKeyIsRetiredOnlyWhenNothingIsLeftThatItOpens() throws Exception {
    long id = bench.file(bench.street, ArchiveLevel.GRASSROOTS);
    String number = idNo(id);
    String old = sealedNumber(id);
    order();
    assertThat(refusalToRetire()).matches("仍有[1-9]\\d*\\+?项数据使用旧密钥,不能停用。");
    finish(bench.services);
    String fresh = sealedNumber(id);
    owner("update archive_content set id_no = '" + old + "' where archive_id = " + id);
    assertThat(refusalToRetire()).as("one came back").isEqualTo("仍有1项数据使用旧密钥,不能停用。");
    assertThat(idNo(id)).as("and stays readable").isEqualTo(number);
    owner("update archive_content set id_no = '" + fresh + "' where archive_id = " + id);

    bench.services.as(Caller.SYSTEM, () -> renewals.retireOld("一年一次"));
    assertThat(last().getRetiredAt()).isNotNull();
    assertThat(idNo(id)).isEqualTo(number);
    assertThat(refusalToRetire()).isEqualTo("没有可停用的旧密钥。");
    owner("update archive_content set id_no = '" + old + "' where archive_id = " + id);
    assertThat(idNo(id)).as("sealed with a retired key").isNotEqualTo(number);

    KeyRing.install(KeyRing.current().reread());
    bench.services.as(Caller.SYSTEM, renewals::takeUp);
    assertThat(idNo(id)).as("on every server, after every start").isNotEqualTo(number);
    owner("update archive_content set id_no = '" + fresh + "' where archive_id = " + id);
    assertThat(idNo(id)).isEqualTo(number);
  }

  private String refusalToRetire() {
    cn.bangfu.kernel.BusinessException refused =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            () -> bench.services.as(Caller.SYSTEM, () -> renewals.retireOld("一年一次")),
            BusinessException.class);
    return cn.bangfu.kernel.Texts.of(refused);
  }

  private KeyRenewal last() {
    return bench.services.as(Caller.SYSTEM, () -> renewals.last()).get(0);
  }

  private static String sealedNumber(long archive) {
    return query("select id_no::text from archive_content where archive_id = ?", archive).get(0);
  }

  /** Another last byte. */
  private static String other(String sealed) {
    return sealed.endsWith("00") ? "01" : "00";
  }

  /** Past the product: no history, no act. */
  private static void owner(String statement) throws Exception {
    try (Connection superuser = TestDatabase.get().connect("postgres");
        Statement sql = superuser.createStatement()) {
      sql.execute("set session_replication_role = replica");
      sql.execute(statement);
    }
  }

  /** The application cannot use the way round the history for anything but a newer key. */
  @Test
  void theFunctionThatPutsSealedValuesTakesOnlyANewerKey() throws Exception {
    try (Connection app = TestDatabase.get().connect(TestDatabase.APP);
        Statement sql = app.createStatement()) {
      assertThatThrownBy(
              () ->
                  sql.execute(
                      "select reseal_value('archive_content', 'id_no', '(0,1)', '\\x000200',"
                          + " '\\x000200')"))
          .hasMessageContaining("newer key only");
      assertThatThrownBy(
              () ->
                  sql.execute(
                      "select reseal_value('archive', 'head_name', '(0,1)', '\\x000100',"
                          + " '\\x000200')"))
          .hasMessageContaining("No sealed column");
    }
  }

  private static long olderThan(int key, String table, String column, long archive) {
    return Long.parseLong(
        query(
                "select count(*) from %1$s where archive_id = ? and %2$s is not null and"
                        .formatted(table, column)
                    + " get_byte(%1$s, 0) * 256 + get_byte(%1$s, 1) < ?".formatted(column),
                archive,
                key)
            .get(0));
  }

  private void order() {
    finish(bench.services);
    TestDatabase.addDataKey();
    bench.services.as(Caller.SYSTEM, () -> renewals.order("yearly renewal"));
  }

  private static void finish(cn.bangfu.testkit.Services services) {
    KeyRenewals by = services.get(KeyRenewals.class);
    services.as(
        Caller.SYSTEM,
        () -> {
          while (by.step()) {
            // until nothing is left
          }
        });
  }

  private static int keyOf(long archive) {
    return Integer.parseInt(
        query(
                "select get_byte(id_no, 0) * 256 + get_byte(id_no, 1) from archive_content where"
                    + " archive_id = ?",
                archive)
            .get(0));
  }

  private String idNo(long archive) {
    return bench.services.inTransaction(
        em -> em.find(ArchiveContent.class, archive).getIdNo().value());
  }
}
