package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldGroup;
import cn.bangfu.archive.catalog.FieldUse;
import cn.bangfu.archive.query.QueryForm;
import cn.bangfu.archive.query.QuerySetRow;
import cn.bangfu.archive.query.QuerySets;
import cn.bangfu.kernel.Violations;
import cn.bangfu.web.kit.ListMemory;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;

/**
 * The page of conditions (ARC-137 to ARC-140), of both types or of migrant workers only (ARC-010);
 * what it finds is shown by the list of archives.
 */
@Named
@ViewScoped
public class ArchiveQueryPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject QuerySets sets;
  @Inject ListMemory memory;
  @Inject AskedTexts texts;

  private ArchiveType type;
  private QueryForm form;
  private List<QuerySetRow> offered;
  private String setName;
  private long named;

  @PostConstruct
  void init() {
    Map<String, String> asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    type =
        ArchiveType.MIGRANT_WORKER.name().equals(asked.get("type"))
            ? ArchiveType.MIGRANT_WORKER
            : null;
    ListConditions before =
        asked.get("again") == null
            ? null
            : memory.filter(ListWay.queryOf(type), () -> ListConditions.of(sets.first()));
    form = before == null ? sets.first() : before.getQuery();
    offered = sets.offered();
  }

  /** Shows what is found, unless a range is upside down. */
  public String search() {
    Violations.throwIfAny(form.query().check());
    memory.put(ListWay.queryOf(type), ListConditions.of(form));
    PrimeFaces.current().multiViewState().clearAll();
    return "/archive/list?faces-redirect=true&query=true"
        + (type == null ? "" : "&type=" + ArchiveType.MIGRANT_WORKER);
  }

  public void clear() {
    form = new QueryForm();
  }

  /** Asks for the name of the set to be kept, or of one to be named anew (0: a new one). */
  public void askName(long set) {
    named = set;
    setName =
        offered.stream()
            .filter(row -> row.id() == set)
            .map(QuerySetRow::name)
            .findFirst()
            .orElse(null);
    PrimeFaces.current().ajax().update("setForm");
    PrimeFaces.current().executeScript("PF('setDialog').show()");
  }

  public void keep() {
    if (named == 0) {
      sets.save(setName, form);
    } else {
      sets.rename(named, setName);
    }
    PrimeFaces.current().executeScript("PF('setDialog').hide()");
    changed();
    PrimeFaces.current().ajax().update("form:sets");
  }

  public void open(long set) {
    form = sets.open(set);
  }

  public void share(long set, boolean shared) {
    sets.share(set, shared);
    changed();
  }

  public void prefer(long set) {
    sets.prefer(set);
    changed();
  }

  public void delete(long set) {
    sets.delete(set);
    changed();
  }

  private void changed() {
    offered = sets.offered();
    Messages.success("archive.page.saved");
  }

  /** The sections of the page. */
  public List<FieldGroup> getGroups() {
    return Arrays.asList(FieldGroup.values());
  }

  /** The conditions of a section. */
  public List<CatalogField> fields(FieldGroup group) {
    return ArchiveCatalog.all(FieldUse.QUERY).stream()
        .filter(field -> field.group() == group)
        .toList();
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

  public String getTitle() {
    return type == null ? "archive.page.query" : "archive.page.query.migrant";
  }

  public boolean isMigrant() {
    return type != null;
  }

  public QueryForm getForm() {
    return form;
  }

  public List<QuerySetRow> getSets() {
    return offered;
  }

  public String getSetName() {
    return setName;
  }

  public void setSetName(String setName) {
    this.setName = setName;
  }
}
