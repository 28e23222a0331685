package cn.bangfu.archive.merging;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveChangeKind;
import cn.bangfu.archive.ArchiveChanges;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.LinkedWithArchive;
import cn.bangfu.archive.MergeProblem;
import cn.bangfu.archive.MergeRules;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.CheckedForm;
import cn.bangfu.archive.filing.IdentityCheck;
import cn.bangfu.archive.filing.StaleArchive;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Merges archives of the scope into one of them, wholly or not at all (ARC-154 to ARC-160). Locks
 * are taken as saving takes them: the filing union, the archives in the order of their numbers, the
 * identity numbers.
 */
@Stateless
public class ArchiveMerging {

  /** So many archives may be merged into one at once. */
  public static final int OTHERS_MAX = 20;

  private static final String LOCK = "select id from union_org where id = ?1 for no key update";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject ArchiveAccess access;
  @Inject Chains chains;
  @Inject UnionLookup unions;
  @Inject ArchiveChanges changes;
  @Inject CheckedForm checked;
  @Inject IdentityCheck identity;
  @Inject MergeReminders reminders;
  @Inject Instance<LinkedWithArchive> rooms;

  /** The archives of one merge. */
  private record Chosen(Archive remaining, List<Archive> others) {

    List<Long> otherIds() {
      return others.stream().map(Archive::getId).toList();
    }
  }

  /**
   * Opens the form of the archive that is to remain, with the others beside it; everything in
   * clear.
   *
   * @throws BusinessException if it cannot remain, or one of the others cannot be merged
   */
  @Needs(Right.ARCHIVE_MERGE_OPEN)
  public MergeForm open(long remainingId, Collection<Long> otherIds) {
    Set<Long> all = all(remainingId, otherIds);
    Chosen chosen = chosen(remainingId, access.get(all));
    Map<Long, ArchiveContent> contents = contents(all);
    contents.values().forEach(checked::refuseTampered);
    Map<Long, String> names =
        unions.names(chosen.others().stream().map(Archive::getFilingUnionId).distinct().toList());
    callers.about(ArchiveAccess.OBJECT, remainingId, chosen.remaining().getFilingUnionId());
    return new MergeForm(
        new ArchiveForm(chosen.remaining(), contents.get(remainingId), false),
        chains.text(chosen.remaining().getFilingUnionPath()),
        chosen.remaining().getArchiveLevel(),
        chosen.others().stream()
            .map(
                other ->
                    new MergeSource(
                        other.getId(),
                        names.get(other.getFilingUnionId()),
                        other.getLifeState(),
                        new ArchiveForm(
                            other,
                            contents.get(other.getId()),
                            other.getLifeState() == LifeState.DRAFT)))
            .toList());
  }

  /**
   * Merges.
   *
   * @throws Violations with everything that is wrong in the form
   * @throws WarningsToConfirm if something is doubtful and not confirmed yet
   * @throws PersonsDropped if somebody would not be kept and that is not confirmed yet
   * @throws StaleArchive if somebody else saved the remaining archive since the form was opened
   */
  @Needs(Right.ARCHIVE_MERGE)
  public void merge(MergeArchives command) {
    ArchiveForm form = checked.copy(command.form());
    Set<Long> all = all(form.getId(), command.others().keySet());
    em.createNativeQuery(LOCK)
        .setParameter(1, access.get(form.getId()).getFilingUnionId())
        .getResultList();
    Chosen chosen = chosen(form.getId(), access.lock(all));
    Archive remaining = chosen.remaining();
    refuseStale(form, command.others(), chosen);
    Map<Long, ArchiveContent> contents = contents(all);
    contents.values().forEach(checked::refuseTampered);
    refuseLinked(chosen.otherIds());
    List<String> dropped =
        Persons.missing(form.getContent(), chosen.otherIds().stream().map(contents::get).toList());
    if (!dropped.isEmpty() && !command.droppedConfirmed()) {
      throw new PersonsDropped(dropped);
    }
    List<Long> told = reminders.concerned(remaining, chosen.others());
    // the others hold nobody from here on, so that the form is judged as if they were not there
    chosen.otherIds().forEach(identity::release);
    chosen.others().forEach(other -> other.mergeInto(remaining));
    em.flush();
    ChainUnion filing = chains.of(remaining.getFilingUnionPath()).get(0);
    ArchiveContent content =
        checked.check(
            form, remaining, contents.get(remaining.getId()), filing, command.warningsConfirmed());
    remaining.absorb(form.header(), content.getName(), chosen.others());
    remaining.touch(callers.known().name(), today.now());
    em.merge(content);
    em.flush();
    changes.unmark(chosen.otherIds(), Set.of());
    rooms.stream()
        .sorted(Comparator.comparing(room -> room.getClass().getName()))
        .forEach(room -> room.move(chosen.otherIds(), remaining.getId()));
    changes.changed(remaining, ArchiveChangeKind.MERGED);
    chosen.otherIds().forEach(id -> changes.add(id, ArchiveChangeKind.MERGED));
    identity.depart(remaining.getId(), form);
    Violations.throwIfAny(
        identity.claim(remaining.getId(), em.find(ArchiveContent.class, remaining.getId())));
    reminders.send(remaining, chosen.others(), told);
    callers.about(ArchiveAccess.OBJECT, remaining.getId(), remaining.getFilingUnionId());
    callers.count(all.size());
  }

  private static Set<Long> all(long remainingId, Collection<Long> otherIds) {
    Set<Long> all = new TreeSet<>(otherIds);
    all.remove(remainingId);
    if (all.isEmpty() || all.size() > OTHERS_MAX) {
      throw new BusinessException(MergeProblem.NUMBER_OF_OTHERS, OTHERS_MAX);
    }
    all.add(remainingId);
    return all;
  }

  private static Chosen chosen(long remainingId, List<Archive> archives) {
    Archive remaining = null;
    List<Archive> others = new ArrayList<>();
    for (Archive archive : archives) {
      boolean remains = archive.getId() == remainingId;
      refuse(remains ? MergeRules.refuseRemaining(archive) : MergeRules.refuseMerged(archive));
      if (remains) {
        remaining = archive;
      } else {
        others.add(archive);
      }
    }
    return new Chosen(remaining, others);
  }

  private void refuseStale(ArchiveForm form, Map<Long, Integer> seen, Chosen chosen) {
    Archive remaining = chosen.remaining();
    if (remaining.getContentVersion() != form.getContentVersion()) {
      throw new StaleArchive(
          remaining.getChangedBy(),
          remaining.getChangedAt(),
          new ArchiveForm(remaining, em.find(ArchiveContent.class, remaining.getId()), false));
    }
    for (Archive other : chosen.others()) {
      if (other.getContentVersion() != seen.get(other.getId())) {
        throw new BusinessException(MergeProblem.CHANGED_MEANWHILE, other.getHeadName());
      }
    }
  }

  private void refuseLinked(List<Long> ids) {
    for (LinkedWithArchive room : rooms) {
      refuse(room.refuseMerge(ids));
    }
  }

  private Map<Long, ArchiveContent> contents(Collection<Long> ids) {
    return em
        .createQuery(
            "select c from ArchiveContent c where c.archiveId in :ids", ArchiveContent.class)
        .setParameter("ids", ids)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(ArchiveContent::getArchiveId, Function.identity()));
  }

  private static void refuse(Optional<Violation> reason) {
    reason.ifPresent(
        no -> {
          throw new BusinessException(no.problem(), no.args().toArray());
        });
  }
}
