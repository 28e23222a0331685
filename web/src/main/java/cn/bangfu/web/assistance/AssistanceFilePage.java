package cn.bangfu.web.assistance;

import cn.bangfu.assistance.AssistanceAttachments;
import cn.bangfu.attachment.AttachmentRow;
import cn.bangfu.web.attachment.FilePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A file of a record in the browser. */
@Named
@RequestScoped
public class AssistanceFilePage extends FilePage {

  @Inject AssistanceAttachments attachments;

  @Override
  protected AttachmentRow read(long id) {
    return attachments.get(id);
  }
}
