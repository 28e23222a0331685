package cn.bangfu.archive.filing;

import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.HealthStatus;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.MemberIdentity;
import cn.bangfu.archive.Person;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Proposes the card of a target from what stands in the archive (FLD part 3.9). */
@Dependent
public class CardProposals {

  @Inject CallerContext callers;
  @Inject CodeValues codes;
  @Inject UnionLookup unions;
  @Inject Today today;

  CardProposal of(ArchiveContent content) {
    Union own = unions.get(callers.known().unionId());
    return new CardProposal(
        situation(content),
        text(content),
        own.getContactName(),
        own.getOfficePhone() == null ? own.getDutyPhone() : own.getOfficePhone());
  }

  private List<Long> situation(ArchiveContent content) {
    List<String> fits = new ArrayList<>();
    add(fits, "ZERO_EMPLOYMENT", Boolean.TRUE.equals(content.getZeroEmployment()));
    add(fits, "SINGLE_PARENT", Boolean.TRUE.equals(content.getSingleParent()));
    add(
        fits,
        "SEVERE_ILLNESS",
        !content.getIllnesses().isEmpty()
            || people(content).anyMatch(person -> person.getDiseaseCategory() != null));
    add(
        fits,
        "DISABILITY",
        people(content).anyMatch(person -> person.getHealthStatus() == HealthStatus.DISABLED));
    add(
        fits,
        "STUDENT",
        members(content).anyMatch(one -> one.getMemberIdentity() == MemberIdentity.STUDENT));
    add(fits, "SUPPORTED_ELDERS", members(content).anyMatch(CardProposals::isSupportedElder));
    return codes.values("family_situation").stream()
        .filter(value -> fits.contains(value.getConstant()))
        .map(CodeValue::getId)
        .toList();
  }

  private static void add(List<String> fits, String constant, boolean holds) {
    if (holds) {
      fits.add(constant);
    }
  }

  private static boolean isSupportedElder(Member member) {
    return Boolean.TRUE.equals(member.getSupported())
        && member.getRelation() != null
        && member.getRelation().isParent();
  }

  private String text(ArchiveContent content) {
    List<String> sentences = new ArrayList<>();
    String members = members(content).map(this::member).collect(Collectors.joining(separator()));
    sentences.add(
        members.isEmpty()
            ? Texts.get("archive.card.text.alone")
            : Texts.format("archive.card.text.members", content.getFamilySize(), members));
    if (content.getMonthlyPerCapita() != null) {
      sentences.add(
          Texts.format(
              "archive.card.text.income",
              content.getAnnualIncome(),
              content.getMonthlyPerCapita()));
    }
    if (content.getMainCause() != null) {
      sentences.add(
          Texts.format(
              "archive.card.text.causes",
              content.allCauses().stream()
                  .map(Texts::label)
                  .collect(Collectors.joining(separator()))));
    }
    if (content.getHousingType() != null && content.getFloorArea() != null) {
      sentences.add(
          Texts.format(
              "archive.card.text.housing",
              codes.find(content.getHousingType()).map(CodeValue::getValueName).orElse(""),
              Texts.label(content.getFloorArea())));
    }
    return String.join("", sentences);
  }

  private String member(Member member) {
    Integer age = member.ageOn(today.today());
    return Texts.format(
        "archive.card.text.member",
        member.getRelation() == null ? "" : Texts.label(member.getRelation()),
        Texts.show(member.getName()),
        age == null ? "" : Texts.format("archive.card.text.age", age),
        member.getMemberIdentity() == null ? "" : Texts.label(member.getMemberIdentity()));
  }

  private static String separator() {
    return Texts.get("archive.values.separator");
  }

  private static Stream<Member> members(ArchiveContent content) {
    return content.getMembers().stream().filter(member -> !member.isMovedOut());
  }

  private static Stream<Person> people(ArchiveContent content) {
    return Stream.concat(Stream.of(content), members(content));
  }
}
