package cn.bangfu.archive.problem;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Objects;

/** One kind of problem of one archive, for queries; written by {@link ProblemMarks} only. */
@Entity
@Table(name = "archive_problem")
@IdClass(FoundProblem.Key.class)
public class FoundProblem {

  /** Archive and kind. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private long archiveId;
    private ProblemKind kind;

    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.archiveId == archiveId && key.kind == kind;
    }

    @Override
    public int hashCode() {
      return Objects.hash(archiveId, kind);
    }
  }

  @Id
  @Column(name = "archive_id")
  private long archiveId;

  @Id
  @Enumerated(EnumType.STRING)
  private ProblemKind kind;

  @Column(name = "found_at")
  private OffsetDateTime foundAt;

  protected FoundProblem() {}
}
