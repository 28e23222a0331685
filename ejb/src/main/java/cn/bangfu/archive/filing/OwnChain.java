package cn.bangfu.archive.filing;

import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The way from the own union to the root, for an act that puts an archive there. */
@Dependent
public class OwnChain {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Chains chains;

  /**
   * The own union first. The lock makes the union's clerks save one after the other, so that no two
   * take one number; it does not stop others from naming the union in their records.
   */
  public List<ChainUnion> lock() {
    String path =
        (String)
            em.createNativeQuery("select path from union_org where id = ?1 for no key update")
                .setParameter(1, callers.known().unionId())
                .getSingleResult();
    return chains.of(path);
  }
}
