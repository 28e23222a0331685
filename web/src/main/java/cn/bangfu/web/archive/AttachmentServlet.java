package cn.bangfu.web.archive;

import cn.bangfu.archive.attachment.Attachments;
import cn.bangfu.attachment.AttachmentFile;
import cn.bangfu.web.attachment.FileServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;

/** Gives the files of archives. */
@WebServlet("/attachment")
public class AttachmentServlet extends FileServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Attachments attachments;

  @Override
  protected AttachmentFile open(long id) {
    return attachments.open(id);
  }

  @Override
  protected byte[] part(long id, int no) {
    return attachments.part(id, no);
  }
}
