package cn.bangfu.archive.restoring;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.Departure;
import cn.bangfu.archive.HeadCandidate;
import cn.bangfu.archive.HeadChange;
import cn.bangfu.archive.HeadChanges;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.PersonClaim;
import cn.bangfu.archive.PersonClaims;
import cn.bangfu.archive.PersonDeath;
import cn.bangfu.archive.PersonDeaths;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.IdentityCheck;
import cn.bangfu.archive.filing.IdentityHit;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who of a closed archive comes back with it, and who can be head (ARC-051, ARC-085, ARC-091). */
@Dependent
public class Household {

  private static final HexFormat HEX = HexFormat.of();

  @PersistenceContext EntityManager em;
  @Inject Today today;
  @Inject PersonClaims claims;
  @Inject PersonDeaths deaths;
  @Inject IdentityCheck identity;
  @Inject Chains chains;

  /** Why the head cannot be head again; empty if he can. */
  Optional<Violation> needsHead(Archive archive, ArchiveContent content) {
    byte[] digest = content.getIdNoDigest();
    if (digest == null) {
      return Optional.empty();
    }
    if (headDiedOn(content).isPresent()) {
      return Optional.of(Violation.of(null, RestoreProblem.HEAD_DIED));
    }
    boolean left =
        em
            .createNamedQuery("Departure.of", Departure.class)
            .setParameter("id", archive.getId())
            .getResultList()
            .stream()
            .anyMatch(one -> one.getMemberId() == null && one.isOf(digest));
    return left ? Optional.of(Violation.of(null, RestoreProblem.HEAD_LEFT)) : Optional.empty();
  }

  /** When the head died, if that is recorded (ARC-085). */
  Optional<LocalDate> headDiedOn(ArchiveContent content) {
    byte[] digest = content.getIdNoDigest();
    return digest == null
        ? Optional.empty()
        : deaths.among(List.of(digest)).stream().map(PersonDeath::getDiedOn).findFirst();
  }

  /** The member with a number. */
  static Optional<Member> member(ArchiveContent content, byte[] digest) {
    return content.getMembers().stream()
        .filter(member -> Arrays.equals(digest, member.getIdNoDigest()))
        .findFirst();
  }

  /** Where the head stands now, if in another archive on file (ARC-091). */
  Optional<IdentityHit> headElsewhere(Archive archive, ArchiveContent content) {
    return content.getIdNoDigest() == null
        ? Optional.empty()
        : identity
            .find(content.getIdNoDigest(), archive.getId(), "content.idNo", true)
            .filter(hit -> hit.identityCase().onFile());
  }

  /** Sentences about the members who are left out: dead, or in another archive on file. */
  List<Violation> struckOut(ArchiveContent content) {
    Map<String, Long> taken = taken(content);
    Set<String> dead = dead(content);
    List<Violation> told = new ArrayList<>();
    for (Member member : content.getMembers()) {
      if (member.isMovedOut()) {
        continue;
      }
      if (dead.contains(key(member))) {
        told.add(Violation.of(null, RestoreProblem.MEMBER_DIED, member.getName()));
      } else if (taken.containsKey(key(member))) {
        Archive other = em.find(Archive.class, taken.get(key(member)));
        told.add(
            Violation.of(
                null,
                RestoreProblem.MEMBER_ELSEWHERE,
                member.getName(),
                chains.of(other.getFilingUnionPath()).get(0).name()));
      }
    }
    return told;
  }

  /** Takes everybody out of a content that no longer belongs to the household. */
  void strikeOut(ArchiveContent content) {
    Map<String, Long> taken = taken(content);
    Set<String> dead = dead(content);
    List<Member> gone =
        content.getMembers().stream()
            .filter(
                member ->
                    member.isMovedOut()
                        || dead.contains(key(member))
                        || taken.containsKey(key(member)))
            .toList();
    gone.forEach(content::removeMember);
  }

  /** The members who may or may not be head. */
  List<HeadCandidate> candidates(ArchiveContent content) {
    Map<String, Long> taken = taken(content);
    Set<String> dead = dead(content);
    return content.getMembers().stream()
        .filter(member -> !member.isMovedOut() && !dead.contains(key(member)))
        .filter(member -> !taken.containsKey(key(member)))
        .map(
            member ->
                new HeadCandidate(
                    member.getId(),
                    member.getName(),
                    member.getRelation(),
                    HeadChanges.refuse(member, today.today()).orElse(null)))
        .toList();
  }

  /**
   * Puts what the form does not show back where nothing was typed: numbers, phones and the card go
   * with their persons (USR-086).
   */
  static void fill(ArchiveForm form, ArchiveContent stored) {
    ArchiveContent content = form.getContent();
    HeadChange change = form.getHeadChange();
    Person head =
        change == null
            ? stored
            : HeadChanges.newHead(stored, change).map(Person.class::cast).orElse(stored);
    fill(content, head);
    if (content.getBankCardNo() == null) {
      content.setBankCardNo(stored.getBankCardNo());
    }
    for (Member member : content.getMembers()) {
      if (member.isFormerHead()) {
        fill(member, stored);
      } else if (member.getId() != null) {
        stored.getMembers().stream()
            .filter(one -> member.getId().equals(one.getId()))
            .findFirst()
            .ifPresent(one -> fill(member, one));
      }
    }
  }

  private static void fill(Person person, Person stored) {
    if (person.getIdNo() == null) {
      person.setIdNo(stored.getIdNo());
    }
    if (person.getMobile() == null) {
      person.setMobile(stored.getMobile());
    }
    if (person.getOtherContact() == null) {
      person.setOtherContact(stored.getOtherContact());
    }
  }

  private Set<String> dead(ArchiveContent content) {
    return deaths.among(digests(content)).stream()
        .map(death -> HEX.formatHex(death.getDigest()))
        .collect(Collectors.toSet());
  }

  private static List<byte[]> digests(ArchiveContent content) {
    return content.getMembers().stream()
        .filter(member -> member.getIdNo() != null)
        .map(Member::getIdNoDigest)
        .toList();
  }

  private Map<String, Long> taken(ArchiveContent content) {
    return claims.taken(digests(content), content.getArchiveId()).stream()
        .collect(
            Collectors.toMap(claim -> HEX.formatHex(claim.getDigest()), PersonClaim::getArchiveId));
  }

  /** Key of his number; empty for who has none. */
  private static String key(Person person) {
    return person.getIdNo() == null ? "" : HEX.formatHex(person.getIdNoDigest());
  }
}
