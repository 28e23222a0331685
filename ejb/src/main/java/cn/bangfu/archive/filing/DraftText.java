package cn.bangfu.archive.filing;

import cn.bangfu.kernel.crypto.SealedTextConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** What a draft holds in a field where no value can be read (ARC-033). */
@Entity
@Table(name = "archive_draft_text")
@IdClass(DraftText.Key.class)
@NamedQuery(
    name = "DraftText.of",
    query = "select t from DraftText t where t.archiveId = :archiveId")
@NamedQuery(
    name = "DraftText.forget",
    query = "delete from DraftText t where t.archiveId = :archiveId")
public class DraftText {

  /** Draft and field. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private long archiveId;
    private String field;

    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.archiveId == archiveId && key.field.equals(field);
    }

    @Override
    public int hashCode() {
      return Objects.hash(archiveId, field);
    }
  }

  @Id
  @Column(name = "archive_id")
  private long archiveId;

  /** Path in the form. */
  @Id private String field;

  @Convert(converter = SealedTextConverter.class)
  private String typed;

  protected DraftText() {}

  DraftText(long archiveId, String field, String typed) {
    this.archiveId = archiveId;
    this.field = field;
    this.typed = typed;
  }

  public String getField() {
    return field;
  }

  public String getTyped() {
    return typed;
  }
}
