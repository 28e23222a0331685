package cn.bangfu.assistance.entry;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveViews;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.closing.Deregistration;
import cn.bangfu.archive.closing.Exit;
import cn.bangfu.archive.problem.ProblemMarks;
import cn.bangfu.archive.restoring.ArchiveRestoring;
import cn.bangfu.assistance.AssistanceProblem;
import cn.bangfu.assistance.AssistanceRules;
import cn.bangfu.assistance.entry.FoundForHelp.Kind;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.IdNoProblem;
import cn.bangfu.kernel.Masks;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.kernel.crypto.KeyRing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the household of an identity number in the whole country, heads and members, in every state
 * (AST-013 to AST-020). Each question is recorded; of other unions' households no more is told than
 * USR-086 allows.
 */
@Stateless
public class HelpFinder {

  private static final String ID_NO = "ID_NO";
  private static final String FIELD = "idNo";
  private static final int FOUND_MAX = 20;

  private static final String HEADS =
      """
      select a from Archive a, ArchiveContent c
      where c.archiveId = a.id and c.idNoDigest = :digest
        and a.lifeState in (cn.bangfu.archive.LifeState.ACTIVE,
          cn.bangfu.archive.LifeState.DEREGISTERED, cn.bangfu.archive.LifeState.EXITED)
      order by a.id""";

  private static final String MEMBERS =
      """
      select a, m from Archive a, Member m
      where m.content.archiveId = a.id and m.idNoDigest = :digest and m.movedOut = false
        and a.lifeState in (cn.bangfu.archive.LifeState.ACTIVE,
          cn.bangfu.archive.LifeState.DEREGISTERED, cn.bangfu.archive.LifeState.EXITED)
      order by a.id""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject ProblemMarks problems;
  @Inject ArchiveViews views;
  @Inject Chains chains;
  @Inject CodeValues codes;
  @Inject ArchiveRestoring restoring;

  /** A person of a household. */
  private record Place(Archive archive, Member member) {}

  /**
   * Looks a number up.
   *
   * @throws Violations if it cannot be a number
   */
  @Needs(Right.ASSISTANCE_LOOK_UP)
  public FoundForHelp find(IdNo typed) {
    IdNo number = checked(typed);
    about(number, null);
    Map<Long, Place> places = places(KeyRing.current().digest(number.normalized()));
    List<Place> active =
        places.values().stream().filter(place -> !place.archive().closed()).toList();
    if (active.size() > 1) {
      active.stream()
          .filter(this::foreign)
          .findFirst()
          .ifPresent(place -> about(number, place.archive().getFilingUnionId()));
      return several(active);
    }
    Optional<Place> one =
        active.stream()
            .findFirst()
            .or(
                () ->
                    places.values().stream()
                        .max(Comparator.comparing(place -> place.archive().getChangedAt())));
    one.ifPresent(place -> about(number, place.archive().getFilingUnionId()));
    return one.map(this::found).orElseGet(this::nobody);
  }

  /**
   * Who was faster with an archive for a number that stood nowhere a moment ago (AST-023).
   *
   * @return the sentence about it; empty if nobody was
   */
  @Needs(Right.ASSISTANCE_LOOK_UP)
  public Optional<String> filedMeanwhile(IdNo typed) {
    IdNo number = checked(typed);
    about(number, null);
    return places(KeyRing.current().digest(number.normalized())).values().stream()
        .filter(place -> !place.archive().closed())
        .map(place -> place.archive().getFilingUnionId())
        .findFirst()
        .map(
            union ->
                Texts.format(
                    "assistance.find.meanwhile", chains.all(List.of(union)).get(union).name()));
  }

  /** The look in the audit trail, with the union whose household was found (USR-086). */
  private void about(IdNo number, Long union) {
    callers.about(ID_NO, KeyRing.current().protectedForm(number.normalized()), union);
    callers.purpose(Texts.get("archive.lookUp.help"));
  }

  private boolean foreign(Place place) {
    return !callers.known().scope().covers(place.archive().getFilingUnionPath());
  }

  /** A number of 15 digits finds the household that is kept under its 18 digits (AST-013). */
  private IdNo checked(IdNo typed) {
    if (typed == null) {
      throw wrong(Violation.of(FIELD, AssistanceProblem.ID_NO_MISSING));
    }
    IdNo number = typed.length() == IdNo.OLD_LENGTH ? typed.to18().orElse(typed) : typed;
    Optional<IdNoProblem> problem = number.problem(today.today());
    if (problem.isPresent()) {
      Object detail =
          problem.get() == IdNoProblem.CHARACTER ? number.wrongPosition() : number.length();
      throw wrong(
          Violation.of(
              FIELD, AssistanceProblem.ID_NO_WRONG, Violation.of(FIELD, problem.get(), detail)));
    }
    return number;
  }

  private static Violations wrong(Violation violation) {
    return new Violations(List.of(violation));
  }

  private Map<Long, Place> places(byte[] digest) {
    Map<Long, Place> places = new LinkedHashMap<>();
    for (Archive archive :
        em.createQuery(HEADS, Archive.class)
            .setParameter("digest", digest)
            .setMaxResults(FOUND_MAX)
            .getResultList()) {
      places.put(archive.getId(), new Place(archive, null));
    }
    for (Object[] row :
        em.createQuery(MEMBERS, Object[].class)
            .setParameter("digest", digest)
            .setMaxResults(FOUND_MAX)
            .getResultList()) {
      Archive archive = (Archive) row[0];
      places.putIfAbsent(archive.getId(), new Place(archive, (Member) row[1]));
    }
    return places;
  }

  private FoundForHelp nobody() {
    boolean files = callers.known().has(Right.ARCHIVE_FILE);
    return new FoundForHelp(
        files ? Kind.NOT_FILED : Kind.REFUSED,
        Texts.get(files ? "assistance.find.notFiled" : "assistance.find.notFiled.noRight"),
        null,
        null,
        null,
        false,
        List.of());
  }

  private FoundForHelp several(List<Place> places) {
    return new FoundForHelp(
        Kind.REFUSED,
        Texts.get("assistance.find.several"),
        null,
        null,
        null,
        false,
        places.stream().map(place -> chains.text(place.archive().getFilingUnionPath())).toList());
  }

  private FoundForHelp found(Place place) {
    Archive archive = place.archive();
    boolean foreign = foreign(place);
    Optional<Violation> refusal =
        AssistanceRules.refuseHelp(
            archive,
            callers.known(),
            problems.of(List.of(archive.getId())).getOrDefault(archive.getId(), Set.of()));
    Kind kind = archive.closed() ? Kind.CLOSED : refusal.isPresent() ? Kind.REFUSED : Kind.READY;
    return new FoundForHelp(
        kind,
        kind == Kind.CLOSED && !foreign
            ? closed(archive)
            : refusal.map(Texts::of).orElseGet(() -> said(place, foreign)),
        archive.getId(),
        foreign ? null : views.of(archive),
        foreign ? restricted(place) : null,
        kind == Kind.CLOSED
            && callers.known().has(Right.ARCHIVE_RESTORE)
            && restoring.possible(archive.getId()),
        List.of());
  }

  /** Outside the own unions nothing tells whether the person is head or member (AST-016). */
  private String said(Place place, boolean foreign) {
    if (foreign) {
      return Texts.format(
          "assistance.find.foreign", chains.text(place.archive().getFilingUnionPath()));
    }
    return place.member() == null
        ? null
        : Texts.format(
            "assistance.find.member",
            place.archive().getHeadName(),
            Texts.show(place.member().getRelation()));
  }

  private FoundForHelp.Foreign restricted(Place place) {
    Archive archive = place.archive();
    String name = place.member() == null ? archive.getHeadName() : place.member().getName();
    return new FoundForHelp.Foreign(
        archive.getFilingUnionId(),
        chains.text(archive.getFilingUnionPath()),
        Masks.name(name),
        archive.getLifeState(),
        archive.getHardshipCategory(),
        archive.getFilingDate());
  }

  /** AST-018: with the day and the reason or way of the closing. */
  private String closed(Archive archive) {
    List<Long> ids = List.of(archive.getId());
    return em
        .createNamedQuery("Deregistration.inForce", Deregistration.class)
        .setParameter("ids", ids)
        .getResultList()
        .stream()
        .map(one -> closed(archive, one.getDeregisteredDate(), one.getReasonId()))
        .findFirst()
        .or(
            () ->
                em
                    .createNamedQuery("Exit.inForce", Exit.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .stream()
                    .map(one -> closed(archive, one.getExitedDate(), one.getWayId()))
                    .findFirst())
        .orElseGet(
            () ->
                Texts.of(
                    Violation.of(null, AssistanceProblem.ARCHIVE_CLOSED, archive.getLifeState())));
  }

  private String closed(Archive archive, LocalDate day, long why) {
    return Texts.format(
        "assistance.find.closed", archive.getLifeState(), day, codes.value(why).getValueName());
  }
}
