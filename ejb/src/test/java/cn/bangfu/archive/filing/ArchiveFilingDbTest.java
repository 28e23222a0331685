package cn.bangfu.archive.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.Archives;
import cn.bangfu.archive.builders.ArchiveBench;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The way of a form into the database. */
class ArchiveFilingDbTest {

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  @Tag("ARC-030")
  void aHouseholdIsFiledAndShown() {
    long id = bench.file(bench.community, ArchiveLevel.NATIONAL);
    var view = bench.as(bench.community, Archives.class, a -> a.view(id));
    assertThat(view.archive().getArchiveLevel()).isEqualTo(ArchiveLevel.GRASSROOTS);
    assertThat(view.content().getMembers()).hasSize(2);
  }
}
