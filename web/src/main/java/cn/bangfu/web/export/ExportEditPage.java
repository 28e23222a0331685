package cn.bangfu.web.export;

import cn.bangfu.archive.ArchiveClass;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.LifeState;
import cn.bangfu.export.AskedExport;
import cn.bangfu.export.ExportConditions;
import cn.bangfu.export.ExportContent;
import cn.bangfu.export.ExportDesk;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.unionorg.Unions;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.kit.Ticked;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.primefaces.PrimeFaces;

/** 提出申请, and changing one that is not approved (BAT-025, BAT-026). */
@Named
@ViewScoped
public class ExportEditPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ExportDesk desk;
  @Inject Unions unions;

  private Long id;
  private int version;
  private final List<ChosenTarget> targets = new ArrayList<>();
  private Long unionId;
  private boolean below = true;
  private List<ArchiveType> archiveTypes = new ArrayList<>(Arrays.asList(ArchiveType.values()));
  private List<LifeState> lifeStates = new ArrayList<>(List.of(LifeState.ACTIVE));
  private List<ArchiveLevel> levels = new ArrayList<>();
  private List<ArchiveClass> classes = new ArrayList<>();
  private List<HardshipCategory> categories = new ArrayList<>();
  private LocalDate filedFrom;
  private LocalDate filedTo;
  private Boolean unreported = false;
  private List<ExportContent> contents = new ArrayList<>(List.of(ExportContent.BASIC));
  private final List<ChosenFields> fields =
      Arrays.stream(ExportContent.values()).map(ChosenFields::new).toList();
  private ExportMode mode = ExportMode.MASKED;
  private String purpose;
  private Integer estimated;

  @PostConstruct
  void init() {
    List<Long> asked =
        Ticked.ids(
            FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id"));
    if (!asked.isEmpty()) {
      id = asked.get(0);
      version = desk.get(id).version();
      fill(desk.asked(id));
    }
  }

  private void fill(AskedExport application) {
    application
        .targets()
        .forEach(
            target ->
                targets.add(
                    new ChosenTarget(target.unionId(), name(target.unionId()), target.below())));
    ExportConditions conditions = application.conditions();
    archiveTypes = new ArrayList<>(conditions.archiveTypes());
    lifeStates = new ArrayList<>(conditions.lifeStates());
    levels = new ArrayList<>(conditions.levels());
    classes = new ArrayList<>(conditions.classes());
    categories = new ArrayList<>(conditions.categories());
    filedFrom = conditions.filedFrom();
    filedTo = conditions.filedTo();
    unreported = conditions.unreported();
    contents = new ArrayList<>(application.contents());
    fields.forEach(chosen -> chosen.take(application.fields()));
    mode = application.mode();
    purpose = application.purpose();
  }

  private String name(long union) {
    return unions.find(union).map(found -> found.getName()).orElse("");
  }

  /** Puts the union of the picker on the list, once. */
  public void add() {
    if (unionId != null) {
      put(unionId, below);
      unionId = null;
    }
  }

  /** The whole jurisdiction. */
  public void addAll() {
    targets.clear();
    put(unions.own().getId(), true);
  }

  private void put(long union, boolean withBelow) {
    targets.removeIf(target -> target.getUnionId() == union);
    targets.add(new ChosenTarget(union, name(union), withBelow));
    estimated = null;
  }

  public void remove(ChosenTarget target) {
    targets.remove(target);
    estimated = null;
  }

  /** Shows how many archives there are (BAT-025). */
  public void estimate() {
    estimated = null;
    estimated = desk.estimate(asked());
  }

  /** Asks first where class-A data is wanted in clear. */
  public String submit() {
    if (mode != ExportMode.FULL) {
      return save();
    }
    estimate();
    PrimeFaces.current().executeScript("PF('fullDialog').show()");
    return null;
  }

  public String save() {
    if (id == null) {
      desk.submit(asked());
    } else {
      desk.change(id, version, asked());
    }
    Messages.successOnNextPage("export.saved");
    return "/export/list?faces-redirect=true";
  }

  private AskedExport asked() {
    Set<String> codes = new HashSet<>();
    fields.forEach(chosen -> codes.addAll(chosen.named()));
    return new AskedExport(
        targets.stream().map(ChosenTarget::target).toList(),
        new ExportConditions(
            set(ArchiveType.class, archiveTypes),
            set(LifeState.class, lifeStates),
            set(ArchiveLevel.class, levels),
            set(ArchiveClass.class, classes),
            set(HardshipCategory.class, categories),
            filedFrom,
            filedTo,
            Boolean.TRUE.equals(unreported)),
        set(ExportContent.class, contents),
        codes,
        mode,
        purpose);
  }

  private static <E extends Enum<E>> Set<E> set(Class<E> type, List<E> chosen) {
    Set<E> set = EnumSet.noneOf(type);
    if (chosen != null) {
      set.addAll(chosen);
    }
    return set;
  }

  public String getTitle() {
    return id == null ? "export.edit.title" : "export.edit.change";
  }

  /** The sentence with the number of archives, or null. */
  public String getEstimate() {
    return estimated == null ? null : Texts.format("export.estimated.is", estimated);
  }

  /** The states that can be asked for, in their order. */
  public List<LifeState> getStates() {
    return Arrays.stream(LifeState.values()).filter(ExportConditions.STATES::contains).toList();
  }

  public List<ChosenTarget> getTargets() {
    return targets;
  }

  public List<ChosenFields> getFields() {
    return fields;
  }

  public Long getUnionId() {
    return unionId;
  }

  public void setUnionId(Long unionId) {
    this.unionId = unionId;
  }

  public boolean isBelow() {
    return below;
  }

  public void setBelow(boolean below) {
    this.below = below;
  }

  public List<ArchiveType> getArchiveTypes() {
    return archiveTypes;
  }

  public void setArchiveTypes(List<ArchiveType> archiveTypes) {
    this.archiveTypes = archiveTypes;
  }

  public List<LifeState> getLifeStates() {
    return lifeStates;
  }

  public void setLifeStates(List<LifeState> lifeStates) {
    this.lifeStates = lifeStates;
  }

  public List<ArchiveLevel> getLevels() {
    return levels;
  }

  public void setLevels(List<ArchiveLevel> levels) {
    this.levels = levels;
  }

  public List<ArchiveClass> getClasses() {
    return classes;
  }

  public void setClasses(List<ArchiveClass> classes) {
    this.classes = classes;
  }

  public List<HardshipCategory> getCategories() {
    return categories;
  }

  public void setCategories(List<HardshipCategory> categories) {
    this.categories = categories;
  }

  public LocalDate getFiledFrom() {
    return filedFrom;
  }

  public void setFiledFrom(LocalDate filedFrom) {
    this.filedFrom = filedFrom;
  }

  public LocalDate getFiledTo() {
    return filedTo;
  }

  public void setFiledTo(LocalDate filedTo) {
    this.filedTo = filedTo;
  }

  public Boolean getUnreported() {
    return unreported;
  }

  public void setUnreported(Boolean unreported) {
    this.unreported = unreported;
  }

  public List<ExportContent> getContents() {
    return contents;
  }

  public void setContents(List<ExportContent> contents) {
    this.contents = contents;
  }

  public ExportMode getMode() {
    return mode;
  }

  public void setMode(ExportMode mode) {
    this.mode = mode;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }
}
