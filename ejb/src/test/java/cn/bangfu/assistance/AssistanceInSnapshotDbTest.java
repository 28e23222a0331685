package cn.bangfu.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.snapshot.NewSnapshot;
import cn.bangfu.archive.snapshot.SnapshotArchives;
import cn.bangfu.archive.snapshot.SnapshotBench;
import cn.bangfu.archive.snapshot.SnapshotRow;
import cn.bangfu.archive.snapshot.Snapshots;
import cn.bangfu.codetable.CodeValues;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a snapshot says of the help given by its day, and of names that change later. */
class AssistanceInSnapshotDbTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private final AssistanceBench bench = new AssistanceBench();
  private final Caller administrator =
      SnapshotBench.account(bench.archives.unions, bench.province.unionId());

  @Test
  @Tag("BAT-079")
  @Tag("BAT-082")
  void aSnapshotHoldsTheHelpUpToItsDayAndTheNamesOfThatDay() {
    bench.archives.at("2026-11-18T09:00:00");
    long archive =
        bench.archives.file(
            bench.archives.street,
            bench.archives.household(2).on(LocalDate.of(2026, 11, 1)),
            ArchiveLevel.NATIONAL);
    bench.help(bench.street, archive, "300.00");
    bench.archives.report(bench.archives.street, archive);
    bench.help(bench.county, archive, "500.50");
    bench.archives.at("2026-11-21T00:00:00");
    bench.help(bench.street, archive, "900.00");
    bench.archives.at("2026-11-22T09:00:00");
    bench.as(
        administrator,
        Snapshots.class,
        s -> {
          s.order(new NewSnapshot("帮扶", DAY, null));
          return null;
        });
    bench.archives.at("2026-11-23T00:10:00");
    SnapshotBench.night(bench.archives.services);

    SnapshotRow made = row(administrator);
    assertThat(made.helped()).isEqualTo(2);
    assertThat(made.helpAmount()).isEqualByComparingTo("800.50");
    assertThat(row(bench.street).helped()).isEqualTo(1);
    assertThat(row(bench.street).helpAmount()).isEqualByComparingTo("300.00");
    assertThat(row(bench.siblingStreet).helped()).isZero();
    assertThatThrownBy(
            () ->
                ArchiveBench.run(
                    "update archive_snapshot_total set amount = 0 where snapshot_id = "
                        + made.id()))
        .hasStackTraceContaining("A snapshot that is made does not change");

    long status = workStatus(archive);
    String name = bench.archives.services.get(CodeValues.class).value(status).getValueName();
    rename(status, name + "(改)");
    assertThat(shown(made.id(), archive)).contains(name).doesNotContain(name + "(改)");
    rename(status, name);
    assertThat(shown(made.id(), archive)).contains(name);
  }

  private List<String> shown(long snapshot, long archive) {
    return bench
        .as(bench.street, SnapshotArchives.class, s -> s.file(snapshot, archive))
        .sections()
        .stream()
        .flatMap(section -> section.fields().stream())
        .map(field -> field.value())
        .toList();
  }

  private long workStatus(long archive) {
    return Long.parseLong(
        ArchiveBench.query(
                "select work_status_id from archive_content where archive_id = ?", archive)
            .get(0));
  }

  private void rename(long value, String name) {
    ArchiveBench.run(
        "update code_value set value_name = '%s' where id = %d".formatted(name, value));
    bench.archives.services.get(CodeValues.class).refresh();
  }

  private SnapshotRow row(Caller caller) {
    return SnapshotBench.row(bench.archives.services, caller, "帮扶");
  }
}
