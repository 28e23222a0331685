package cn.bangfu.otherassistance;

import cn.bangfu.attachment.Attachment;
import cn.bangfu.attachment.CheckedFile;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;

/** A receipt or photograph of a project; deleting the project destroys it. */
@Entity
@DiscriminatorValue("OTHER_ASSISTANCE")
@NamedQuery(
    name = "ProjectAttachment.all",
    query = "select a from ProjectAttachment a where a.projectId = :id order by a.id")
public class ProjectAttachment extends Attachment {

  @Column(name = "other_assistance_id")
  private long projectId;

  protected ProjectAttachment() {}

  ProjectAttachment(long projectId, CheckedFile file) {
    super(file);
    this.projectId = projectId;
  }

  public long getProjectId() {
    return projectId;
  }
}
