package cn.bangfu.bench.nation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.attachment.AttachmentKind;
import cn.bangfu.archive.builders.TestCodes;
import cn.bangfu.archive.filing.AttachedPapers;
import cn.bangfu.archive.filing.CheckSeverity;
import cn.bangfu.archive.filing.FieldChecks;
import cn.bangfu.archive.filing.FileToCheck;
import cn.bangfu.archive.filing.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the benchmark is measured on is what people would have filed. */
class HouseholdsTest {

  private static final int DRAWN = 4_000;
  private static final BigDecimal STANDARD = new BigDecimal("660.00");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @Test
  @Tag("ARC-022")
  void everyHouseholdDrawnPassesTheChecksButAStatedShare() {
    TestCodes codes = TestCodes.madeUp();
    Households households = new Households(codes);
    Area area = new Area("360102", "东湖区", STANDARD, List.of(), List.of(), DRAWN, 1);
    codes.keep("360102", STANDARD.toString());
    IdNumbers numbers = new IdNumbers("360102");
    Lot lot = new Lot(7);
    Set<String> idNos = new HashSet<>();
    int persons = 0;
    int problems = 0;
    for (int i = 0; i < DRAWN; i++) {
      LocalDate filed = LocalDate.of(2008, 1, 1).plusDays(lot.below(3650));
      Household household = households.next(lot, filed, area, numbers);
      FileToCheck file =
          new FileToCheck(
              household.header("n" + i, ArchiveLevel.NATIONAL, filed, "李华"),
              household.content(),
              ArchiveLevel.GRASSROOTS,
              new AttachedPapers(
                  true,
                  household.papers().contains(AttachmentKind.INCOME),
                  household.papers().contains(AttachmentKind.ALLOWANCE_CERTIFICATE)),
              filed,
              TODAY,
              codes);
      List<Finding> wrong =
          FieldChecks.check(file).stream()
              .filter(finding -> finding.severity() != CheckSeverity.WARNING)
              .toList();
      if (household.content().getHomeAddress() == null) {
        problems++;
      } else {
        assertThat(wrong).as("household %d, filed %s", i, filed).isEmpty();
      }
      idNos.add(household.content().getIdNo().value());
      household.content().getMembers().forEach(m -> idNos.add(m.getIdNo().value()));
      persons += 1 + household.content().getMembers().size();
    }
    assertThat(idNos).hasSize(persons);
    assertThat(persons / (double) DRAWN).isBetween(2.8, 3.2);
    assertThat(problems * 100.0 / DRAWN)
        .isBetween(Households.PROBLEMS / 2, Households.PROBLEMS * 2);
  }
}
