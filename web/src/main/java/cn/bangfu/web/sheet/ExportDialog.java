package cn.bangfu.web.sheet;

import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import java.io.IOException;
import java.io.Serializable;

/**
 * Asks how a list leaves the system and what for (USR-124); the service decides whether it may.
 * Belongs to the bean of a page and is shown by {@code b:exporter}.
 */
public class ExportDialog implements Serializable {

  /** The call of the module's service. */
  @FunctionalInterface
  public interface Export extends Serializable {
    Exported make(ExportOrder order);
  }

  private static final long serialVersionUID = 1L;

  private final boolean fullAllowed;
  private final boolean ofPersons;
  private final Export export;
  private ExportMode mode = ExportMode.MASKED;
  private String purpose;
  private boolean open;
  private boolean word;

  /**
   * @param fullAllowed whether the user handles the module; the other way is not even offered
   */
  public ExportDialog(boolean fullAllowed, Export export) {
    this(fullAllowed, true, export);
  }

  private ExportDialog(boolean fullAllowed, boolean ofPersons, Export export) {
    this.fullAllowed = fullAllowed;
    this.ofPersons = ofPersons;
    this.export = export;
  }

  /** For a list that holds no data of persons: nothing in it is masked. */
  public static ExportDialog withoutPersons(Export export) {
    return new ExportDialog(false, false, export);
  }

  /**
   * For forms: a Word file in place of Excel, with a purpose that stands there to be changed
   * (USR-149).
   */
  public static ExportDialog ofForms(boolean fullAllowed, String purpose, Export export) {
    ExportDialog dialog = new ExportDialog(fullAllowed, true, export);
    dialog.word = true;
    dialog.purpose = purpose;
    return dialog;
  }

  /** Sends the file; if it is refused, the page is shown again with the dialog open. */
  public void save() throws IOException {
    open = true;
    Exported.File file =
        (Exported.File) export.make(order(word ? ExportTarget.WORD : ExportTarget.EXCEL));
    open = false;
    Downloads.send(file);
  }

  /** Shows the print view in place of the page. */
  public String print() {
    open = true;
    Exported paper = export.make(order(ExportTarget.PRINT));
    open = false;
    return Papers.show(paper);
  }

  private ExportOrder order(ExportTarget target) {
    return new ExportOrder(fullAllowed ? mode : ExportMode.MASKED, target, purpose);
  }

  public boolean isFullAllowed() {
    return fullAllowed;
  }

  public boolean isOfPersons() {
    return ofPersons;
  }

  /** True if the file is one of Word. */
  public boolean isWord() {
    return word;
  }

  /** Key of what the button says that sends the file. */
  public String getSaveLabel() {
    return word ? "sheet.export.word" : "sheet.export.excel";
  }

  /** True if the dialog stays open because something was refused. */
  public boolean isOpen() {
    return open;
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
