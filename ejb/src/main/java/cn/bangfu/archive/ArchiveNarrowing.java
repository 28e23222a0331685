package cn.bangfu.archive;

import jakarta.persistence.criteria.Predicate;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** More conditions of a list than its own simple ones: what a query asks for (ARC-137). */
public interface ArchiveNarrowing extends Serializable {

  /** The states that are looked for; drafts, merged and deleted archives are never found. */
  Set<LifeState> lifeStates();

  /** The conditions, each made of constants and parameters only. */
  List<Predicate> predicates(ArchiveCriteria criteria);
}
