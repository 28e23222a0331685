package cn.bangfu.assistance;

import cn.bangfu.codetable.CodeValue;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Tells the real-name table that a measure belongs to (part 30 A.3.2). */
@Dependent
public class MeasureClasses {

  public static final String TABLE = "measure";

  @PersistenceContext EntityManager em;

  /** The class of a delivered measure is fixed, that of an added one what it was given. */
  public SummaryClass of(CodeValue measure) {
    if (measure.getConstant() != null) {
      return SummaryClass.of(measure.getConstant());
    }
    MeasureClass given = em.find(MeasureClass.class, measure.getId());
    return given == null ? SummaryClass.OTHER : given.getSummaryClass();
  }
}
