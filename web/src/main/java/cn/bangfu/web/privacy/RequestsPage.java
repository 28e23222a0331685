package cn.bangfu.web.privacy;

import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.privacy.ArchivePerson;
import cn.bangfu.privacy.ArchivePersons;
import cn.bangfu.privacy.ErasureGround;
import cn.bangfu.privacy.Erasures;
import cn.bangfu.privacy.NewPersonalDataRequest;
import cn.bangfu.privacy.PersonalDataRequests;
import cn.bangfu.privacy.PersonalDataRight;
import cn.bangfu.privacy.RequestRow;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The register of what persons ask about their data; opened from an archive it is that one's. */
@Named
@ViewScoped
public class RequestsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject PersonalDataRequests requests;
  @Inject Erasures erasures;
  @Inject Today today;

  private Long archive;
  private ArchivePersons persons;
  private boolean openOnly;
  private LazyRows<RequestRow, NoSort> rows;

  /** The head has no number as a member; a menu cannot hold nothing as a value. */
  private static final long HEAD = 0;

  private Long memberId = HEAD;
  private PersonalDataRight askedRight;
  private LocalDate requestedOn;
  private String identityCheckedBy;
  private String content;
  private RequestRow chosen;
  private boolean granted = true;
  private String result;
  private String reason;

  @PostConstruct
  void init() {
    String asked =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .get("archive");
    if (asked != null && asked.matches("[1-9]\\d{0,17}")) {
      archive = Long.valueOf(asked);
      persons = requests.persons(archive);
    }
    openOnly = archive == null;
    rows =
        LazyRows.fixed(
            RequestRow::id,
            page -> requests.page(archive, openOnly, page.offset(), page.size()),
            () -> requests.count(archive, openOnly));
  }

  public void changeView() {
    rows.restart();
  }

  /** Opens the dialog of a new request. */
  public void add() {
    memberId = HEAD;
    askedRight = null;
    requestedOn = today.today();
    identityCheckedBy = null;
    content = null;
    PrimeFaces.current().executeScript("PF('requestDialog').show()");
  }

  public void record() {
    requests.record(
        new NewPersonalDataRequest(
            archive,
            memberId == HEAD ? null : memberId,
            askedRight,
            requestedOn,
            identityCheckedBy,
            content));
    done("requestDialog", "privacy.requests.recorded");
  }

  /** Opens the dialog that closes a request. */
  public void choose(RequestRow row) {
    chosen = row;
    granted = true;
    result = null;
    reason = row.content();
  }

  public void finish() {
    requests.finish(chosen.id(), chosen.version(), granted, result);
    done("finishDialog", "privacy.requests.finished");
  }

  /** Asks for the anonymisation of the archive whose person wants to be deleted. */
  public void erase() {
    erasures.ask(List.of(chosen.archiveId()), ErasureGround.REQUEST, reason);
    done("eraseDialog", "privacy.erasures.sent");
  }

  private void done(String dialog, String sentence) {
    rows.restart();
    Messages.success(sentence);
    PrimeFaces.current().executeScript("PF('" + dialog + "').hide()");
  }

  /** True if a request can be recorded: the page belongs to an own archive. */
  public boolean isRecordable() {
    return persons != null && persons.own();
  }

  /** That the register is one archive's, or null. */
  public String getOf() {
    return persons == null ? null : Texts.format("privacy.requests.of", persons.employeeNo());
  }

  public List<ArchivePerson> getPersons() {
    return persons == null ? List.of() : persons.persons();
  }

  public Long getArchive() {
    return archive;
  }

  public boolean isOpenOnly() {
    return openOnly;
  }

  public void setOpenOnly(boolean openOnly) {
    this.openOnly = openOnly;
  }

  public LazyRows<RequestRow, NoSort> getRows() {
    return rows;
  }

  public Long getMemberId() {
    return memberId;
  }

  public void setMemberId(Long memberId) {
    this.memberId = memberId;
  }

  public PersonalDataRight getAskedRight() {
    return askedRight;
  }

  public void setAskedRight(PersonalDataRight askedRight) {
    this.askedRight = askedRight;
  }

  public LocalDate getRequestedOn() {
    return requestedOn;
  }

  public void setRequestedOn(LocalDate requestedOn) {
    this.requestedOn = requestedOn;
  }

  public String getIdentityCheckedBy() {
    return identityCheckedBy;
  }

  public void setIdentityCheckedBy(String identityCheckedBy) {
    this.identityCheckedBy = identityCheckedBy;
  }

  public String getContent() {
    return content;
  }

  public void setContent(String content) {
    this.content = content;
  }

  public RequestRow getChosen() {
    return chosen;
  }

  public boolean isGranted() {
    return granted;
  }

  public void setGranted(boolean granted) {
    this.granted = granted;
  }

  public String getResult() {
    return result;
  }

  public void setResult(String result) {
    this.result = result;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
