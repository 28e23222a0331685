package cn.bangfu.archive.filing;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.PersonClaim;
import cn.bangfu.archive.PersonClaims;
import cn.bangfu.kernel.Masks;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One household, one file: no identity number twice in the country (ARC-044 to ARC-048). */
@Dependent
public class IdentityCheck {

  private static final HexFormat HEX = HexFormat.of();

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject PersonClaims claims;
  @Inject Chains chains;

  /** A person of the form with the field of his number. */
  private record Place(String field, Person person, Long memberId) {

    String digest() {
      return HEX.formatHex(person.getIdNoDigest());
    }
  }

  /** What is wrong with the numbers of a form, seen before it is stored. */
  public List<Violation> check(Long archiveId, ArchiveContent content) {
    List<Violation> found = new ArrayList<>();
    Map<String, Place> first = new HashMap<>();
    for (Place place : places(content)) {
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
    List<byte[]> digests = first.keySet().stream().map(HEX::parseHex).toList();
    for (PersonClaim claim : claims.taken(digests, archiveId)) {
      Place place = first.get(HEX.formatHex(claim.getDigest()));
      found.add(hit(claim, place.field()).violation());
    }
    return found;
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
    List<byte[]> taken = claims.claim(archiveId, persons);
    return claims.taken(taken, archiveId).stream()
        .map(claim -> hit(claim, places.get(HEX.formatHex(claim.getDigest())).field()).violation())
        .toList();
  }

  /** Frees the numbers of an archive. */
  public void release(long archiveId) {
    claims.release(archiveId);
  }

  /** Where a number stands, if in another archive on file. */
  public Optional<IdentityHit> find(byte[] digest, Long exceptArchive, String field) {
    return claims.taken(List.of(digest), exceptArchive).stream()
        .findFirst()
        .map(claim -> hit(claim, field));
  }

  private IdentityHit hit(PersonClaim claim, String field) {
    Archive archive = em.find(Archive.class, claim.getArchiveId());
    Member member = claim.getMemberId() == null ? null : em.find(Member.class, claim.getMemberId());
    String name = member == null ? archive.getHeadName() : member.getName();
    Caller caller = callers.known();
    boolean own = archive.getFilingUnionId() == caller.unionId();
    boolean inScope = caller.scope().covers(archive.getFilingUnionPath());
    IdentityCase identityCase = IdentityCase.of(archive.getLifeState(), own);
    String unionPath = chains.text(archive.getFilingUnionPath());
    Violation violation =
        identityCase == IdentityCase.OWN_UNION
            ? Violation.of(
                field,
                ArchiveRefusal.ID_NO_IN_OWN_ARCHIVE,
                archive.getHeadName(),
                archive.getEmployeeNo(),
                member == null
                    ? Texts.get("archive.IdentityHit.head")
                    : Texts.show(member.getRelation()))
            : Violation.of(field, ArchiveRefusal.ID_NO_IN_USE, unionPath);
    return new IdentityHit(
        identityCase,
        violation,
        inScope ? archive.getId() : null,
        archive.getFilingUnionId(),
        unionPath,
        inScope ? name : Masks.name(name),
        archive.getLifeState(),
        archive.getHardshipCategory(),
        archive.getFilingDate());
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
