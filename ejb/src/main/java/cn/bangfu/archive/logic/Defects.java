package cn.bangfu.archive.logic;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.IncomeRules;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.filing.Finding;
import cn.bangfu.archive.filing.StoredChecks;
import cn.bangfu.archive.problem.ProblemKind;
import cn.bangfu.archive.problem.ProblemMarks;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.IdNoProblem;
import cn.bangfu.kernel.Masks;
import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the problems of archives, and keeps them (ARC-128, ARC-130). */
@Dependent
public class Defects {

  private static final HexFormat HEX = HexFormat.of();

  /** Fields that are empty although they have to be filled, always or under a condition. */
  private static final Set<Problem> EMPTY_FIELDS =
      Set.of(
          ArchiveProblem.MISSING,
          ArchiveProblem.INDUSTRY_SECTION_ONLY,
          ArchiveProblem.DISABILITY_MISSING,
          ArchiveProblem.DISEASE_MISSING,
          ArchiveProblem.NO_CONTACT,
          ArchiveProblem.RIGID_EXPENSE_MISSING,
          ArchiveProblem.AID_REMARK_MISSING,
          ArchiveProblem.OTHER_WITHOUT_REMARK);

  private static final String OTHERS =
      """
      select encode(p.id_no_digest, 'hex'), a.id, a.head_name, a.filing_union_id,
        a.filing_union_path, a.life_state
      from (
        select id_no_digest, archive_id from archive_content
        where id_no_digest = any (
          select decode(d, 'hex') from unnest(string_to_array(?1, ',')) d)
        union all
        select id_no_digest, archive_id from archive_member
        where not moved_out and id_no_digest = any (
          select decode(d, 'hex') from unnest(string_to_array(?1, ',')) d)) p
      join archive a on a.id = p.archive_id
      where a.life_state = 'ACTIVE'
      order by a.id
      """;

  /** Neither V2.0 nor anybody since has said what the household is registered as. */
  private static final String UNKNOWN_REGISTRATION =
      """
      select l.archive_id from legacy_archive l
        join archive_content c on c.archive_id = l.archive_id
        left join legacy_value v on v.field = 'hukouType' and v.old_value = l.hukou
       where l.archive_id = any (cast(?1 as bigint[])) and l.converted_at is null
         and coalesce(c.hukou_type, v.new_value) is null
      """;

  @PersistenceContext EntityManager em;
  @Inject StoredChecks checks;
  @Inject ProblemMarks marks;
  @Inject Chains chains;
  @Inject Today today;

  /** Another place where a number stands. */
  private record Elsewhere(long archiveId, String headName, String unionPath, LifeState state) {}

  /** Looks at these archives and keeps the kinds found; those not on file have none. */
  public void review(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return;
    }
    Map<Long, Set<ProblemKind>> found = new HashMap<>();
    ids.forEach(id -> found.put(id, EnumSet.noneOf(ProblemKind.class)));
    of(active(ids), null)
        .forEach(
            (archive, defects) -> defects.forEach(defect -> found.get(archive).add(defect.kind())));
    marks.keep(found);
  }

  /** The archives on file among these. */
  private List<Archive> active(Collection<Long> ids) {
    return em.createQuery(
            """
            select a from Archive a
            where a.id in :ids and a.lifeState = cn.bangfu.archive.LifeState.ACTIVE
            order by a.id""",
            Archive.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /**
   * What is wrong with archives on file.
   *
   * @param scope pattern of the paths of unions whose archives may be named; null names nothing
   */
  public Map<Long, List<ArchiveDefect>> of(List<Archive> archives, String scope) {
    List<StoredChecks.Checked> checked = checks.check(archives, scope == null ? "" : scope);
    Map<String, List<Elsewhere>> places = places(checked);
    Set<Long> unknown = unknownRegistration(archives);
    Map<Long, List<ArchiveDefect>> defects = new LinkedHashMap<>();
    for (StoredChecks.Checked one : checked) {
      List<ArchiveDefect> found = new ArrayList<>();
      if (unknown.contains(one.archive().getId())) {
        found.add(
            new ArchiveDefect(
                ProblemKind.NOT_CONVERTED,
                "content.hukouType",
                Texts.get("archive.conversion.noHukou")));
      }
      duplicates(one, places, scope, found);
      invalid(one, found);
      incomplete(one, found);
      familySize(one.content(), found);
      defects.put(one.archive().getId(), found);
    }
    return defects;
  }

  /** Temporary relief that cannot be converted yet (ARC-173). */
  private Set<Long> unknownRegistration(List<Archive> archives) {
    String waiting =
        archives.stream()
            .filter(Archive::isAwaitingConversion)
            .map(archive -> archive.getId().toString())
            .collect(Collectors.joining(",", "{", "}"));
    Set<Long> unknown = new HashSet<>();
    if (!"{}".equals(waiting)) {
      for (Object id :
          em.createNativeQuery(UNKNOWN_REGISTRATION).setParameter(1, waiting).getResultList()) {
        unknown.add(((Number) id).longValue());
      }
    }
    return unknown;
  }

  private Map<String, List<Elsewhere>> places(List<StoredChecks.Checked> checked) {
    Set<String> digests =
        checked.stream()
            .flatMap(one -> persons(one.content()).values().stream())
            .map(Person::getIdNoDigest)
            .filter(digest -> digest != null)
            .map(HEX::formatHex)
            .collect(Collectors.toSet());
    Map<String, List<Elsewhere>> places = new HashMap<>();
    if (digests.isEmpty()) {
      return places;
    }
    List<?> rows =
        em.createNativeQuery(OTHERS).setParameter(1, String.join(",", digests)).getResultList();
    for (Object one : rows) {
      Object[] row = (Object[]) one;
      places
          .computeIfAbsent((String) row[0], digest -> new ArrayList<>())
          .add(
              new Elsewhere(
                  ((Number) row[1]).longValue(),
                  (String) row[2],
                  (String) row[4],
                  LifeState.valueOf((String) row[5])));
    }
    return places;
  }

  private void duplicates(
      StoredChecks.Checked one,
      Map<String, List<Elsewhere>> places,
      String scope,
      List<ArchiveDefect> found) {
    Map<String, Person> first = new HashMap<>();
    persons(one.content())
        .forEach(
            (field, person) -> {
              if (person.getIdNoDigest() == null) {
                return;
              }
              String digest = HEX.formatHex(person.getIdNoDigest());
              Person before = first.putIfAbsent(digest, person);
              if (before != null) {
                found.add(
                    new ArchiveDefect(
                        ProblemKind.DUPLICATE_ID_NO,
                        field,
                        Texts.format(
                            "archive.problem.twice",
                            person.getIdNo().masked(),
                            Texts.show(before.getName()),
                            Texts.show(person.getName()))));
              }
              places.getOrDefault(digest, List.of()).stream()
                  .filter(other -> other.archiveId() != one.archive().getId())
                  .forEach(
                      other ->
                          found.add(
                              new ArchiveDefect(
                                  ProblemKind.DUPLICATE_ID_NO,
                                  field,
                                  elsewhere(person, other, scope),
                                  other.unionPath())));
            });
  }

  /** The other archive; outside the scope no more than the look-up of a number tells (USR-086). */
  private String elsewhere(Person person, Elsewhere other, String scope) {
    if (scope == null) {
      return "";
    }
    boolean visible = other.unionPath().startsWith(scope.replace("%", ""));
    return Texts.format(
        "archive.problem.elsewhere",
        Texts.show(person.getName()),
        person.getIdNo().masked(),
        chains.text(other.unionPath()),
        visible ? other.headName() : Masks.name(other.headName()),
        other.state());
  }

  private void invalid(StoredChecks.Checked one, List<ArchiveDefect> found) {
    persons(one.content())
        .forEach(
            (field, person) -> {
              IdNo number = person.getIdNo();
              if (number != null) {
                number
                    .problem(today.today())
                    .ifPresent(
                        wrong ->
                            found.add(
                                new ArchiveDefect(
                                    ProblemKind.INVALID_ID_NO,
                                    field,
                                    Texts.format(
                                        "archive.problem.invalid",
                                        Texts.show(person.getName()),
                                        number.masked(),
                                        sentence(number, wrong)))));
              }
            });
  }

  private static String sentence(IdNo number, IdNoProblem wrong) {
    return Texts.format(
        wrong.key(), wrong == IdNoProblem.CHARACTER ? number.wrongPosition() : number.length());
  }

  private static void incomplete(StoredChecks.Checked one, List<ArchiveDefect> found) {
    for (Finding finding : one.findings()) {
      if (EMPTY_FIELDS.contains(finding.problem())) {
        found.add(
            new ArchiveDefect(
                ProblemKind.INCOMPLETE, finding.field(), Texts.of(finding.violation())));
      }
    }
  }

  private static void familySize(ArchiveContent content, List<ArchiveDefect> found) {
    int counted = IncomeRules.familySize(content);
    if (content.getFamilySize() != counted) {
      found.add(
          new ArchiveDefect(
              ProblemKind.FAMILY_SIZE_MISMATCH,
              "content.members",
              Texts.format("archive.problem.familySize", content.getFamilySize(), counted)));
    }
  }

  /** The people of a household who still belong to it, by the field of their number. */
  static Map<String, Person> persons(ArchiveContent content) {
    Map<String, Person> persons = new LinkedHashMap<>();
    persons.put("content.idNo", content);
    List<Member> members = content.getMembers();
    for (int i = 0; i < members.size(); i++) {
      if (!members.get(i).isMovedOut()) {
        persons.put("content.members[" + i + "].idNo", members.get(i));
      }
    }
    return persons;
  }
}
