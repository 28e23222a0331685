package cn.bangfu.archive.filing;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveHeader;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.builders.ContentBuilder;
import cn.bangfu.archive.builders.TestCodes;
import cn.bangfu.kernel.Texts;
import java.time.LocalDate;
import java.util.List;

/** A household that passes every check; a test spoils one thing and asks what is found. */
final class CheckedFile {

  final TestCodes codes = TestCodes.madeUp();
  final ArchiveContent content;
  ArchiveType type;
  HardshipCategory category = HardshipCategory.BORDERLINE;
  ArchiveLevel standard = ArchiveLevel.NATIONAL;
  ArchiveLevel unionLevel = ArchiveLevel.GRASSROOTS;
  String employeeNo = "dewai07";
  String filer = "李华";
  LocalDate filingDate = ContentBuilder.TODAY;
  LocalDate today = ContentBuilder.TODAY;
  boolean incomePapers;
  boolean certificate;

  private CheckedFile(ArchiveType type, int members) {
    this.type = type;
    ContentBuilder builder = ContentBuilder.aHousehold(codes).withMembers(members);
    content = (type == ArchiveType.MIGRANT_WORKER ? builder.ofMigrantWorker() : builder).build();
  }

  static CheckedFile ofWorker(int members) {
    return new CheckedFile(ArchiveType.URBAN_WORKER, members);
  }

  static CheckedFile ofMigrantWorker(int members) {
    return new CheckedFile(ArchiveType.MIGRANT_WORKER, members);
  }

  Member member(int index) {
    return content.getMembers().get(index);
  }

  Long code(String table, String value) {
    return codes.id(table, value);
  }

  /** Everything found, in what would be stored. */
  List<Finding> findings() {
    content.normalize(type, category);
    content.compute();
    return FieldChecks.check(toCheck());
  }

  FileToCheck toCheck() {
    return new FileToCheck(
        new ArchiveHeader(type, employeeNo, category, standard, filingDate, null, filer, null),
        content,
        unionLevel,
        new AttachedPapers(true, incomePapers, certificate),
        today,
        codes);
  }

  /** What one requirement found: field, severity and sentence, as {@code field|E|sentence}. */
  List<String> found(String number) {
    return findings().stream()
        .filter(finding -> finding.number().equals(number))
        .map(CheckedFile::show)
        .toList();
  }

  static String show(Finding finding) {
    String severity =
        switch (finding.severity()) {
          case BLOCKS_SAVE -> "E";
          case BLOCKS_REPORT -> "R";
          case WARNING -> "W";
        };
    return finding.field() + "|" + severity + "|" + Texts.of(finding.violation());
  }
}
