package cn.bangfu.privacy;

import cn.bangfu.archive.LifeState;
import java.io.Serializable;
import java.time.OffsetDateTime;

/** One line of the lists of anonymisations. */
public record ErasureRow(
    long id,
    int version,
    long archiveId,
    String employeeNo,
    String headName,
    LifeState lifeState,
    String unionName,
    ErasureGround ground,
    String reason,
    OffsetDateTime askedAt,
    String askedBy,
    ErasureState state,
    OffsetDateTime decidedAt,
    String decidedBy,
    String note)
    implements Serializable {

  public boolean open() {
    return state == ErasureState.ASKED;
  }
}
