package cn.bangfu.archive.filing;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveChangeKind;
import cn.bangfu.archive.ArchiveChanges;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.Departure;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.PersonClaims;
import cn.bangfu.archive.filing.IdentityHits.Asked;
import cn.bangfu.archive.filing.IdentityHits.Find;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.unionorg.UnionGate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One household, one file: no identity number twice in the country (ARC-044 to ARC-053). */
@Dependent
public class IdentityCheck {

  /** Length of the reason for a household of one's own (ARC-050). */
  static final int REASON_MIN = 5;

  static final int REASON_MAX = 200;

  private static final HexFormat HEX = HexFormat.of();

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject PersonClaims claims;
  @Inject IdentityHits hits;
  @Inject ArchiveChanges changes;
  @Inject UnionGate gate;

  /** A person of the form with the field of his number. */
  private record Place(String field, Person person, Long memberId) {

    String digest() {
      return HEX.formatHex(person.getIdNoDigest());
    }

    Asked asked() {
      return new Asked(person.getIdNoDigest(), field, !(person instanceof Member));
    }
  }

  /** What is wrong with the numbers of a form, seen before it is stored. */
  public List<Violation> check(Long archiveId, ArchiveForm form) {
    List<Violation> found = new ArrayList<>();
    Map<String, Place> first = new HashMap<>();
    for (Place place : places(form.getContent())) {
      Place other = first.putIfAbsent(place.digest(), place);
      if (other != null) {
        found.add(
            Violation.of(
                place.field(),
                ArchiveRefusal.SAME_ID_NO_TWICE,
                place.person().getIdNo().value(),
                other.person().getName(),
                place.person().getName()));
      }
    }
    hits.find(first.values().stream().map(Place::asked).toList(), archiveId)
        .forEach((key, find) -> found.addAll(refusal(find, form, first.get(key))));
    return found;
  }

  private static List<Violation> refusal(Find find, ArchiveForm form, Place place) {
    if (find.identityCase().passes()) {
      return List.of();
    }
    String reason = form.separation(place.person().getIdNo());
    return find.identityCase() != IdentityCase.CLOSED_HOUSEHOLD || reason == null
        ? List.of(find.hit().violation())
        : refuseReason(place.field(), reason);
  }

  /** What is wrong with the reason of a household of one's own. */
  static List<Violation> refuseReason(String field, String reason) {
    int length = CleanText.length(reason);
    return length < REASON_MIN || length > REASON_MAX
        ? List.of(Violation.of(field, ArchiveRefusal.SEPARATION_REASON, REASON_MIN, REASON_MAX))
        : List.of();
  }

  /**
   * Takes the numbers of a stored archive on file. Whoever comes second, be it by a millisecond,
   * gets the sentences that a form checked later would get.
   */
  public List<Violation> claim(long archiveId, ArchiveContent content) {
    Map<String, Place> places = new HashMap<>();
    Map<byte[], Long> persons = new IdentityHashMap<>();
    for (Place place : places(content)) {
      places.put(place.digest(), place);
      persons.put(place.person().getIdNoDigest(), place.memberId());
    }
    List<Asked> taken =
        claims.claim(archiveId, persons).stream()
            .map(digest -> places.get(HEX.formatHex(digest)).asked())
            .toList();
    return hits.find(taken, archiveId).values().stream()
        .map(find -> find.hit().violation())
        .toList();
  }

  /**
   * Takes those persons out of their former archives who have a household of their own now: out of
   * closed ones with the reason that was given (ARC-050), out of former temporary ones as it is
   * (ARC-046 case 8). The former archives are locked in the order of their numbers.
   */
  public void depart(long archiveId, ArchiveForm form) {
    Map<String, Place> places = new HashMap<>();
    places(form.getContent()).forEach(place -> places.put(place.digest(), place));
    List<Map.Entry<String, Find>> leaving =
        hits
            .find(places.values().stream().map(Place::asked).toList(), archiveId)
            .entrySet()
            .stream()
            .filter(
                find ->
                    find.getValue().identityCase() == IdentityCase.CLOSED_HOUSEHOLD
                        || find.getValue().identityCase() == IdentityCase.LEAVES_TEMPORARY)
            .sorted(Comparator.comparing(find -> find.getValue().archive().getId()))
            .toList();
    for (Map.Entry<String, Find> one : leaving) {
      Archive former = one.getValue().archive();
      em.lock(former, LockModeType.PESSIMISTIC_WRITE);
      gate.refuseMoving(List.of(former.getFilingUnionId()));
      Place place = places.get(one.getKey());
      leave(archiveId, former, one.getValue().memberId(), place, form);
    }
  }

  private void leave(long archiveId, Archive former, Long memberId, Place place, ArchiveForm form) {
    Caller by = callers.known();
    if (memberId != null) {
      em.find(Member.class, memberId).moveOut();
      claims.leave(former.getId(), place.person().getIdNoDigest());
    }
    em.persist(
        new Departure(
            former.getId(),
            memberId,
            place.person().getIdNoDigest(),
            form.separation(place.person().getIdNo()),
            archiveId,
            by,
            today.now()));
    changes.add(former.getId(), ArchiveChangeKind.EDITED);
  }

  /** Frees the numbers of an archive. */
  public void release(long archiveId) {
    claims.release(archiveId);
  }

  /** Where a number stands that is typed into a field, if elsewhere. */
  public Optional<IdentityHit> find(
      byte[] digest, Long exceptArchive, String field, boolean asHead) {
    return hits.find(List.of(new Asked(digest, field, asHead)), exceptArchive).values().stream()
        .filter(find -> find.identityCase() != IdentityCase.FREE)
        .map(Find::hit)
        .findFirst();
  }

  private static List<Place> places(ArchiveContent content) {
    List<Place> places = new ArrayList<>();
    if (content.getIdNo() != null) {
      places.add(new Place("content.idNo", content, null));
    }
    List<Member> members = content.getMembers();
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      if (member.getIdNo() != null && !member.isMovedOut()) {
        places.add(new Place("content.members[" + i + "].idNo", member, member.getId()));
      }
    }
    return places;
  }
}
