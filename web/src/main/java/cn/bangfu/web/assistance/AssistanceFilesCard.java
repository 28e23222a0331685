package cn.bangfu.web.assistance;

import cn.bangfu.assistance.AssistanceAttachments;
import cn.bangfu.attachment.AttachmentRow;
import cn.bangfu.attachment.NewAttachment;
import cn.bangfu.web.attachment.FilesCard;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Receipts and photographs of a record (part 30 A.2.1). */
@Named
@ViewScoped
public class AssistanceFilesCard extends FilesCard {

  private static final long serialVersionUID = 1L;

  @Inject AssistanceAttachments attachments;

  @Override
  protected List<AttachmentRow> read(long id) {
    return attachments.of(id);
  }

  @Override
  protected void keep(long id, NewAttachment file) {
    attachments.add(id, file);
  }

  @Override
  protected void take(long fileId, int version) {
    attachments.remove(fileId, version);
  }
}
