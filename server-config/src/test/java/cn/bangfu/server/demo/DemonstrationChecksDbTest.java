package cn.bangfu.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.filing.AttachedPapers;
import cn.bangfu.archive.filing.CheckSeverity;
import cn.bangfu.archive.filing.Code;
import cn.bangfu.archive.filing.FieldChecks;
import cn.bangfu.archive.filing.FileToCheck;
import cn.bangfu.archive.filing.Finding;
import cn.bangfu.archive.filing.Lookup;
import cn.bangfu.archive.filing.ValidStandard;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.kernel.Today;
import cn.bangfu.standard.SubsistenceStandard;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The households of the demonstration read with the application's own mapping and checks. */
class DemonstrationChecksDbTest {

  private EntityManagerFactory factory;
  private EntityManager em;

  @BeforeEach
  void open() {
    factory =
        Persistence.createEntityManagerFactory(
            "bangfu",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", "",
                "jakarta.persistence.jdbc.url", DemoDatabase.get().url(),
                "jakarta.persistence.jdbc.user", "bangfu_app",
                "jakarta.persistence.jdbc.password", "",
                "jakarta.persistence.jdbc.driver", "org.postgresql.Driver",
                "eclipselink.logging.level", "WARNING"));
    em = factory.createEntityManager();
  }

  @AfterEach
  void close() {
    em.close();
    factory.close();
  }

  @Test
  @Tag("FLD-007")
  void everyHouseholdIsFitToBeReported() {
    List<String> found = new ArrayList<>();
    for (Archive archive :
        em.createQuery("select a from Archive a order by a.id", Archive.class).getResultList()) {
      ArchiveContent content = em.find(ArchiveContent.class, archive.getId());
      FileToCheck file =
          new FileToCheck(
              archive.header(),
              content,
              ArchiveLevel.GRASSROOTS,
              new AttachedPapers(
                  true,
                  false,
                  archive.getHardshipCategory() == HardshipCategory.SUBSISTENCE_ALLOWANCE),
              new Today().today(),
              new Today().today(),
              new Codes());
      for (Finding finding : FieldChecks.check(file)) {
        if (finding.severity() != CheckSeverity.WARNING) {
          found.add(archive.getEmployeeNo() + " " + finding);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  @Tag("FLD-001")
  void theStoredFiguresAreThoseTheApplicationComputes() {
    for (ArchiveContent content :
        em.createQuery("select c from ArchiveContent c", ArchiveContent.class).getResultList()) {
      List<BigDecimal> stored = figures(content);
      int size = content.getFamilySize();
      content.compute();
      assertThat(figures(content)).as(content.getName()).isEqualTo(stored);
      assertThat(content.getFamilySize()).isEqualTo(size);
    }
  }

  private static List<BigDecimal> figures(ArchiveContent content) {
    return Arrays.asList(
        content.getAnnualIncome(),
        content.getMonthlyPerCapita(),
        content.getAnnualPerCapita(),
        content.getNetMonthly());
  }

  private final class Codes implements Lookup {

    @Override
    public Optional<ValidStandard> standard(String regionCode, LocalDate day) {
      return em.createQuery(
              "select s from SubsistenceStandard s where s.regionCode = :province",
              SubsistenceStandard.class)
          .setParameter("province", regionCode.substring(0, 2) + "0000")
          .getResultStream()
          .findFirst()
          .map(
              kept ->
                  new ValidStandard(
                      kept.getId(), kept.getAmount(), kept.getRegionCode(), kept.getValidFrom()));
    }

    @Override
    public Optional<Code> code(long id) {
      return Optional.ofNullable(em.find(CodeValue.class, id))
          .map(
              value ->
                  new Code(
                      value.getTableKey(),
                      value.getConstant(),
                      value.getTableKey().equals("industry") && value.getParentId() == null,
                      value.isEnabled()));
    }

    @Override
    public boolean isCounty(String regionCode) {
      return !regionCode.endsWith("00");
    }
  }
}
