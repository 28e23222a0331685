package cn.bangfu.web.archive;

import cn.bangfu.archive.ActionPlan;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.CauseGroup;
import cn.bangfu.archive.ContractTerm;
import cn.bangfu.archive.ExitMeasure;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.IllnessRecord;
import cn.bangfu.archive.MedicalAidKind;
import cn.bangfu.archive.MedicalNeed;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.CardProposal;
import cn.bangfu.archive.filing.ShownStandard;
import cn.bangfu.archive.filing.ShownStandards;
import cn.bangfu.kernel.IdNoProblem;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.kit.ViolationsToMessages;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;

/**
 * What follows on the form of an archive from what is typed into it: computed figures, rows of
 * members and illnesses, proposals (ARC-024 to ARC-029).
 */
public abstract class HouseholdEntry implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String CONTENT = "content.";
  static final String HEAD_NUMBER = CONTENT + "idNo";

  @Inject ArchiveForms forms;
  @Inject IdentityQuestion identity;
  @Inject ShownStandards shownStandards;
  @Inject Today today;

  ArchiveForm form;
  private List<ShownStandard> standardsShown = List.of();
  private ArrayList<Object> standardsAsked;

  /** Leaving the head's identity number. */
  public void headIdNo() {
    leftIdNo(form.getContent(), HEAD_NUMBER);
  }

  /** Leaving the identity number of a member. */
  public void memberIdNo(int index) {
    Member member = form.getContent().getMembers().get(index);
    leftIdNo(member, numberOf(index));
    member.propose(today.today());
  }

  private static String numberOf(int member) {
    return CONTENT + "members[" + member + "].idNo";
  }

  /** The first number that saving was refused for is asked about: there may be a way (ARC-046). */
  void askAboutNumbers(Violations wrong) {
    Map<String, Person> numbers = new LinkedHashMap<>();
    numbers.put(HEAD_NUMBER, form.getContent());
    List<Member> members = form.getContent().getMembers();
    for (int i = 0; i < members.size(); i++) {
      numbers.put(numberOf(i), members.get(i));
    }
    wrong.all().stream()
        .map(Violation::field)
        .filter(field -> numbers.containsKey(field) && numbers.get(field).getIdNo() != null)
        .findFirst()
        .ifPresent(field -> identity.refused(numbers.get(field).getIdNo(), form.getId(), field));
  }

  /** Day of birth and sex follow the number; whether it is free is asked at once (ARC-027). */
  private void leftIdNo(Person person, String field) {
    if (person.getIdNo() == null) {
      return;
    }
    person.fillFromIdNo(today.today());
    person
        .getIdNo()
        .problem(today.today())
        .ifPresentOrElse(
            wrong ->
                ViolationsToMessages.show(
                    List.of(
                        Violation.of(
                            field,
                            wrong,
                            wrong == IdNoProblem.CHARACTER
                                ? person.getIdNo().wrongPosition()
                                : person.getIdNo().length()))),
            () -> identity.lookUp(person.getIdNo(), form.getId(), field));
  }

  public void hukouRegionChosen() {
    if (form.getContent().getHomeRegion() == null) {
      form.getContent().setHomeRegion(form.getContent().getHukouRegion());
    }
  }

  public void contractMonthsTyped() {
    Integer months = form.getContent().getContractMonths();
    if (months != null && months > 0) {
      form.getContent().setContractTerm(ContractTerm.of(months));
    }
  }

  /** The figures follow what is typed (FLD-007). */
  public void compute() {
    form.getContent().compute();
  }

  /** The standards of register, home and place of work on the day of filing (FLD part 3.3). */
  public List<ShownStandard> getStandardsShown() {
    ArchiveContent content = form.getContent();
    List<Object> asked =
        Arrays.asList(
            content.getHukouRegion(),
            content.getHomeRegion(),
            content.getEmployerRegion(),
            form.getFilingDate());
    if (!asked.equals(standardsAsked)) {
      standardsShown = shownStandards.of(content, form.getFilingDate(), null);
      standardsAsked = new ArrayList<>(asked);
    }
    return standardsShown;
  }

  /** A new last member; the cursor goes to its name (ARC-029). */
  public void addMember() {
    int index = form.getContent().getMembers().size();
    if (index >= ArchiveContent.MAX_MEMBERS) {
      Messages.error("archive.ArchiveProblem.TOO_MANY_MEMBERS");
      return;
    }
    form.getContent().addMember();
    compute();
    PrimeFaces.current().focus("form:members:" + index + ":memberName");
  }

  public void removeMember(int index) {
    form.getContent().removeMember(form.getContent().getMembers().get(index));
    compute();
  }

  public void moveMember(int index, int places) {
    form.getContent().moveMember(form.getContent().getMembers().get(index), places);
  }

  /** A new last row of severe illnesses; the cursor goes to it. */
  public void addIllness() {
    int index = form.getContent().getIllnesses().size();
    if (index >= MedicalNeed.MAX_ILLNESSES) {
      Messages.error("archive.ArchiveProblem.TOO_MANY_ILLNESSES");
      return;
    }
    form.getContent().addIllness();
    PrimeFaces.current().focus("form:illnesses:" + index + ":person");
  }

  public void removeIllness(int index) {
    form.getContent().removeIllness(form.getContent().getIllnesses().get(index));
  }

  /** The people of the household, as an illness may be of one of them. */
  public List<SelectItem> getIllPersons() {
    List<SelectItem> persons = new ArrayList<>();
    persons.add(
        new SelectItem(
            IllnessRecord.HEAD,
            Texts.format("archive.page.illness.head", Texts.show(form.getContent().getName()))));
    List<Member> members = form.getContent().getMembers();
    for (int i = 0; i < members.size(); i++) {
      persons.add(
          new SelectItem(
              i,
              members.get(i).getName() == null
                  ? Texts.format("archive.page.members.number", i + 1)
                  : members.get(i).getName()));
    }
    return persons;
  }

  /** FLD-060: what illness costs the household is the expense that cannot be avoided. */
  public void ownCostTyped() {
    ArchiveContent content = form.getContent();
    if (form.getHardshipCategory() == HardshipCategory.SUDDEN_HARDSHIP
        && content.getRigidExpense() == null
        && content.getMainCause() != null
        && content.getMainCause().group() == CauseGroup.ILLNESS) {
      content.setRigidExpense(content.getOwnPerYear());
      compute();
    }
  }

  /** A household taken as a target gets a card with what the archive tells; typed text stays. */
  public void targetChosen() {
    ArchiveContent content = form.getContent();
    if (!content.isTarget()) {
      return;
    }
    CardProposal proposal = forms.proposeCard(content);
    if (content.getFamilySituation().isEmpty()) {
      content.setFamilySituation(proposal.familySituation());
    }
    if (content.getLiaisonName() == null) {
      content.setLiaisonName(proposal.liaisonName());
      content.setLiaisonPhone(proposal.liaisonPhone());
    }
  }

  /** Writes the text of the family's situation anew. */
  public void proposeCard() {
    CardProposal proposal = forms.proposeCard(form.getContent());
    form.getContent().setFamilySituation(proposal.familySituation());
    form.getContent().setFamilySituationText(proposal.familySituationText());
  }

  /** The kind of aid that has to be explained. */
  public MedicalAidKind getOtherSocialAid() {
    return MedicalAidKind.OTHER_SOCIAL;
  }

  public ExitMeasure getOtherMeasure() {
    return ExitMeasure.OTHER;
  }

  public ActionPlan getOtherPlan() {
    return ActionPlan.OTHER;
  }

  public void relationChosen(int index) {
    Member member = form.getContent().getMembers().get(index);
    member.fillFromRelation();
    member.propose(today.today());
  }

  public void identityChosen(int index) {
    form.getContent().getMembers().get(index).propose(today.today());
    compute();
  }

  /** What may be chosen beside the main cause (FLD part 3.5). */
  public List<HardshipCause> getOtherCauses() {
    return Arrays.stream(HardshipCause.values())
        .filter(cause -> cause != HardshipCause.OTHER)
        .toList();
  }

  /** True if the day of filing is only shown. */
  public boolean isFilingDateFixed() {
    return false;
  }

  public boolean isMigrant() {
    return form.getArchiveType() == ArchiveType.MIGRANT_WORKER;
  }

  public HardshipCategory getHardshipCategory() {
    return form.getHardshipCategory();
  }

  public ArchiveForm getForm() {
    return form;
  }

  public ArchiveContent getContent() {
    return form.getContent();
  }
}
