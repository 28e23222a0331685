package cn.bangfu.web.privacy;

import cn.bangfu.privacy.PrivacyRegisters;
import cn.bangfu.privacy.RegisterEntry;
import cn.bangfu.privacy.RegisterKind;
import cn.bangfu.privacy.RegisterTexts;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.sheet.ExportDialog;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.primefaces.PrimeFaces;

/** The registers of assessments and incidents, one at a time (USR-137). */
@Named
@ViewScoped
public class RegistersPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject PrivacyRegisters registers;

  private RegisterKind kind = RegisterKind.IMPACT_ASSESSMENT;
  private LazyRows<RegisterEntry, NoSort> rows;
  private ExportDialog export;
  private Long id;
  private int version;
  private LocalDate happenedOn;
  private Map<String, String> texts = new HashMap<>();

  @PostConstruct
  void init() {
    rows =
        LazyRows.fixed(
            RegisterEntry::getId,
            page -> registers.page(kind, page.offset(), page.size()),
            () -> registers.count(kind));
    export = new ExportDialog(false, order -> registers.export(kind, order));
  }

  public void changeKind() {
    rows.restart();
  }

  public void add() {
    open(null, 0, new RegisterTexts(null, null, null, null, null, null, null, null));
  }

  public void edit(RegisterEntry entry) {
    open(entry.getId(), entry.getVersion(), entry.texts());
  }

  private void open(Long entry, int shownVersion, RegisterTexts written) {
    id = entry;
    version = shownVersion;
    happenedOn = written.happenedOn();
    texts = new HashMap<>();
    texts.put("subject", written.subject());
    texts.put("findings", written.findings());
    texts.put("dataKinds", written.dataKinds());
    texts.put("cause", written.cause());
    texts.put("harm", written.harm());
    texts.put("measures", written.measures());
    texts.put("notification", written.notification());
    PrimeFaces.current().executeScript("PF('entryDialog').show()");
  }

  public void save() {
    registers.write(
        kind,
        id,
        version,
        new RegisterTexts(
            happenedOn,
            texts.get("subject"),
            texts.get("findings"),
            texts.get("dataKinds"),
            texts.get("cause"),
            texts.get("harm"),
            texts.get("measures"),
            texts.get("notification")));
    rows.restart();
    Messages.success("privacy.registers.saved");
    PrimeFaces.current().executeScript("PF('entryDialog').hide()");
  }

  public boolean isIncident() {
    return kind == RegisterKind.INCIDENT;
  }

  public RegisterKind getKind() {
    return kind;
  }

  public void setKind(RegisterKind kind) {
    this.kind = kind;
  }

  public LazyRows<RegisterEntry, NoSort> getRows() {
    return rows;
  }

  public ExportDialog getExport() {
    return export;
  }

  public LocalDate getHappenedOn() {
    return happenedOn;
  }

  public void setHappenedOn(LocalDate happenedOn) {
    this.happenedOn = happenedOn;
  }

  /** The texts by the name of their field. */
  public Map<String, String> getWritten() {
    return texts;
  }
}
