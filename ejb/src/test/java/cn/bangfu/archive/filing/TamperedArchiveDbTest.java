package cn.bangfu.archive.filing;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.ArchiveView;
import cn.bangfu.archive.Archives;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.kernel.BusinessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody has altered a sealed number in the database. */
@Tag("USR-117")
class TamperedArchiveDbTest {

  private final ArchiveBench bench = new ArchiveBench();
  private long id;
  private ArchiveForm opened;

  @BeforeEach
  void altered() {
    id = bench.file(bench.street, ArchiveLevel.GRASSROOTS);
    opened = bench.as(bench.street, ArchiveForms.class, f -> f.open(id));
    ArchiveBench.run(
        "update archive_content set mobile = set_byte(mobile, 20, (get_byte(mobile, 20) + 1) % 256)"
            + " where archive_id = "
            + id);
  }

  @Test
  void theFieldSaysSoAndTheSecurityAdministratorIsTold() {
    assertThat(alarms()).isEmpty();
    ArchiveView view = bench.as(bench.street, Archives.class, a -> a.view(id));
    assertThat(view.masked()).containsEntry("content.mobile", "数据校验失败");
    assertThat(view.masked().get("content.idNo")).as("the others are shown").contains("********");
    assertThat(alarms()).singleElement().asString().contains("编号" + id).contains("校验失败");
  }

  @Test
  void theFormIsNotOpened() {
    assertRefused(() -> bench.as(bench.street, ArchiveForms.class, f -> f.open(id)));
  }

  @Test
  void aFormThatWasOpenBeforeIsNotSaved() {
    String stored = content();
    opened.getContent().setMobile("13912345678");
    assertRefused(
        () ->
            bench.as(
                bench.street, ArchiveFiling.class, f -> f.edit(new EditArchive(opened, true))));
    assertThat(content()).as("the proof stays").isEqualTo(stored);
  }

  private void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(ArchiveRefusal.TAMPERED));
    assertThat(alarms()).hasSize(1);
  }

  private String content() {
    return query("select mobile::text from archive_content where archive_id = ?", id).get(0);
  }

  private java.util.List<String> alarms() {
    return query(
        "select said from security_alarm where kind = 'VALUE_TAMPERED' and said like ?",
        "%编号" + id + "%");
  }
}
