package cn.bangfu.web.archive;

import cn.bangfu.archive.attachment.AttachmentKind;
import cn.bangfu.archive.attachment.Attachments;
import cn.bangfu.attachment.AttachmentRow;
import cn.bangfu.attachment.NewAttachment;
import cn.bangfu.web.attachment.FilesCard;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files of an archive, each of a kind (ARC-149 to ARC-152). */
@Named
@ViewScoped
public class AttachmentCard extends FilesCard {

  private static final long serialVersionUID = 1L;

  @Inject Attachments attachments;

  private final Map<Long, List<AttachmentRow>> ofActs = new HashMap<>();
  private AttachmentKind kind;

  @Override
  protected List<AttachmentRow> read(long id) {
    return attachments.of(id);
  }

  @Override
  protected void keep(long id, NewAttachment file) {
    attachments.add(id, kind, file);
  }

  @Override
  protected void take(long fileId, int version) {
    attachments.remove(fileId, version);
  }

  @Override
  public void ask(long id, String shownAt) {
    kind = null;
    super.ask(id, shownAt);
  }

  @Override
  protected void forget() {
    super.forget();
    ofActs.clear();
  }

  /** The files of one act of the change record. */
  public List<AttachmentRow> ofAct(long id, long actId) {
    return ofActs.computeIfAbsent(actId, act -> attachments.ofAct(id, act));
  }

  public AttachmentKind getKind() {
    return kind;
  }

  public void setKind(AttachmentKind kind) {
    this.kind = kind;
  }
}
