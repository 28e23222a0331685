package cn.bangfu.archive.logic;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveChanges;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveOrdering;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.FilingRules;
import cn.bangfu.archive.HukouType;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveSaved;
import cn.bangfu.archive.filing.IdentityCheck;
import cn.bangfu.archive.problem.ProblemKind;
import cn.bangfu.archive.problem.ProblemMarks;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violations;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The list of problem archives and the conversion of old numbers (ARC-128 to ARC-132). */
@Stateless
public class ProblemArchives {

  private static final int PAGE_MAX = 200;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject ArchiveAccess access;
  @Inject ArchiveChanges changes;
  @Inject Defects defects;
  @Inject ProblemMarks marks;
  @Inject ProblemSearch search;
  @Inject IdentityCheck identity;
  @Inject UnionLookup unions;
  @Inject Chains chains;
  @Inject Today today;
  @Inject Event<ArchiveSaved> saved;

  /**
   * A page of problem archives with everything that is wrong in them.
   *
   * @param union the own union (null), or one below it with all below that
   * @param chosen the user's own order (ARC-148), or null
   */
  @Needs(Right.ARCHIVE_LIST)
  public List<ProblemArchive> page(
      ArchiveType type, Long union, ArchiveOrdering chosen, int offset, int size) {
    Caller caller = callers.known();
    List<Archive> archives =
        archives(search.ids(type, union, chosen, offset, Math.min(size, PAGE_MAX)));
    Map<Long, List<ArchiveDefect>> found = defects.of(archives, caller.scope().pattern());
    Map<Long, Set<ProblemKind>> kinds = marks.of(archives.stream().map(Archive::getId).toList());
    Map<Long, String> names =
        unions.names(archives.stream().map(Archive::getFilingUnionId).distinct().toList());
    ChainUnion superior = chains.superior(caller);
    List<ProblemArchive> rows = new ArrayList<>();
    for (Archive archive : archives) {
      List<ArchiveDefect> some = found.getOrDefault(archive.getId(), List.of());
      List<String> others =
          some.stream().map(ArchiveDefect::otherPath).filter(Objects::nonNull).distinct().toList();
      boolean mergeable = mayMerge(caller, others);
      rows.add(
          new ProblemArchive(
              archive.getId(),
              archive.getEmployeeNo(),
              archive.getHeadName(),
              names.get(archive.getFilingUnionId()),
              kinds.getOrDefault(archive.getId(), Set.of()),
              some,
              fifteen(em.find(ArchiveContent.class, archive.getId())),
              archive.getFilingUnionId() == caller.unionId(),
              archive.isAwaitingConversion(),
              FilingRules.acts(archive, caller, ChainUnion.of(caller), superior),
              archive.getContentVersion(),
              mergeable,
              mergeable || others.isEmpty() ? null : advice(others)));
    }
    return rows;
  }

  /** The archives in the order of their numbers as given. */
  private List<Archive> archives(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, Archive> found =
        em.createQuery("select a from Archive a where a.id in :ids", Archive.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(Archive::getId, Function.identity()));
    return ids.stream().map(found::get).toList();
  }

  /** ARC-132: an administrator of archives in whose branch all of them lie. */
  private static boolean mayMerge(Caller caller, List<String> others) {
    return !others.isEmpty()
        && caller.has(Right.ARCHIVE_ADVANCED)
        && others.stream().allMatch(caller.scope()::covers);
  }

  private String advice(List<String> others) {
    String comma = Texts.get("shell.comma");
    return Texts.format(
        "archive.problem.merge",
        others.stream().map(chains::text).collect(Collectors.joining(comma)));
  }

  @Needs(Right.ARCHIVE_LIST)
  public int count(ArchiveType type, Long union) {
    return search.count(type, union);
  }

  private static List<String> fifteen(ArchiveContent content) {
    List<String> fields = new ArrayList<>();
    Defects.persons(content)
        .forEach(
            (field, person) -> {
              IdNo number = person.getIdNo();
              if (number != null && number.length() == IdNo.OLD_LENGTH) {
                number.to18().ifPresent(converted -> fields.add(field));
              }
            });
    return fields;
  }

  /** What a number of 15 digits would become, to be confirmed (ARC-131). */
  @Needs(Right.ARCHIVE_OPEN)
  public Conversion preview(long id, String field) {
    Archive archive = access.getOwn(id);
    Person person = person(em.find(ArchiveContent.class, id), field);
    return new Conversion(
        id,
        archive.getContentVersion(),
        field,
        person.getName(),
        person.getIdNo().value(),
        person.getIdNo().to18().orElseThrow().value());
  }

  /**
   * Puts the converted number in the place of the old one, if nobody else has it (ARC-131).
   *
   * @throws Violations if it is not valid, or stands in another archive
   */
  @Needs(Right.ARCHIVE_EDIT)
  public void convert(Conversion conversion) {
    Archive archive = access.lockOwn(conversion.archiveId());
    FilingRules.refuseEdit(archive)
        .ifPresent(
            no -> {
              throw new BusinessException(no.problem(), no.args().toArray());
            });
    ArchiveContent content = em.find(ArchiveContent.class, archive.getId());
    Person person = person(content, conversion.field());
    if (archive.getContentVersion() != conversion.contentVersion()
        || !person.getIdNo().value().equals(conversion.from())) {
      throw new BusinessException(LogicProblem.CHANGED_MEANWHILE);
    }
    IdNo number = person.getIdNo().to18().orElseThrow();
    if (number.problem(today.today()).isPresent()) {
      throw new BusinessException(LogicProblem.NOT_CONVERTIBLE, number.value());
    }
    person.setIdNo(number);
    Violations.throwIfAny(
        identity.check(archive.getId(), new ArchiveForm(archive, content, false)));
    archive.edit(archive.header(), content.getName(), ChainUnion.of(callers.known()).level());
    archive.touch(callers.known().name(), today.now());
    em.flush();
    changes.edited(archive);
    Violations.throwIfAny(identity.claim(archive.getId(), content));
    saved.fire(
        new ArchiveSaved(
            archive.getId(), Set.of(HexFormat.of().formatHex(person.getIdNoDigest()))));
  }

  /**
   * Fills in what a temporary-relief archive was registered as, so that the next run converts it;
   * nothing else of it can be changed before (ARC-173).
   *
   * @param contentVersion the save that was shown
   */
  @Needs(Right.ARCHIVE_EDIT)
  public void fillRegistration(long id, int contentVersion, HukouType hukou) {
    Archive archive = access.lockOwn(id);
    if (!archive.isAwaitingConversion() || archive.getContentVersion() != contentVersion) {
      throw new BusinessException(LogicProblem.CHANGED_MEANWHILE);
    }
    if (hukou == null) {
      throw new BusinessException(LogicProblem.REGISTRATION_MISSING);
    }
    em.find(ArchiveContent.class, id).setHukouType(hukou);
    archive.registrationFilled();
    archive.touch(callers.known().name(), today.now());
    em.flush();
    changes.edited(archive);
    saved.fire(new ArchiveSaved(id, Set.of()));
  }

  /** The person whose number stands in this field; it must be an old one. */
  private static Person person(ArchiveContent content, String field) {
    Person person = Defects.persons(content).get(field);
    if (person == null
        || person.getIdNo() == null
        || person.getIdNo().length() != IdNo.OLD_LENGTH
        || person.getIdNo().to18().isEmpty()) {
      throw new BusinessException(LogicProblem.CHANGED_MEANWHILE);
    }
    return person;
  }
}
