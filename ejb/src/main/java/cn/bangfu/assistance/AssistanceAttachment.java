package cn.bangfu.assistance;

import cn.bangfu.attachment.Attachment;
import cn.bangfu.attachment.CheckedFile;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;

/** A receipt or photograph of a record; deleting the record destroys it. */
@Entity
@DiscriminatorValue("ASSISTANCE")
@NamedQuery(
    name = "AssistanceAttachment.all",
    query = "select a from AssistanceAttachment a where a.recordId = :id order by a.id")
public class AssistanceAttachment extends Attachment {

  @Column(name = "assistance_id")
  private long recordId;

  protected AssistanceAttachment() {}

  AssistanceAttachment(long recordId, CheckedFile file) {
    super(file);
    this.recordId = recordId;
  }

  public long getRecordId() {
    return recordId;
  }
}
