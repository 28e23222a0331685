package cn.bangfu.archive.paper;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ContractTerm;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.HospitalGrade;
import cn.bangfu.archive.IllnessRecord;
import cn.bangfu.archive.MedicalAidKind;
import cn.bangfu.archive.SevereIllness;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.builders.ContentBuilder;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.FileArchive;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.form.FormBlock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The registration form, printed and as a Word file, and the empty forms. */
class ArchivePapersDbTest {

  private static final String PURPOSE = "建档材料";

  private final ArchiveBench bench = new ArchiveBench();
  private final ArchivePapers papers = bench.services.get(ArchivePapers.class);

  @Test
  @Tag("ARC-063")
  @Tag("USR-127")
  @Tag("USR-131")
  void thePrintHasAllPartsTheNoticeAndSaysAtItsFootWhoPrintedItWhenAndWhatFor() {
    long id = bench.file(bench.street, bench.household(2).named("赵𠮷䶮"), ArchiveLevel.COUNTY);
    Exported.Forms forms = print(bench.street, ExportMode.MASKED, id);
    assertThat(forms.documents()).hasSize(1);
    String text = text(forms.documents().get(0).blocks());
    assertThat(text)
        .contains(
            "甲街道总工会困难职工登记表",
            "【☑困难职工  □困难农民工(",
            "赵𠮷䶮",
            "职工编号",
            "家庭主要成员",
            "主要致困原因",
            "本人保证以上所填信息真实可信。",
            "入户核查人员(即建档人)意见",
            "审批单位(工会帮扶中心)意见",
            "个人信息处理告知书",
            "行使");
    assertThat(forms.foot()).contains("甲街道总工会", bench.street.name(), "2026-11-22 09:00", PURPOSE);
  }

  @Test
  @Tag("ARC-063")
  void aMigrantWorkersFormHasTheContractInItsHeading() {
    long id = bench.file(bench.street, bench.household(2).ofMigrantWorker(), ArchiveLevel.COUNTY);
    assertThat(text(print(bench.street, ExportMode.MASKED, id).documents().get(0).blocks()))
        .contains("□困难职工  ☑困难农民工(")
        .containsSubsequence(
            "劳动合同签订时间", "2024-11-22", "合同期限", Texts.label(ContractTerm.THREE_YEARS), "职工编号");
    long urban = bench.file(bench.street, ArchiveLevel.COUNTY);
    assertThat(text(print(bench.street, ExportMode.MASKED, urban).documents().get(0).blocks()))
        .doesNotContain("2024-11-22");
  }

  @Test
  @Tag("ARC-063")
  @Tag("USR-124")
  @Tag("USR-149")
  void numbersAreMaskedUnlessWhoHandlesAsksForThemAndSaysWhatFor() {
    long id = bench.file(bench.street, ArchiveLevel.COUNTY);
    String number = idNo(id);
    String masked = text(print(bench.street, ExportMode.MASKED, id).documents().get(0).blocks());
    assertThat(masked).doesNotContain(number).contains(number.substring(0, 6) + "********");
    String full = text(print(bench.street, ExportMode.FULL, id).documents().get(0).blocks());
    assertThat(full).contains(number);
    Caller reader = bench.reader(bench.street);
    assertThat(text(print(reader, ExportMode.MASKED, id).documents().get(0).blocks()))
        .doesNotContain(number);
    assertThatThrownBy(() -> print(reader, ExportMode.FULL, id)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () ->
                papers(bench.street, new ExportOrder(ExportMode.FULL, ExportTarget.PRINT, " "), id))
        .isInstanceOf(Violations.class);
    assertThat(
            query(
                "select purpose || ' ' || changes from audit_record where event = 'ARCHIVE_PAPER'"
                    + " and object_id = ? and changes like '%完整导出%'",
                Long.toString(id)))
        .hasSize(1)
        .first()
        .asString()
        .contains(PURPOSE);
  }

  @Test
  @Tag("ARC-063")
  void moreThanSixMembersGoOnOnTheSecondSheet() {
    long six = bench.file(bench.street, bench.household(6), ArchiveLevel.COUNTY);
    long eight = bench.file(bench.street, bench.household(8), ArchiveLevel.COUNTY);
    assertThat(text(print(bench.street, ExportMode.MASKED, six).documents().get(0).blocks()))
        .doesNotContain("家庭主要成员(续)");
    List<FormBlock> blocks =
        print(bench.street, ExportMode.MASKED, eight).documents().get(0).blocks();
    int sheet = 0;
    int more = 0;
    for (FormBlock block : blocks) {
      sheet += block.kind() == FormBlock.Kind.BREAK ? 1 : 0;
      if (block.text().equals("家庭主要成员(续)")) {
        more = sheet;
      }
    }
    assertThat(more).as("on the second sheet").isEqualTo(1);
    String text = text(blocks);
    content(eight).getMembers().forEach(member -> assertThat(text).contains(member.getName()));
  }

  @Test
  @Tag("FIL-069")
  @Tag("FIL-068")
  void exactlyTheStoredValuesAreTicked() {
    long id = bench.file(bench.street, ArchiveLevel.COUNTY);
    HardshipCause main = content(id).getMainCause();
    String text = text(print(bench.street, ExportMode.MASKED, id).documents().get(0).blocks());
    assertThat(text).contains("☑" + Texts.label(main));
    for (HardshipCause other : HardshipCause.values()) {
      if (other != main && other != HardshipCause.OTHER) {
        assertThat(text).doesNotContain("☑" + Texts.label(other));
      }
    }
  }

  @Test
  @Tag("FIL-068")
  void whatIllnessCostsStandsBetweenTheCausesAndTheBankIfIllnessIsACause() {
    ArchiveForm form = bench.form(bench.street, bench.household(2), ArchiveLevel.COUNTY);
    ArchiveContent ill = form.getContent();
    ill.setMainCause(HardshipCause.OWN_ILLNESS);
    ill.setNeedPerYear(new BigDecimal("9000.00"));
    ill.setOwnPerYear(new BigDecimal("6000.00"));
    ill.setAidPerYear(new BigDecimal("1000.00"));
    ill.setBasicInsurance(true);
    ill.setAidKinds(List.of(MedicalAidKind.UNION));
    IllnessRecord cancer = ill.addIllness();
    cancer.setPerson(1);
    cancer.setSevereIllness(SevereIllness.CANCER);
    cancer.setHospital("江西省人民医院");
    cancer.setHospitalGrade(HospitalGrade.THIRD);
    cancer.setDiagnosedDate(ContentBuilder.TODAY.minusYears(1));
    long id =
        bench.as(bench.street, ArchiveFiling.class, f -> f.file(new FileArchive(form, true))).id();
    String text = text(print(bench.street, ExportMode.MASKED, id).documents().get(0).blocks());
    assertThat(text)
        .containsSubsequence(
            "主要致困原因",
            "本人保证以上所填信息真实可信。",
            "次要致困原因",
            "医疗救助信息",
            "9000.00",
            "6000.00",
            "1000.00",
            "☑是",
            "☑" + Texts.label(MedicalAidKind.UNION),
            ill.getMembers().get(1).getName() + "|" + Texts.label(SevereIllness.CANCER),
            "江西省人民医院",
            "2025-11-22",
            "开户银行");
    long healthy = bench.file(bench.street, ArchiveLevel.COUNTY);
    assertThat(text(print(bench.street, ExportMode.MASKED, healthy).documents().get(0).blocks()))
        .doesNotContain("医疗救助信息");
  }

  @Test
  @Tag("ARC-077")
  @Tag("ARC-082")
  void closedArchivesArePrintedAndFetchedAsWordFilesToo() throws IOException {
    long cancelled = bench.file(bench.street, ArchiveLevel.COUNTY);
    long exited = bench.file(bench.street, ArchiveLevel.COUNTY);
    ArchiveBench.run(
        "update archive set life_state = 'DEREGISTERED' where id = " + cancelled,
        "update archive set life_state = 'EXITED' where id = " + exited);
    assertThat(print(bench.street, ExportMode.MASKED, cancelled, exited).documents()).hasSize(2);
    assertThat(word(bench.street, cancelled).name()).endsWith(".docx");
  }

  @Test
  @Tag("ARC-064")
  void theWordFileHasTheSameFormUnderTheNameOfTheArchive() throws IOException {
    ContentBuilder household = bench.household(8).named("欧阳𠮷䶮");
    long id = bench.file(bench.street, household, ArchiveLevel.COUNTY);
    String employeeNo = query("select employee_no from archive where id = ?", id).get(0);
    Exported.File file = word(bench.street, id);
    assertThat(file.name()).isEqualTo("困难职工档案_" + employeeNo + "_欧阳𠮷䶮.docx");
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file.content()))) {
      List<String> cells = new ArrayList<>();
      for (XWPFTable table : word.getTables()) {
        table
            .getRows()
            .forEach(row -> row.getTableCells().forEach(cell -> cells.add(cell.getText().strip())));
      }
      List<String> expected =
          print(bench.street, ExportMode.MASKED, id).documents().get(0).blocks().stream()
              .flatMap(block -> block.rows().stream())
              .flatMap(row -> row.cells().stream())
              .map(cell -> cell.text().strip())
              .toList();
      assertThat(cells).as("cell by cell").isEqualTo(expected);
      assertThat(cells).contains("欧阳𠮷䶮");
      assertThat(word.getDocument().getBody().getSectPr().getPgSz().getW().toString())
          .as("A4")
          .isEqualTo("11906");
      assertThat(word.getFooterList().stream().map(XWPFFooter::getText))
          .anyMatch(foot -> foot.contains("导出人:" + bench.street.name()));
      word.getTables()
          .forEach(
              table ->
                  table
                      .getRows()
                      .forEach(
                          row ->
                              assertThat(
                                      row.getTableCells().stream()
                                          .mapToInt(
                                              cell ->
                                                  cell.getCTTc().getTcPr().isSetGridSpan()
                                                      ? cell.getCTTc()
                                                          .getTcPr()
                                                          .getGridSpan()
                                                          .getVal()
                                                          .intValue()
                                                      : 1)
                                          .sum())
                                  .as("every row fills the grid")
                                  .isEqualTo(table.getCTTbl().getTblGrid().sizeOfGridColArray())));
    }
  }

  @Test
  @Tag("ARC-065")
  @Tag("ARC-068")
  void severalFormsComeInOneArchiveOfFilesIfAllAreOfTheOwnUnion() throws IOException {
    long a = bench.file(bench.street, bench.household(1).named("赵一"), ArchiveLevel.COUNTY);
    long b = bench.file(bench.street, bench.household(1).named("钱二"), ArchiveLevel.COUNTY);
    Exported.File file = word(bench.street, a, b);
    assertThat(file.name()).isEqualTo("困难职工登记表_20261122.zip");
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(file.content()), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(zip.readAllBytes()))) {
          assertThat(word.getTables()).isNotEmpty();
        }
      }
    }
    assertThat(names).hasSize(2).allMatch(name -> name.matches("困难职工档案_.+_(赵一|钱二)\\.docx"));

    long below = bench.file(bench.community, ArchiveLevel.COUNTY);
    assertSentence("导出内容包含下级工会档案,请提出批量导出申请。", () -> word(bench.street, a, below));
    assertThat(print(bench.street, ExportMode.MASKED, a, below).documents()).hasSize(2);
    assertSentence(
        "一次最多导出200份,请使用批量导出。", () -> word(bench.street, LongStream.range(1, 202).toArray()));
    assertSentence("请先选择职工档案。", () -> word(bench.street));
    assertThatThrownBy(() -> word(bench.siblingStreet, a)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> print(bench.otherCounty, ExportMode.MASKED, a))
        .isInstanceOf(AccessDenied.class);
  }

  @ParameterizedTest
  @EnumSource(BlankForm.class)
  @Tag("ARC-070")
  @Tag("FIL-070")
  @Tag("FIL-071")
  @Tag("FIL-072")
  void everyFormCanBeFetchedEmpty(BlankForm form) throws IOException {
    Exported.File file = bench.services.as(bench.street, () -> papers.blank(form));
    assertThat(file.name()).isEqualTo(Texts.label(form) + ".docx");
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file.content()))) {
      String text =
          word.getParagraphs().stream().map(p -> p.getText()).collect(Collectors.joining("\n"))
              + word.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
      assertThat(text)
          .doesNotContain("???", "{0}", "☑赵")
          .contains(
              switch (form) {
                case URBAN_REGISTRATION -> "【☑困难职工";
                case MIGRANT_REGISTRATION -> "☑困难农民工";
                case PUBLIC_NOTICE -> "家庭月人均收入(元)";
                case CONTACT_CARD -> "(帮扶责任人存)";
                case TARGET_STATISTICS -> "B=B1=B2=B3";
                case FILLING_GUIDE -> "健康状况:良好、疾病、残疾。";
              });
    }
  }

  @Test
  @Tag("USR-130")
  void thePublicNoticeAsksForNothingButItsFiveColumns() throws IOException {
    Exported.File file =
        bench.services.as(bench.street, () -> papers.blank(BlankForm.PUBLIC_NOTICE));
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file.content()))) {
      assertThat(word.getTables().get(0).getRow(0).getTableCells())
          .extracting(cell -> cell.getText())
          .containsExactly("申请人", "家庭成员(人数)", "申请人月均收入(元)", "家庭月人均收入(元)", "致困原因");
    }
  }

  private Exported papers(Caller who, ExportOrder order, long... ids) {
    return bench.services.as(
        who, () -> papers.registration(LongStream.of(ids).boxed().toList(), order));
  }

  private Exported.Forms print(Caller who, ExportMode mode, long... ids) {
    return (Exported.Forms) papers(who, new ExportOrder(mode, ExportTarget.PRINT, PURPOSE), ids);
  }

  private Exported.File word(Caller who, long... ids) {
    return (Exported.File)
        papers(who, new ExportOrder(ExportMode.MASKED, ExportTarget.WORD, PURPOSE), ids);
  }

  private ArchiveContent content(long id) {
    ArchiveForm form = bench.as(bench.street, ArchiveForms.class, f -> f.open(id));
    return form.getContent();
  }

  private String idNo(long id) {
    return content(id).getIdNo().value();
  }

  private static String text(List<FormBlock> blocks) {
    return blocks.stream()
        .map(
            block ->
                block.text()
                    + block.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(cell -> cell.text())
                        .collect(Collectors.joining("|")))
        .collect(Collectors.joining("\n"));
  }

  private static void assertSentence(String sentence, Runnable act) {
    BusinessException refusal = catchThrowableOfType(BusinessException.class, act::run);
    assertThat(Texts.of(refusal)).isEqualTo(sentence);
  }
}
