package cn.bangfu.archive.doubles;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.LifeState;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The possible doubles of an archive that is on file. */
@Stateless
public class Doubles {

  @PersistenceContext EntityManager em;
  @Inject ArchiveAccess access;
  @Inject DoubleSearch search;

  /** Who of other archives may be one of this household; nobody once it is closed. */
  @Needs(Right.ARCHIVE_PREPARE)
  public List<PossibleDouble> of(long id) {
    Archive archive = access.get(id);
    return archive.getLifeState() == LifeState.ACTIVE
        ? search.find(em.find(ArchiveContent.class, id), id)
        : List.of();
  }
}
