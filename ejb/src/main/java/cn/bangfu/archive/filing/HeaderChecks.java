package cn.bangfu.archive.filing;

import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_SAVE;

import cn.bangfu.archive.ArchiveHeader;
import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.HukouType;
import cn.bangfu.kernel.CleanText;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Checks of the header of the form (part 20 §3.1, FLD-026, FLD-062, FLD-070, FLD-071). */
final class HeaderChecks {

  private static final LocalDate EARLIEST_FILING = LocalDate.of(1990, 1, 1);
  private static final int DECLARING_UNIT_MAX = 100;
  private static final int PERSON_MAX = 50;
  private static final Pattern EMPLOYEE_NO = Pattern.compile("[A-Za-z0-9-]{1,20}");

  static final List<Check> ALL =
      List.of(
          required("ARC-024", "archiveType", ArchiveHeader::archiveType),
          required("ARC-026", "employeeNo", ArchiveHeader::employeeNo),
          required("FLD-062", "hardshipCategory", ArchiveHeader::hardshipCategory),
          required("FLD-070", "filingStandard", ArchiveHeader::filingStandard),
          required("FLD-071", "filingDate", ArchiveHeader::filingDate),
          Check.header(
                  "ARC-026",
                  BLOCKS_SAVE,
                  "employeeNo",
                  ArchiveProblem.INVALID,
                  f ->
                      f.header().employeeNo() != null
                          && !EMPLOYEE_NO.matcher(f.header().employeeNo()).matches())
              .namingField(),
          Check.header(
                  "FLD-070",
                  BLOCKS_SAVE,
                  "filingStandard",
                  ArchiveProblem.STANDARD_NOT_ALLOWED,
                  f ->
                      f.header().filingStandard() != null
                          && f.header().filingStandard().isBelow(f.filingUnionLevel()))
              .saying((f, s) -> List.of(f.filingUnionLevel())),
          Check.header(
                  "FLD-071",
                  BLOCKS_SAVE,
                  "filingDate",
                  ArchiveProblem.OUT_OF_RANGE,
                  f ->
                      f.header().filingDate() != null
                          && (f.header().filingDate().isAfter(f.today())
                              || f.header().filingDate().isBefore(EARLIEST_FILING)))
              .saying((f, s) -> List.of(s.label("filingDate"), EARLIEST_FILING, f.today())),
          Check.header(
                  "FLD-026",
                  BLOCKS_SAVE,
                  "archiveType",
                  ArchiveProblem.TYPE_AGAINST_HUKOU,
                  f -> {
                    HukouType hukou = f.content().getHukouType();
                    return hukou != null
                        && f.header().archiveType() != null
                        && hukou.archiveType() != f.header().archiveType();
                  })
              .saying(
                  (f, s) -> {
                    HukouType hukou = f.content().getHukouType();
                    return List.of(hukou, hukou.archiveType());
                  }),
          length("declaringUnit", DECLARING_UNIT_MAX, ArchiveHeader::declaringUnit),
          length("filer", PERSON_MAX, ArchiveHeader::filer),
          length("reviewer", PERSON_MAX, ArchiveHeader::reviewer));

  private HeaderChecks() {}

  private static Check required(String number, String field, Function<ArchiveHeader, ?> value) {
    return Check.header(
            number,
            BLOCKS_SAVE,
            field,
            ArchiveProblem.MISSING,
            f -> RequiredChecks.isEmpty(value.apply(f.header())))
        .namingField();
  }

  private static Check length(String field, int max, Function<ArchiveHeader, String> value) {
    return Check.header(
            "ARC-024",
            BLOCKS_SAVE,
            field,
            ArchiveProblem.TOO_LONG,
            f -> CleanText.length(value.apply(f.header())) > max)
        .namingField(max);
  }
}
