package cn.bangfu.archive.filing;

import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_REPORT;
import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_SAVE;
import static cn.bangfu.archive.filing.CheckSeverity.WARNING;

import cn.bangfu.archive.Ages;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.HealthStatus;
import cn.bangfu.archive.Person;
import java.util.List;

/** The head, and what is asked of the health and insurance of everybody (FLD part 6.2, FLD-045). */
final class HeadChecks {

  private static final int WORKING_AGE = 16;
  private static final String NO_INSURANCE = "NONE";

  static final List<Check> ALL =
      List.of(
          Check.head(
              "FLD-019",
              BLOCKS_REPORT,
              "birthDate",
              ArchiveProblem.HEAD_UNDER_16,
              (f, head) -> head.getBirthDate() != null && head.ageOn(f.today()) < WORKING_AGE),
          Check.person(
              "FLD-020",
              BLOCKS_SAVE,
              "disabilityCategory",
              ArchiveProblem.DISABILITY_MISSING,
              (f, p) ->
                  p.getHealthStatus() == HealthStatus.DISABLED
                      && p.getDisabilityCategory() == null),
          Check.person(
              "FLD-020",
              BLOCKS_SAVE,
              "diseaseCategory",
              ArchiveProblem.DISEASE_MISSING,
              (f, p) -> p.getHealthStatus() == HealthStatus.ILL && p.getDiseaseCategory() == null),
          Check.head(
              "FLD-021",
              BLOCKS_SAVE,
              "mobile",
              ArchiveProblem.NO_CONTACT,
              (f, head) -> head.getMobile() == null && head.getOtherContact() == null),
          Check.head(
              "FLD-024",
              WARNING,
              "workStartDate",
              ArchiveProblem.WORK_BEFORE_16,
              (f, head) ->
                  head.getWorkStartDate() != null
                      && head.getBirthDate() != null
                      && head.getWorkStartDate()
                          .isBefore(Ages.reached(WORKING_AGE, head.getBirthDate()))),
          Check.head(
              "FLD-030",
              WARNING,
              "zeroEmployment",
              ArchiveProblem.RETIRED_ZERO_EMPLOYMENT,
              (f, head) -> Boolean.TRUE.equals(head.getZeroEmployment()) && isRetired(f, head)),
          Check.person(
              "FLD-045",
              BLOCKS_SAVE,
              "medicalInsurance",
              ArchiveProblem.NO_INSURANCE_AND_OTHERS,
              HeadChecks::contradictsItself));

  private HeadChecks() {}

  private static boolean isRetired(FileToCheck file, ArchiveContent head) {
    return file.lookup().is(head.getWorkStatus(), "RETIRED")
        || file.lookup().is(head.getWorkStatus(), "VETERAN_RETIRED");
  }

  private static boolean contradictsItself(FileToCheck file, Person person) {
    return person.getMedicalInsurance().size() > 1
        && person.getMedicalInsurance().stream().anyMatch(id -> file.lookup().is(id, NO_INSURANCE));
  }
}
