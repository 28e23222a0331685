package cn.bangfu.archive.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveFilter;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveRow;
import cn.bangfu.archive.ArchiveSearch;
import cn.bangfu.archive.ArchiveSort;
import cn.bangfu.archive.ArchiveTotals;
import cn.bangfu.archive.HealthStatus;
import cn.bangfu.archive.MemberIdentity;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldUse;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.FileArchive;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.kernel.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The query over the catalogue: what it finds and where it looks. */
class ArchiveQueryDbTest {

  private final ArchiveBench bench = new ArchiveBench();
  private final QueryForm form = new QueryForm();

  @Test
  @Tag("ARC-137")
  void allConditionsMustHoldAndSeveralValuesOfOneFieldAreAlternatives() {
    long married = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long single = bench.file(bench.street, bench.household(0).named("李单"), ArchiveLevel.PROVINCIAL);
    form.get("maritalStatus").setChoices(List.of("MARRIED", "SINGLE"));
    assertThat(found()).containsExactlyInAnyOrder(married, single);
    form.get("filingStandard").setChoices(List.of("PROVINCIAL"));
    assertThat(found()).containsExactly(single);
    form.get("name").setText("李");
    assertThat(found()).containsExactly(single);
    form.get("name").setText("张");
    assertThat(found()).isEmpty();
  }

  @Test
  @Tag("ARC-137")
  void everyConditionOfTheCatalogueCanBeAskedAndRangesIncludeBothEnds() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    for (CatalogField field : ArchiveCatalog.all(FieldUse.QUERY)) {
      QueryForm one = new QueryForm();
      FieldCondition asked = one.get(field.code());
      switch (field.kind().asked()) {
        case TEXT, EXACT -> asked.setText("360102199001010010");
        case NUMBERS, AMOUNTS -> {
          asked.setNumberFrom(BigDecimal.ZERO);
          asked.setNumberTo(new BigDecimal("99999999"));
        }
        case DAYS -> {
          asked.setDayFrom(LocalDate.of(1900, 1, 1));
          asked.setDayTo(LocalDate.of(2100, 1, 1));
        }
        case YES_NO -> asked.setChoices(List.of("false"));
        case REGION -> asked.setText("360000");
        case UNION -> asked.setChoices(List.of(Long.toString(bench.street.unionId())));
        case CHOICES -> {
          Class<? extends Enum<?>> values = field.type().values();
          asked.setChoices(
              values == null ? List.of("1", "2") : List.of(values.getEnumConstants()[0].name()));
        }
        case NOTHING -> throw new AssertionError(field.code() + " cannot be asked for");
      }
      assertThat(found(bench.county, one)).as(field.code()).isSubsetOf(List.of(id));
    }
    form.get("familySize").setNumberFrom(new BigDecimal("3"));
    form.get("familySize").setNumberTo(new BigDecimal("3"));
    form.get("age").setNumberFrom(new BigDecimal("48"));
    form.get("age").setNumberTo(new BigDecimal("48"));
    form.get("filingDate").setDayFrom(LocalDate.of(2026, 11, 22));
    form.get("filingDate").setDayTo(LocalDate.of(2026, 11, 22));
    form.get("enteredAt").setDayFrom(LocalDate.of(2026, 11, 22));
    form.get("enteredAt").setDayTo(LocalDate.of(2026, 11, 22));
    form.get("hukouRegion").setText("360100");
    form.get("hasBankCard").setChoices(List.of("false"));
    form.get("mobile").setText("13812345678");
    form.get("reportState").setChoices(List.of("SUBORDINATE_UNREPORTED", "SENT_BACK"));
    assertThat(found()).containsExactly(id);
    form.get("age").setNumberTo(new BigDecimal("47"));
    assertThat(form.query().check()).extracting(Texts::of).containsExactly("起始值不能大于结束值。");
  }

  @Test
  @Tag("ARC-137")
  void severalInsurancesAreAskedForAsOneOfThemOrAllOfThem() {
    List<Long> insured = bench.household(0).build().getMedicalInsurance();
    long id = bench.file(bench.street, bench.household(0), ArchiveLevel.NATIONAL);
    FieldCondition asked = form.get("medicalInsurance");
    asked.setChoices(List.of(Long.toString(insured.get(0)), "999999"));
    // a value that is in no list is no choice
    asked.setAllOf(true);
    assertThat(found()).containsExactly(id);
    long other =
        bench
            .services
            .get(cn.bangfu.codetable.CodeValues.class)
            .values("medical_insurance")
            .stream()
            .map(cn.bangfu.codetable.CodeValue::getId)
            .filter(one -> !insured.contains(one))
            .findFirst()
            .orElseThrow();
    asked.setChoices(List.of(Long.toString(insured.get(0)), Long.toString(other)));
    assertThat(found()).isEmpty();
    asked.setAllOf(false);
    assertThat(found()).containsExactly(id);
  }

  @Test
  @Tag("FLD-081")
  void aYesNoConditionIsYesNoOrAny() {
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    FieldCondition single = form.get("singleParent");
    assertThat(single.getYesNo()).isNull();
    assertThat(found()).containsExactly(id);
    single.setYesNo("true");
    assertThat(found()).isEmpty();
    single.setYesNo("false");
    assertThat(found()).containsExactly(id);
    single.setYesNo("");
    assertThat(form.query().conditions()).isEmpty();
  }

  @Test
  @Tag("ARC-138")
  void whatIsAskedOfMembersMustHoldForOneAndTheSameMember() {
    // the son is a student, the mother is disabled: no disabled student
    var kept = bench.form(bench.street, bench.household(3), ArchiveLevel.NATIONAL);
    kept.getContent().getMembers().get(2).setHealthStatus(HealthStatus.DISABLED);
    kept.getContent()
        .getMembers()
        .get(2)
        .setDisabilityCategory(
            new cn.bangfu.archive.Disability(
                cn.bangfu.archive.DisabilityKind.PHYSICAL,
                cn.bangfu.archive.DisabilityDegree.SECOND));
    long id =
        bench.as(bench.street, ArchiveFiling.class, f -> f.file(new FileArchive(kept, true))).id();
    form.get("member.healthStatus").setChoices(List.of("DISABLED"));
    assertThat(found()).containsExactly(id);
    form.get("member.memberIdentity").setChoices(List.of(MemberIdentity.STUDENT.name()));
    assertThat(found()).isEmpty();
    form.get("member.healthStatus").setChoices(List.of("GOOD"));
    assertThat(found()).containsExactly(id);
  }

  @Test
  @Tag("ARC-139")
  void theQueryLooksBelowTheChosenUnionOnlyIfAskedAndAtReportedOnesOnlyIfAsked() {
    long own = bench.file(bench.county, ArchiveLevel.NATIONAL);
    long reported = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
    long unreported = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long below = bench.file(bench.community, ArchiveLevel.NATIONAL);
    assertThat(found()).containsExactlyInAnyOrder(own, reported, unreported, below);
    form.setReportedOnly(true);
    assertThat(found()).containsExactlyInAnyOrder(own, reported);
    form.setReportedOnly(false);
    form.setIncludeSubordinates(false);
    assertThat(found()).containsExactly(own);
    form.setUnionId(bench.street.unionId());
    assertThat(found()).containsExactlyInAnyOrder(reported, unreported);
    form.setIncludeSubordinates(true);
    assertThat(found()).containsExactlyInAnyOrder(reported, unreported, below);
    form.setUnionId(bench.otherCounty.unionId());
    assertThatThrownBy(this::found).isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("ARC-140")
  @Tag("FLD-080")
  void theResultTellsArchivesAndFamilyMembersOfAllPages() {
    bench.file(bench.street, bench.household(2), ArchiveLevel.NATIONAL);
    bench.file(bench.street, bench.household(3), ArchiveLevel.NATIONAL);
    ArchiveTotals totals = bench.as(bench.county, ArchiveSearch.class, s -> s.totals(filter(form)));
    assertThat(totals.archives()).isEqualTo(2);
    assertThat(totals.dependants()).isEqualTo(5);
    assertThat(totals.exact()).isTrue();
    ArchiveTotals exact =
        bench.as(bench.county, ArchiveSearch.class, s -> s.exactTotals(filter(form)));
    assertThat(exact).isEqualTo(totals);
  }

  @Test
  void nobodysDraftIsFoundWhateverStateIsAskedFor() {
    var draft = bench.form(bench.street, bench.household(0), ArchiveLevel.NATIONAL);
    bench.as(bench.street, ArchiveFiling.class, f -> f.saveDraft(draft));
    form.get("lifeState").setChoices(List.of("DRAFT", "DELETED", "ACTIVE"));
    assertThat(found()).isEmpty();
  }

  private static ArchiveFilter filter(QueryForm form) {
    return ArchiveFilter.OPENING
        .of(form.getUnionId(), form.isIncludeSubordinates())
        .narrowed(form.query(), null);
  }

  private List<Long> found() {
    return found(bench.county, form);
  }

  private List<Long> found(Caller caller, QueryForm asked) {
    return bench
        .as(
            caller,
            ArchiveSearch.class,
            s -> s.page(filter(asked), new PageRequest<>(0, 200, ArchiveSort.CHOSEN, true)))
        .stream()
        .map(ArchiveRow::id)
        .toList();
  }
}
