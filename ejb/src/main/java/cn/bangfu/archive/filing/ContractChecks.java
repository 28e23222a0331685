package cn.bangfu.archive.filing;

import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_REPORT;
import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_SAVE;
import static cn.bangfu.archive.filing.CheckSeverity.WARNING;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.ContractTerm;
import java.util.List;

/** The labor contract of the head (FLD-008, FLD-027 to FLD-029). */
final class ContractChecks {

  static final List<Check> ALL =
      List.of(
          Check.head(
                  "FLD-027",
                  BLOCKS_SAVE,
                  "contractDate",
                  ArchiveProblem.MISSING,
                  (f, head) -> isMigrantWorker(f) && head.getContractDate() == null)
              .namingField(),
          Check.head(
                  "FLD-027",
                  BLOCKS_SAVE,
                  "contractTerm",
                  ArchiveProblem.MISSING,
                  (f, head) -> isMigrantWorker(f) && head.getContractTerm() == null)
              .namingField(),
          Check.head(
                  "FLD-008",
                  BLOCKS_SAVE,
                  "contractTerm",
                  ArchiveProblem.INVALID,
                  (f, head) ->
                      head.getContractTerm() != null
                          && head.getContractMonths() != null
                          && ContractTerm.of(head.getContractMonths()) != head.getContractTerm())
              .namingField(),
          Check.head(
              "FLD-028",
              BLOCKS_REPORT,
              "contractTerm",
              ArchiveProblem.CONTRACT_TOO_SHORT,
              ContractChecks::isTooShort),
          Check.head(
              "FLD-029",
              WARNING,
              "contractDate",
              ArchiveProblem.CONTRACT_EXPIRED,
              (f, head) ->
                  ContractRules.expired(
                      head.getContractDate(), head.getContractMonths(), f.today())));

  private ContractChecks() {}

  private static boolean isMigrantWorker(FileToCheck file) {
    return file.header().archiveType() == ArchiveType.MIGRANT_WORKER;
  }

  private static boolean isTooShort(FileToCheck file, ArchiveContent head) {
    return isMigrantWorker(file)
        && file.header().filingDate() != null
        && head.getContractDate() != null
        && head.getContractTerm() != null
        && !ContractRules.qualifies(
            file.header().filingDate(),
            head.getContractDate(),
            head.getContractMonths(),
            head.getContractTerm(),
            head.getUnitStartDate(),
            file.papers().income());
  }
}
