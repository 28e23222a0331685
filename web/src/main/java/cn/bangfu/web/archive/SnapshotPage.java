package cn.bangfu.web.archive;

import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldGroup;
import cn.bangfu.archive.past.PastArchive;
import cn.bangfu.archive.past.PastRow;
import cn.bangfu.archive.past.PastSearch;
import cn.bangfu.archive.query.QueryForm;
import cn.bangfu.archive.snapshot.SnapshotArchives;
import cn.bangfu.archive.snapshot.SnapshotRow;
import cn.bangfu.archive.snapshot.Snapshots;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Ticked;
import cn.bangfu.web.sheet.ExportDialog;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.primefaces.PrimeFaces;

/** 归档信息查询: conditions, what a snapshot holds of them, each file as it was (ARC-170). */
@Named
@ViewScoped
public class SnapshotPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Snapshots snapshots;
  @Inject SnapshotArchives archives;
  @Inject AskedTexts texts;

  private SnapshotRow snapshot;
  private QueryForm form = new QueryForm();
  private LazyRows<PastRow, NoSort> rows;
  private ExportDialog exporter;
  private PastRow chosen;
  private PastArchive file;

  @PostConstruct
  void init() {
    List<Long> asked =
        Ticked.ids(
            FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id"));
    snapshot = snapshots.get(asked.isEmpty() ? 0 : asked.get(0));
    rows =
        LazyRows.fixed(
            PastRow::id,
            page -> archives.page(snapshot.id(), form, page.offset(), page.size()),
            () -> archives.count(snapshot.id(), form));
    exporter = new ExportDialog(false, order -> archives.print(snapshot.id(), form, order));
  }

  /** Shows what is found, unless a range is upside down. */
  public void search() {
    Violations.throwIfAny(form.query().check());
    rows.restart();
  }

  public void clear() {
    form = new QueryForm();
    rows.restart();
  }

  /** Shows a file as it was. */
  public void show(PastRow row) {
    chosen = row;
    file = archives.file(snapshot.id(), row.id());
    PrimeFaces.current().ajax().update("fileForm");
    PrimeFaces.current().executeScript("PF('fileDialog').show()");
  }

  /** The sections that have conditions. */
  public List<FieldGroup> getGroups() {
    return Stream.of(FieldGroup.values()).filter(group -> !fields(group).isEmpty()).toList();
  }

  /** The conditions of a section that can be put to the past. */
  public List<CatalogField> fields(FieldGroup group) {
    return PastSearch.conditions().stream().filter(field -> field.group() == group).toList();
  }

  /** How many conditions of a section are filled in. */
  public long filled(FieldGroup group) {
    return fields(group).stream().filter(field -> !form.get(field.code()).isEmpty()).count();
  }

  /** The values of a field by what is stored of them. */
  public Map<String, String> offered(CatalogField field) {
    return texts.offered(field);
  }

  /** The id of a condition's input. */
  public String idOf(CatalogField field) {
    return field.code().replace('.', '_');
  }

  public String getHeading() {
    return Texts.format("archive.snapshot.heading", snapshot.name(), snapshot.asOf());
  }

  public SnapshotRow getSnapshot() {
    return snapshot;
  }

  public QueryForm getForm() {
    return form;
  }

  public LazyRows<PastRow, NoSort> getRows() {
    return rows;
  }

  public ExportDialog getExporter() {
    return exporter;
  }

  public PastRow getChosen() {
    return chosen;
  }

  public PastArchive getFile() {
    return file;
  }
}
