package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HeadChange;
import cn.bangfu.archive.HeadLeaves;
import cn.bangfu.archive.doubles.PossibleDouble;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.EditArchive;
import cn.bangfu.archive.filing.FileArchive;
import cn.bangfu.archive.filing.Filed;
import cn.bangfu.archive.filing.StaleArchive;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.assistance.entry.HelpFinder;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.kit.NumberTickets;
import cn.bangfu.web.kit.Ticked;
import cn.bangfu.web.kit.UnreadInputs;
import cn.bangfu.web.kit.ViolationsToMessages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;

/** Opens and saves the form of an archive, new or stored (ARC-023 to ARC-042). */
@Named
@ViewScoped
public class ArchiveEditPage extends HouseholdEntry {

  private static final long serialVersionUID = 1L;

  @Inject ArchiveFiling filing;
  @Inject StaleChoice stale;
  @Inject ReportDialog reporting;
  @Inject AttachmentCard attachments;
  @Inject NumberTickets numbers;
  @Inject HelpFinder finder;

  private List<ArchiveLevel> standards;
  private List<String> warnings = List.of();
  private List<PossibleDouble> doubles = List.of();
  private IdNo helped;
  private boolean another;
  private boolean saved;
  private boolean unreadToShow;
  private int saves;

  @PostConstruct
  void init() {
    Map<String, String> asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    form = asked(asked);
    unreadToShow = true;
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
      helped = asked.containsKey("help") ? number : null;
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
        goOn(filed.id());
      }
    } catch (Violations wrong) {
      if (!filedMeanwhile(wrong)) {
        askAboutNumbers(wrong);
        throw wrong;
      }
    } catch (WarningsToConfirm asks) {
      ask(asks);
    } catch (StaleArchive other) {
      stale.ask(form, other);
    }
  }

  /** Somebody else was faster with the number to be helped: goes back to it (AST-023). */
  private boolean filedMeanwhile(Violations wrong) {
    if (!isHelped()
        || wrong.all().stream().noneMatch(one -> HEAD_NUMBER.equals(one.field()))
        || finder.filedMeanwhile(helped).isEmpty()) {
      return false;
    }
    goTo("/assistance/find?faces-redirect=true&number=" + numbers.keep(helped));
    return true;
  }

  /** True if the form was opened for somebody who is to be helped (AST-020). */
  private boolean isHelped() {
    return helped != null && helped.equals(form.getContent().getIdNo());
  }

  /** Shows what is doubtful and asks whether to save nevertheless. */
  protected void ask(WarningsToConfirm asks) {
    warnings = asks.warnings().stream().map(Texts::of).toList();
    doubles = asks.doubles();
    PrimeFaces.current().ajax().update("warningsForm");
    PrimeFaces.current().executeScript("PF('warningsDialog').show()");
  }

  /**
   * To the help that the archive was filed for (AST-021), else to the saved archive in a fresh
   * view, so that reloading the page shows it too.
   */
  private void goOn(long id) {
    goTo(
        isHelped()
            ? "/assistance/edit?faces-redirect=true&archive=" + id
            : "/archive/edit?faces-redirect=true&saved=true&id=" + id);
  }

  private static void goTo(String outcome) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getApplication().getNavigationHandler().handleNavigation(faces, null, outcome);
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

  /** Stores the form unfinished and marks what is missing, wrong or unread (ARC-033). */
  public void saveDraft() {
    form.setUnread(UnreadInputs.take());
    Filed filed = filing.saveDraft(form);
    form = forms.open(filed.id());
    begin();
    Messages.success("archive.page.draftSaved");
    ViolationsToMessages.show(filed.marks());
    PrimeFaces.current()
        .executeScript("history.replaceState(null, '', 'edit.xhtml?id=" + filed.id() + "')");
  }

  /** What the draft holds where no value can be read stands in its fields again (ARC-033). */
  public void showUnread() {
    if (unreadToShow) {
      UnreadInputs.show(form.getUnread());
      unreadToShow = false;
    }
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
    unreadToShow = true;
    form.getContent().compute();
    PrimeFaces.current().executeScript("PF('staleDialog').hide()");
    Messages.warning("archive.page.stale.merged");
  }

  /** Opens the dialog of reporting for the saved archive (ARC-030). */
  public void report() {
    reporting.openReport(List.of(form.getId()), () -> saved = false);
  }

  /** Leads to the restore or takeover of the archive that holds the number (ARC-047 to ARC-050). */
  public String restoreHit() {
    return identity.restore(form);
  }

  /** The person of a closed archive has a household of his own now (ARC-050). */
  public void separate() {
    identity.separate(form);
  }

  public String getTitle() {
    boolean migrant = form.getArchiveType() == ArchiveType.MIGRANT_WORKER;
    if (form.getId() == null) {
      return migrant ? "archive.page.new.migrant" : "archive.page.new";
    }
    return migrant ? "archive.page.edit.migrant" : "archive.page.edit.urban";
  }

  public List<ArchiveLevel> getStandards() {
    return standards;
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
}
