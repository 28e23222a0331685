package cn.bangfu.web.archive;

import cn.bangfu.archive.attachment.Attachments;
import cn.bangfu.attachment.AttachmentRow;
import cn.bangfu.web.attachment.FilePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A file of an archive in the browser. */
@Named
@RequestScoped
public class AttachmentPage extends FilePage {

  @Inject Attachments attachments;

  @Override
  protected AttachmentRow read(long id) {
    return attachments.get(id);
  }
}
