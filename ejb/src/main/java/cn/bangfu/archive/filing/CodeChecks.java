package cn.bangfu.archive.filing;

import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_SAVE;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.Person;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Values of code tables and divisions: of the right table, still in use (FLD-025, FLD-073). */
final class CodeChecks {

  private static final List<Check> OF_PERSONS =
      Stream.of(
              person("ethnicity", "ethnicity", Person::getEthnicity),
              person("politicalStatus", "political_status", Person::getPoliticalStatus),
              person("diseaseCategory", "disease_category", Person::getDiseaseCategory),
              person("modelWorker", "model_worker", Person::getModelWorker),
              person("employerNature", "employer_nature", Person::getEmployerNature),
              person("employerStatus", "employer_status", Person::getEmployerStatus),
              person("industry", "industry", Person::getIndustry),
              severalOfPerson("medicalInsurance", "medical_insurance", Person::getMedicalInsurance))
          .flatMap(Collection::stream)
          .toList();

  private static final List<Check> OF_HEAD =
      Stream.of(
              head("workStatus", "work_status", ArchiveContent::getWorkStatus),
              head("housingType", "housing_type", ArchiveContent::getHousingType),
              checks(
                  Check.Scope.HEAD,
                  "familySituation",
                  "family_situation",
                  s -> ((ArchiveContent) s.person()).getFamilySituation()))
          .flatMap(Collection::stream)
          .toList();

  private static final List<Check> OTHERS =
      List.of(
          Check.person(
              "FLD-025",
              BLOCKS_SAVE,
              "industry",
              ArchiveProblem.INDUSTRY_SECTION_ONLY,
              (f, p) -> find(f, p.getIndustry()).filter(Code::section).isPresent()),
          region("hukouRegion", ArchiveContent::getHukouRegion),
          abolished("hukouRegion", ArchiveContent::getHukouRegion),
          region("homeRegion", ArchiveContent::getHomeRegion),
          abolished("homeRegion", ArchiveContent::getHomeRegion),
          region("employerRegion", ArchiveContent::getEmployerRegion),
          abolished("employerRegion", ArchiveContent::getEmployerRegion));

  static final List<Check> ALL =
      Stream.of(OF_PERSONS, OF_HEAD, member("education", "education", Member::getEducation), OTHERS)
          .flatMap(Collection::stream)
          .toList();

  private CodeChecks() {}

  private static List<Check> person(String field, String table, Function<Person, Long> value) {
    return checks(Check.Scope.PERSONS, field, table, s -> one(value.apply(s.person())));
  }

  private static List<Check> severalOfPerson(
      String field, String table, Function<Person, List<Long>> values) {
    return checks(Check.Scope.PERSONS, field, table, s -> values.apply(s.person()));
  }

  private static List<Check> head(
      String field, String table, Function<ArchiveContent, Long> value) {
    return checks(
        Check.Scope.HEAD, field, table, s -> one(value.apply((ArchiveContent) s.person())));
  }

  private static List<Check> member(String field, String table, Function<Member, Long> value) {
    return checks(Check.Scope.MEMBERS, field, table, s -> one(value.apply(s.member())));
  }

  private static List<Long> one(Long id) {
    return id == null ? List.of() : List.of(id);
  }

  /** The two checks of a coded field: values of its table, none of them disabled. */
  private static List<Check> checks(
      Check.Scope scope, String field, String table, Function<Subject, List<Long>> ids) {
    return List.of(
        new Check(
                "FLD §3",
                BLOCKS_SAVE,
                scope,
                field,
                ArchiveProblem.INVALID,
                (f, s) ->
                    ids.apply(s).stream()
                        .anyMatch(id -> find(f, id).filter(c -> c.table().equals(table)).isEmpty()),
                Check.NO_VALUES)
            .namingField(),
        new Check(
                "FLD-073",
                BLOCKS_SAVE,
                scope,
                field,
                ArchiveProblem.VALUE_DISABLED,
                (f, s) ->
                    ids.apply(s).stream()
                        .anyMatch(id -> find(f, id).filter(c -> !c.enabled()).isPresent()),
                Check.NO_VALUES)
            .namingField());
  }

  private static Optional<Code> find(FileToCheck file, Long id) {
    return id == null ? Optional.empty() : file.lookup().code(id);
  }

  private static Check region(String field, Function<ArchiveContent, String> value) {
    return Check.head(
            "FLD-076",
            BLOCKS_SAVE,
            field,
            ArchiveProblem.INVALID,
            (f, head) ->
                value.apply(head) != null
                    && !f.lookup().isCounty(value.apply(head))
                    && !f.lookup().isAbolished(value.apply(head)))
        .namingField();
  }

  /** What was stored before an edition abolished it has to be chosen anew. */
  private static Check abolished(String field, Function<ArchiveContent, String> value) {
    return Check.head(
            "ORG-097",
            BLOCKS_SAVE,
            field,
            ArchiveProblem.REGION_ABOLISHED,
            (f, head) -> value.apply(head) != null && f.lookup().isAbolished(value.apply(head)))
        .saying((f, s) -> List.of(value.apply((ArchiveContent) s.person())));
  }
}
