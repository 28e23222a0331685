package cn.bangfu.archive.transfer;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.TransferProblem;
import cn.bangfu.archive.filing.EmployeeNumbers;
import cn.bangfu.kernel.BusinessException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The employee numbers of archives at their new union, whose row is locked (ARC-165). */
@Dependent
public class TransferNumbers {

  private static final String HIGHEST =
      """
      select i.number_before from archive_transfer_item i
       where i.transfer_id = ?1 and not i.done and i.number_before like ?2
         and substr(i.number_before, ?3) ~ '^[0-9]+$'
       order by length(i.number_before) desc, i.number_before desc limit 1
      """;

  @PersistenceContext EntityManager em;
  @Inject EmployeeNumbers numbers;

  /**
   * The number of each archive there: its own, or the next free one if that is taken. Drafts occupy
   * none and keep theirs.
   */
  Map<Long, String> at(long transferId, long target, List<Archive> archives) {
    List<Archive> counting =
        archives.stream().filter(one -> one.getLifeState() != LifeState.DRAFT).toList();
    Set<String> used =
        new HashSet<>(
            numbers.taken(target, counting.stream().map(Archive::getEmployeeNo).toList()));
    Map<Long, String> given = new HashMap<>();
    List<Archive> others = new ArrayList<>();
    for (Archive archive : archives) {
      if (archive.getLifeState() == LifeState.DRAFT || used.add(archive.getEmployeeNo())) {
        given.put(archive.getId(), archive.getEmployeeNo());
      } else {
        others.add(archive);
      }
    }
    String next = others.isEmpty() ? null : behindAll(transferId, numbers.free(target));
    for (Archive archive : others) {
      while (next != null && !used.add(next)) {
        next = numbers.after(next);
      }
      if (next == null) {
        throw new BusinessException(TransferProblem.NO_NUMBER);
      }
      given.put(archive.getId(), next);
    }
    return given;
  }

  /**
   * A number from which on neither the target's archives nor those still to come in this transfer
   * have any, so that one number taken does not change all that follow.
   */
  private String behindAll(long transferId, String free) {
    if (free == null) {
      return null;
    }
    String prefix = free.replaceFirst("[0-9]+$", "");
    List<?> highest =
        em.createNativeQuery(HIGHEST)
            .setParameter(1, transferId)
            .setParameter(2, prefix + "%")
            .setParameter(3, prefix.length() + 1)
            .getResultList();
    if (highest.isEmpty()) {
      return free;
    }
    String coming = (String) highest.get(0);
    boolean beyond =
        coming.length() > free.length()
            || coming.length() == free.length() && coming.compareTo(free) >= 0;
    return beyond ? numbers.after(coming) : free;
  }
}
