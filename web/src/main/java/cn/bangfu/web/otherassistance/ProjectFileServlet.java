package cn.bangfu.web.otherassistance;

import cn.bangfu.attachment.AttachmentFile;
import cn.bangfu.otherassistance.ProjectAttachments;
import cn.bangfu.web.attachment.FileServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;

/** Gives the files of projects. */
@WebServlet("/otherassistance/file")
public class ProjectFileServlet extends FileServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ProjectAttachments attachments;

  @Override
  protected AttachmentFile open(long id) {
    return attachments.open(id);
  }

  @Override
  protected byte[] part(long id, int no) {
    return attachments.part(id, no);
  }
}
