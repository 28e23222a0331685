package cn.bangfu.web.archive;

import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.StaleArchive;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.primefaces.PrimeFaces;

/** The dialog after a save that came too late: opened, stored and typed side by side (ARC-042). */
@Named
@ViewScoped
public class StaleChoice implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ArchiveValues values;

  private byte[] opened;
  private String sentence;
  private boolean reminding;
  private transient List<FormDifference> differences = List.of();

  /** Remembers a form as it was opened. */
  void opened(ArchiveForm form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(form);
    } catch (IOException e) {
      throw new IllegalStateException("The form cannot be remembered", e);
    }
    opened = bytes.toByteArray();
  }

  /** Shows what differs and asks what is to be kept. */
  void ask(ArchiveForm typed, StaleArchive other) {
    sentence = Texts.of(other);
    reminding = false;
    differences = new FormDifferences(openedForm(), other.stored(), typed, values::show).find();
    PrimeFaces.current().ajax().update("staleForm");
    PrimeFaces.current().executeScript("PF('staleDialog').show()");
  }

  /**
   * True if a value that both sides changed still waits for a choice, which the dialog says then.
   */
  boolean remind() {
    reminding = differences.stream().anyMatch(FormDifference::open);
    return reminding;
  }

  public boolean isReminding() {
    return reminding;
  }

  /**
   * Shows what a new form says otherwise than the archive that turned out to be there.
   *
   * @param fixed fields that stay as the archive has them
   */
  void offer(ArchiveForm blank, ArchiveForm stored, ArchiveForm typed, Set<String> fixed) {
    differences =
        new FormDifferences(blank, stored, typed, values::show)
            .only(field -> !fixed.contains(field))
            .offered();
    if (differences.isEmpty()) {
      Messages.warning("archive.restoring.sameTyped");
      return;
    }
    sentence = Texts.get("archive.restoring.offered");
    reminding = false;
    PrimeFaces.current().ajax().update("staleForm");
    PrimeFaces.current().executeScript("PF('staleDialog').show()");
  }

  /** Puts the typed values that were chosen into the form opened anew. */
  ArchiveForm merge(ArchiveForm fresh) {
    opened(fresh);
    differences.forEach(difference -> difference.apply(fresh));
    return fresh;
  }

  private ArchiveForm openedForm() {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(opened))) {
      return (ArchiveForm) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("The form cannot be recalled", e);
    }
  }

  public String getSentence() {
    return sentence;
  }

  public List<FormDifference> getDifferences() {
    return differences;
  }
}
