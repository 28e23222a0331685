package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveAct;
import cn.bangfu.archive.ArchiveChange;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.ArchiveView;
import cn.bangfu.archive.Archives;
import cn.bangfu.archive.ChangedField;
import cn.bangfu.archive.FieldLabels;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.RevealedField;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.archive.filing.ShownStandard;
import cn.bangfu.archive.filing.ShownStandards;
import cn.bangfu.archive.merging.MergedArchives;
import cn.bangfu.archive.merging.MergedBranch;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.kit.Ticked;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;

/** The detail of an archive with its cards (ARC-058 to ARC-061, USR-118, USR-120). */
@Named
@ViewScoped
public class ArchiveViewPage implements Serializable {

  /** So long a revealed value stays on the page. */
  public static final Duration SHOWN = Duration.ofSeconds(60);

  private static final long serialVersionUID = 1L;

  /** A value in clear until it hides again. */
  private record Revealed(String value, Instant until) implements Serializable {}

  @Inject Archives archives;
  @Inject MergedArchives merged;
  @Inject ArchiveFiling filing;
  @Inject ShownStandards shownStandards;
  @Inject ArchiveValues values;
  @Inject ListWay way;
  @Inject ReportDialog reporting;
  @Inject ActResult result;
  @Inject DeregisterDialog deregistering;
  @Inject ExitDialog exiting;
  @Inject HeadDialog heads;
  @Inject Today today;

  private long id;
  private transient ArchiveView view;
  private transient List<ShownStandard> standards;
  private transient List<ArchiveChange> changes;
  private transient List<MergedBranch> branches;
  private final Map<Long, List<ChangedField>> fields = new HashMap<>();
  private final Map<String, Revealed> revealed = new HashMap<>();

  @PostConstruct
  void init() {
    Map<String, String> asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    List<Long> number = Ticked.ids(asked.get("id"));
    id = number.isEmpty() ? 0 : number.get(0);
    view = read(id);
  }

  public ArchiveView getView() {
    if (view == null) {
      view = read(id);
    }
    return view;
  }

  /** The archive, read anew. */
  protected ArchiveView read(long number) {
    return archives.view(number);
  }

  /** Its change record, newest first. */
  protected List<ArchiveChange> readChanges(long number) {
    return archives.changes(number);
  }

  /** What one act changed in it. */
  protected List<ChangedField> readFields(long number, long actId) {
    return archives.changedFields(number, actId);
  }

  protected long getId() {
    return id;
  }

  public ArchiveContent getContent() {
    return getView().content();
  }

  public HardshipCategory getHardshipCategory() {
    return getView().archive().getHardshipCategory();
  }

  public boolean isMigrant() {
    return getView().archive().getArchiveType() == ArchiveType.MIGRANT_WORKER;
  }

  /** The standards the household is measured by (FLD part 3.3). */
  public List<ShownStandard> getStandardsShown() {
    if (standards == null) {
      standards =
          shownStandards.of(
              getContent(),
              getView().archive().getFilingDate(),
              getView().archive().getFilingUnionPath());
    }
    return standards;
  }

  /** True if the caller may do this with the archive (ARC-059). */
  public boolean may(ArchiveAct act) {
    return getView().may(act);
  }

  /** Text of a value of the archive. */
  public String show(String field, Object value) {
    return values.show(field, value);
  }

  /** A class-A value: masked, or in clear while it is revealed (USR-118, USR-120). */
  public String classA(String path) {
    Revealed clear = revealed.get(path);
    return clear != null && clear.until().isAfter(Instant.now())
        ? clear.value()
        : getView().masked().get(path);
  }

  public boolean isRevealed(String path) {
    Revealed clear = revealed.get(path);
    return clear != null && clear.until().isAfter(Instant.now());
  }

  /** Shows one value in clear for a minute; recorded by the service. */
  public void reveal(String path, RevealedField field, Long memberId) {
    revealed.put(
        path, new Revealed(archives.reveal(id, field, memberId), Instant.now().plus(SHOWN)));
  }

  /** The change record, newest first (ARC-060). */
  public List<ArchiveChange> getChanges() {
    if (changes == null) {
      changes = readChanges(id);
    }
    return changes;
  }

  /** The archives that ended in this one (ARC-060). */
  public List<MergedBranch> getBranches() {
    if (branches == null) {
      branches = merged.branches(id);
    }
    return branches;
  }

  /** What one change changed, read when it is opened. */
  public void openChange(long actId) {
    fields.computeIfAbsent(actId, act -> readFields(id, act));
  }

  public boolean isOpened(long actId) {
    return fields.containsKey(actId);
  }

  public List<ChangedField> fieldsOf(long actId) {
    return fields.getOrDefault(actId, List.of());
  }

  /** The label of a changed field, with the member it belongs to. */
  public String labelOf(ChangedField field) {
    String label = FieldLabels.text(field.field());
    return field.member() == null
        ? label
        : Texts.format("archive.page.stale.ofMember", field.member(), label);
  }

  public Integer ageOf(Person person) {
    return person.ageOn(today.today());
  }

  /** The level that an archive had after a step. */
  public String levelText(String level) {
    return level == null ? "" : Texts.show(ArchiveLevel.valueOf(level));
  }

  public void report() {
    reporting.openReport(List.of(id), this::moved);
  }

  public void sendBack() {
    reporting.openSendBack(List.of(id), this::moved);
  }

  public void deregister() {
    deregistering.open(List.of(id), this::moved);
  }

  public void changeHead() {
    heads.open(id);
  }

  public void exit() {
    exiting.open(id, this::moved);
  }

  private void moved() {
    view = null;
    changes = null;
    PrimeFaces.current().ajax().update("form");
  }

  public void askDelete() {
    PrimeFaces.current().ajax().update("deleteForm");
    PrimeFaces.current().executeScript("PF('deleteDialog').show()");
  }

  /** One archive is asked about. */
  public int getDeleting() {
    return 1;
  }

  /** Deletes the archive and returns to the list, or says why not. */
  public String delete() {
    PrimeFaces.current().executeScript("PF('deleteDialog').hide()");
    ArchiveType type = getView().archive().getArchiveType();
    Outcome outcome = filing.delete(List.of(id));
    if (outcome.refused().isEmpty()) {
      Messages.successOnNextPage("archive.page.deleted", outcome.done());
      return way.backTo(type);
    }
    result.show(
        Texts.format("archive.page.deleted.partly", outcome.done(), outcome.refused().size()),
        outcome);
    return null;
  }

  /** Seconds after which the browser hides a revealed value. */
  public long getShownSeconds() {
    return SHOWN.toSeconds();
  }
}
