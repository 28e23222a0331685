package cn.bangfu.archive.filing;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAct;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.ClosedPersons;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.PersonClaim;
import cn.bangfu.archive.PersonClaims;
import cn.bangfu.archive.PersonDeath;
import cn.bangfu.archive.PersonDeaths;
import cn.bangfu.kernel.Masks;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Where numbers stand in other archives of the country, the most severe find of each (ARC-046). */
@Dependent
public class IdentityHits {

  static final HexFormat HEX = HexFormat.of();

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject PersonClaims claims;
  @Inject ClosedPersons closed;
  @Inject PersonDeaths deaths;
  @Inject Chains chains;

  /** A number as it was typed: the field, and whether for the head. */
  record Asked(byte[] digest, String field, boolean asHead) {

    String key() {
      return HEX.formatHex(digest);
    }
  }

  /**
   * A number found elsewhere.
   *
   * @param memberId the member who has it there, or null for the head
   */
  record Find(IdentityCase identityCase, Archive archive, Long memberId, IdentityHit hit) {}

  /** The finds of these numbers; a number that stands nowhere has none. */
  Map<String, Find> find(Collection<Asked> asked, Long exceptArchive) {
    Map<String, Asked> byKey = new HashMap<>();
    asked.forEach(one -> byKey.putIfAbsent(one.key(), one));
    List<byte[]> digests = byKey.values().stream().map(Asked::digest).toList();
    Map<String, List<Find>> all = new HashMap<>();
    for (PersonDeath death : deaths.among(digests)) {
      Asked one = byKey.get(HEX.formatHex(death.getDigest()));
      add(all, one, dead(death, one));
    }
    for (PersonClaim claim : claims.taken(digests, exceptArchive)) {
      Asked one = byKey.get(HEX.formatHex(claim.getDigest()));
      Archive archive = em.find(Archive.class, claim.getArchiveId());
      add(all, one, found(archive, claim.getMemberId(), one));
    }
    for (ClosedPersons.Place place : closed.find(digests, exceptArchive)) {
      Asked one = byKey.get(HEX.formatHex(place.digest()));
      add(all, one, found(place.archive(), place.memberId(), one));
    }
    Map<String, Find> worst = new HashMap<>();
    all.forEach(
        (key, finds) ->
            worst.put(
                key, finds.stream().min(Comparator.comparing(Find::identityCase)).orElseThrow()));
    return worst;
  }

  private static void add(Map<String, List<Find>> all, Asked one, Find find) {
    all.computeIfAbsent(one.key(), key -> new ArrayList<>()).add(find);
  }

  private Find dead(PersonDeath death, Asked asked) {
    Archive archive = em.find(Archive.class, death.getArchiveId());
    boolean inScope = callers.known().scope().covers(archive.getFilingUnionPath());
    Violation violation =
        inScope
            ? Violation.of(asked.field(), ArchiveRefusal.PERSON_DIED_ON, death.getDiedOn())
            : Violation.of(asked.field(), ArchiveRefusal.PERSON_DIED);
    return new Find(
        IdentityCase.DEAD, archive, null, hit(IdentityCase.DEAD, archive, null, violation));
  }

  private Find found(Archive archive, Long memberId, Asked asked) {
    boolean own = archive.getFilingUnionId() == callers.known().unionId();
    IdentityCase identityCase =
        IdentityCase.of(
            new IdentityCase.Found(
                false,
                memberId == null,
                false,
                archive.getLifeState(),
                own,
                archive.isOpenToTakeover()),
            asked.asHead());
    Violation violation = violation(identityCase, archive, memberId, asked.field());
    return new Find(
        identityCase, archive, memberId, hit(identityCase, archive, memberId, violation));
  }

  private Violation violation(
      IdentityCase identityCase, Archive archive, Long memberId, String field) {
    boolean inScope = callers.known().scope().covers(archive.getFilingUnionPath());
    String head = inScope ? archive.getHeadName() : Masks.name(archive.getHeadName());
    return switch (identityCase) {
      case OWN_UNION ->
          Violation.of(
              field,
              ArchiveRefusal.ID_NO_IN_OWN_ARCHIVE,
              archive.getHeadName(),
              archive.getEmployeeNo(),
              memberId == null
                  ? Texts.get("archive.IdentityHit.head")
                  : Texts.show(em.find(Member.class, memberId).getRelation()));
      case CLOSED_HEAD ->
          Violation.of(
              field, ArchiveRefusal.ID_NO_OF_CLOSED_HEAD, union(archive), closedHow(archive));
      case CLOSED_HOUSEHOLD ->
          Violation.of(
              field,
              ArchiveRefusal.ID_NO_IN_CLOSED_HOUSEHOLD,
              union(archive),
              archive.getLifeState(),
              head);
      case FORMER_TEMPORARY ->
          Violation.of(field, ArchiveRefusal.ID_NO_OF_TEMPORARY, union(archive));
      case LEAVES_TEMPORARY ->
          Violation.of(field, ArchiveRefusal.ID_NO_WAS_TEMPORARY, union(archive));
      default ->
          Violation.of(
              field, ArchiveRefusal.ID_NO_IN_USE, chains.text(archive.getFilingUnionPath()));
    };
  }

  private String union(Archive archive) {
    return chains.of(archive.getFilingUnionPath()).get(0).name();
  }

  private static ArchiveAct closedHow(Archive archive) {
    return archive.getLifeState() == LifeState.EXITED ? ArchiveAct.EXIT : ArchiveAct.DEREGISTER;
  }

  /** What may be shown of the archive: outside the scope the restricted view (USR-086). */
  private IdentityHit hit(
      IdentityCase identityCase, Archive archive, Long memberId, Violation violation) {
    Caller caller = callers.known();
    boolean inScope = caller.scope().covers(archive.getFilingUnionPath());
    Member member = memberId == null ? null : em.find(Member.class, memberId);
    String name = member == null ? archive.getHeadName() : member.getName();
    return new IdentityHit(
        identityCase,
        violation,
        inScope ? archive.getId() : null,
        archive.getFilingUnionId(),
        chains.text(archive.getFilingUnionPath()),
        inScope ? name : Masks.name(name),
        archive.getLifeState(),
        archive.getHardshipCategory(),
        archive.getFilingDate());
  }
}
