package cn.bangfu.web.otherassistance;

import cn.bangfu.attachment.AttachmentRow;
import cn.bangfu.otherassistance.ProjectAttachments;
import cn.bangfu.web.attachment.FilePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A file of a project in the browser. */
@Named
@RequestScoped
public class ProjectFilePage extends FilePage {

  @Inject ProjectAttachments attachments;

  @Override
  protected AttachmentRow read(long id) {
    return attachments.get(id);
  }
}
