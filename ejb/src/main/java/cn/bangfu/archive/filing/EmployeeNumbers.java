package cn.bangfu.archive.filing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of an archive in its filing union: proposed, and used once (ARC-026). */
@Dependent
public class EmployeeNumbers {

  static final String FIRST = "0001";
  static final int MAX = 20;

  private static final Pattern COUNTED = Pattern.compile("(.*?)([0-9]+)");
  private static final int TRIES = 100;
  private static final long NONE = 0;

  private static final String HIGHEST =
      """
      select a.employee_no from archive a
       where a.filing_union_id = ?1 and a.employee_no like ?2
         and substr(a.employee_no, ?3) ~ '^[0-9]+$'
       order by length(a.employee_no) desc, a.employee_no desc limit 1
      """;

  @PersistenceContext EntityManager em;

  /**
   * The union's last number plus one, or the one after its highest if that and many after it are
   * taken; empty if nothing can be proposed.
   */
  public String propose(long unionId) {
    List<String> last =
        em.createQuery(
                """
                select a.employeeNo from Archive a
                where a.filingUnionId = :unionId and a.employeeNo is not null
                order by a.enteredAt desc, a.id desc""",
                String.class)
            .setParameter("unionId", unionId)
            .setMaxResults(1)
            .getResultList();
    String next = last.isEmpty() ? FIRST : next(last.get(0));
    for (int i = 0; i < TRIES && next != null; i++) {
      if (!taken(unionId, next, null)) {
        return next;
      }
      next = next(next);
    }
    return next == null ? null : afterHighest(unionId, next);
  }

  /**
   * A number that is free together with all that follow it ({@link #after}), for many archives at
   * once; empty if the union's numbers cannot go on.
   */
  public String free(long unionId) {
    String proposed = propose(unionId);
    return proposed == null ? null : afterHighest(unionId, proposed);
  }

  /** The number after the highest that has the prefix of this one; itself if there is none. */
  private String afterHighest(long unionId, String number) {
    Matcher counted = COUNTED.matcher(number);
    if (!counted.matches()) {
      return number;
    }
    String prefix = counted.group(1);
    List<?> highest =
        em.createNativeQuery(HIGHEST)
            .setParameter(1, unionId)
            .setParameter(2, prefix + "%")
            .setParameter(3, prefix.length() + 1)
            .getResultList();
    return highest.isEmpty() ? number : next((String) highest.get(0));
  }

  /** The number that follows this one; empty if it would be too long. */
  public String after(String number) {
    return next(number);
  }

  /** Which of these numbers archives of the union have. */
  public Set<String> taken(long unionId, Collection<String> numbers) {
    return numbers.isEmpty()
        ? Set.of()
        : Set.copyOf(
            em.createQuery(
                    """
                    select a.employeeNo from Archive a
                    where a.filingUnionId = :unionId and a.employeeNo in :numbers""",
                    String.class)
                .setParameter("unionId", unionId)
                .setParameter("numbers", numbers)
                .getResultList());
  }

  /** True if another archive of the union has this number. */
  public boolean taken(long unionId, String number, Long exceptArchive) {
    return !em.createQuery(
            """
            select a.id from Archive a
            where a.filingUnionId = :unionId and a.employeeNo = :number and a.id <> :except""",
            Long.class)
        .setParameter("unionId", unionId)
        .setParameter("number", number)
        .setParameter("except", exceptArchive == null ? NONE : exceptArchive)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The number after this one, leading zeros kept; null if there is none that fits. */
  static String next(String number) {
    Matcher counted = COUNTED.matcher(number);
    if (!counted.matches()) {
      return number.length() < MAX ? number + "1" : null;
    }
    String digits = counted.group(2);
    String plusOne = new BigInteger(digits).add(BigInteger.ONE).toString();
    String next =
        counted.group(1) + "0".repeat(Math.max(0, digits.length() - plusOne.length())) + plusOne;
    return next.length() <= MAX ? next : null;
  }
}
