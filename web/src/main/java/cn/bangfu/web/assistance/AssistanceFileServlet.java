package cn.bangfu.web.assistance;

import cn.bangfu.assistance.AssistanceAttachments;
import cn.bangfu.attachment.AttachmentFile;
import cn.bangfu.web.attachment.FileServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;

/** Gives the files of records of help. */
@WebServlet("/assistance/file")
public class AssistanceFileServlet extends FileServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient AssistanceAttachments attachments;

  @Override
  protected AttachmentFile open(long id) {
    return attachments.open(id);
  }

  @Override
  protected byte[] part(long id, int no) {
    return attachments.part(id, no);
  }
}
