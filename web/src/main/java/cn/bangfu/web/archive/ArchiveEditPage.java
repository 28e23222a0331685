package cn.bangfu.web.archive;

import cn.bangfu.archive.ActionPlan;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.CauseGroup;
import cn.bangfu.archive.ContractTerm;
import cn.bangfu.archive.ExitMeasure;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.HeadChange;
import cn.bangfu.archive.HeadLeaves;
import cn.bangfu.archive.IllnessRecord;
import cn.bangfu.archive.MedicalAidKind;
import cn.bangfu.archive.MedicalNeed;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.doubles.PossibleDouble;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.CardProposal;
import cn.bangfu.archive.filing.EditArchive;
import cn.bangfu.archive.filing.FileArchive;
import cn.bangfu.archive.filing.Filed;
import cn.bangfu.archive.filing.IdentityHit;
import cn.bangfu.archive.filing.ShownStandard;
import cn.bangfu.archive.filing.ShownStandards;
import cn.bangfu.archive.filing.StaleArchive;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.IdNoProblem;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.kit.NumberTickets;
import cn.bangfu.web.kit.ViolationsToMessages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;

/** The form of an archive, new or stored (ARC-023 to ARC-042). */
@Named
@ViewScoped
public class ArchiveEditPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String CONTENT = "content.";

  @Inject ArchiveForms forms;
  @Inject RestoreTickets restores;
  @Inject ArchiveFiling filing;
  @Inject ShownStandards shownStandards;
  @Inject StaleChoice stale;
  @Inject ReportDialog reporting;
  @Inject AttachmentCard attachments;
  @Inject NumberTickets numbers;
  @Inject Today today;

  private ArchiveForm form;
  private List<ArchiveLevel> standards;
  private List<String> warnings = List.of();
  private List<PossibleDouble> doubles = List.of();
  private boolean another;
  private boolean saved;
  private int saves;
  private IdentityHit hit;
  private IdNo hitIdNo;
  private String separationReason;
  private List<ShownStandard> standardsShown = List.of();
  private ArrayList<Object> standardsAsked;

  @PostConstruct
  void init() {
    Map<String, String> asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    form = asked(asked);
    saved = asked.containsKey("id") && asked.containsKey("saved");
    standards = forms.selectableStandards();
    stale.opened(form);
  }

  /** The form that the address asks for. */
  protected ArchiveForm asked(Map<String, String> asked) {
    List<Long> id = Ticked.ids(asked.get("id"));
    if (!id.isEmpty()) {
      return stored(id.get(0), asked);
    }
    ArchiveForm empty =
        forms.newForm(
            ArchiveType.MIGRANT_WORKER.name().equals(asked.get("type"))
                ? ArchiveType.MIGRANT_WORKER
                : ArchiveType.URBAN_WORKER);
    IdNo number = numbers.get(asked.get("number"));
    if (number != null) {
      empty.getContent().setIdNo(number);
      empty.getContent().fillFromIdNo(today.today());
    }
    return empty;
  }

  /** The stored form, with another head if the change of head leads here (ARC-112). */
  private ArchiveForm stored(long id, Map<String, String> asked) {
    List<Long> head = Ticked.ids(asked.get("head"));
    if (head.isEmpty()) {
      return forms.open(id);
    }
    String reason = asked.get("reason");
    ArchiveForm changed =
        forms.openForHead(
            id,
            reason == null
                ? HeadChange.exchange(head.get(0))
                : new HeadChange(
                    head.get(0),
                    false,
                    HeadLeaves.valueOf(reason),
                    LocalDate.parse(asked.getOrDefault("left", ""))));
    Messages.warning("archive.head.complete");
    return changed;
  }

  /** Begins with a form that another page has opened. */
  void begin(ArchiveForm opened) {
    form = opened;
    standards = forms.selectableStandards();
    stale.opened(form);
  }

  /** Saves; doubtful values are asked for first (ARC-030). */
  public void save() {
    save(false, false);
  }

  /** Saves and offers the next form. */
  public void saveAndAddAnother() {
    save(true, false);
  }

  /** Saves although something is doubtful. */
  public void saveConfirmed() {
    PrimeFaces.current().executeScript("PF('warningsDialog').hide()");
    save(another, true);
  }

  protected void save(boolean withAnother, boolean confirmed) {
    another = withAnother;
    try {
      Filed filed =
          form.isDraft()
              ? filing.file(new FileArchive(form, confirmed))
              : filing.edit(new EditArchive(form, confirmed));
      if (another) {
        Messages.success("archive.page.saved");
        startAnother();
      } else {
        Messages.successOnNextPage("archive.page.saved");
        open(filed.id());
      }
    } catch (WarningsToConfirm asks) {
      ask(asks);
    } catch (StaleArchive other) {
      stale.ask(form, other);
    }
  }

  /** Shows what is doubtful and asks whether to save nevertheless. */
  protected void ask(WarningsToConfirm asks) {
    warnings = asks.warnings().stream().map(Texts::of).toList();
    doubles = asks.doubles();
    PrimeFaces.current().ajax().update("warningsForm");
    PrimeFaces.current().executeScript("PF('warningsDialog').show()");
  }

  /** The saved archive in a fresh view, so that reloading the page shows it too. */
  private static void open(long id) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces
        .getApplication()
        .getNavigationHandler()
        .handleNavigation(faces, null, "/archive/edit?faces-redirect=true&saved=true&id=" + id);
  }

  private void startAnother() {
    ArchiveForm before = form;
    form = forms.newForm(before.getArchiveType());
    form.setFilingStandard(before.getFilingStandard());
    form.getContent().setHukouRegion(before.getContent().getHukouRegion());
    begin();
    PrimeFaces.current().scrollTo("content");
    PrimeFaces.current().focus("form:name");
  }

  /** Stores the form unfinished and marks what is missing or wrong (ARC-033). */
  public void saveDraft() {
    Filed filed = filing.saveDraft(form);
    form = forms.open(filed.id());
    begin();
    Messages.success("archive.page.draftSaved");
    ViolationsToMessages.show(filed.marks());
    PrimeFaces.current()
        .executeScript("history.replaceState(null, '', 'edit.xhtml?id=" + filed.id() + "')");
  }

  /** Asks for files; a form that was never stored is stored as a draft first (ARC-149). */
  public void addAttachment() {
    if (form.getId() == null) {
      saveDraft();
    }
    attachments.ask(form.getId(), "form:attachments");
  }

  /** What is shown now is what is stored. */
  private void begin() {
    saved = false;
    saves++;
    stale.opened(form);
    warnings = List.of();
  }

  /** Goes on with what is stored and those typed values that were chosen (ARC-042). */
  public void takeOver() {
    if (stale.remind()) {
      return;
    }
    form = stale.merge(forms.open(form.getId()));
    form.getContent().compute();
    PrimeFaces.current().executeScript("PF('staleDialog').hide()");
    Messages.warning("archive.page.stale.merged");
  }

  /** Opens the dialog of reporting for the saved archive (ARC-030). */
  public void report() {
    reporting.openReport(List.of(form.getId()), () -> saved = false);
  }

  /** Leaving the head's identity number. */
  public void headIdNo() {
    leftIdNo(form.getContent(), CONTENT + "idNo");
  }

  /** Leaving the identity number of a member. */
  public void memberIdNo(int index) {
    Member member = form.getContent().getMembers().get(index);
    leftIdNo(member, "content.members[" + index + "].idNo");
    member.propose(today.today());
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
            () -> lookUp(person, field));
  }

  private void lookUp(Person person, String field) {
    forms
        .lookUp(person.getIdNo(), form.getId(), field)
        .ifPresent(
            found -> {
              hit = found;
              hitIdNo = person.getIdNo();
              separationReason = null;
              if (!found.identityCase().passes()) {
                ViolationsToMessages.show(List.of(found.violation()));
              }
              PrimeFaces.current().ajax().update("hitForm");
              PrimeFaces.current().executeScript("PF('hitDialog').show()");
            });
  }

  /**
   * Leads to the restore of the closed archive that holds the number (ARC-047, ARC-050); what was
   * typed about its head goes along.
   */
  public String restoreHit() {
    boolean ofHead = form.isDraft() && hitIdNo.equals(form.getContent().getIdNo());
    return "/archive/restore?faces-redirect=true&ticket="
        + restores.keep(hitIdNo, null, ofHead ? form : null);
  }

  /** The person of a closed archive has a household of his own now (ARC-050). */
  public void separate() {
    Violations.throwIfAny(forms.refuseSeparation(separationReason));
    form.separate(hitIdNo, separationReason);
    PrimeFaces.current().executeScript("PF('hitDialog').hide()");
    PrimeFaces.current().ajax().update("form");
  }

  public String getSeparationReason() {
    return separationReason;
  }

  public void setSeparationReason(String separationReason) {
    this.separationReason = separationReason;
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

  public String getTitle() {
    boolean migrant = form.getArchiveType() == ArchiveType.MIGRANT_WORKER;
    if (form.getId() == null) {
      return migrant ? "archive.page.new.migrant" : "archive.page.new";
    }
    return migrant ? "archive.page.edit.migrant" : "archive.page.edit.urban";
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

  public List<ArchiveLevel> getStandards() {
    return standards;
  }

  /** What may be chosen beside the main cause (FLD part 3.5). */
  public List<HardshipCause> getOtherCauses() {
    return Arrays.stream(HardshipCause.values())
        .filter(cause -> cause != HardshipCause.OTHER)
        .toList();
  }

  public List<String> getWarnings() {
    return warnings;
  }

  /** Who of other archives may be one of this household. */
  public List<PossibleDouble> getDoubles() {
    return doubles;
  }

  /** True right after saving: report and close are offered. */
  public boolean isSaved() {
    return saved;
  }

  /** Changes with each save that stays on the page: what is shown then counts as unchanged. */
  public int getSaves() {
    return saves;
  }

  public IdentityHit getHit() {
    return hit;
  }
}
