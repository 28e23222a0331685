package cn.bangfu.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The source addresses to which an account is limited (USR-095). */
@Dependent
class Networks {

  static final int MOST = 20;

  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final Pattern V4 =
      Pattern.compile(BYTE + "(\\." + BYTE + "){3}(/(3[0-2]|[12]?\\d))?");
  private static final Pattern V6 =
      Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:]*(/(12[0-8]|1[01]\\d|[1-9]?\\d))?");

  @PersistenceContext EntityManager em;

  /** The typed lines, one network each. */
  static List<String> lines(String typed) {
    return typed == null
        ? List.of()
        : Arrays.stream(typed.split("[\\s,;\uFF0C\uFF1B\u3001]+"))
            .filter(line -> !line.isEmpty())
            .distinct()
            .toList();
  }

  /** True if the lines are addresses or networks, and not too many. */
  boolean areWellFormed(List<String> lines) {
    return lines.size() <= MOST && lines.stream().allMatch(this::isNetwork);
  }

  private boolean isNetwork(String line) {
    return (V4.matcher(line).matches() || V6.matcher(line).matches()) && isValid(line, "cidr");
  }

  private boolean isValid(String text, String type) {
    return (Boolean)
        em.createNativeQuery("select pg_input_is_valid(cast(?1 as varchar), cast(?2 as varchar))")
            .setParameter(1, text)
            .setParameter(2, type)
            .getSingleResult();
  }

  /** True if one of the networks holds the address; without any, all of them do. */
  boolean cover(List<String> lines, String ip) {
    return lines.isEmpty()
        || isValid(ip, "inet") && lines.stream().anyMatch(line -> isInside(ip, line));
  }

  private boolean isInside(String ip, String network) {
    return (Boolean)
        em.createNativeQuery(
                "select cast(cast(?1 as varchar) as inet)"
                    + " <<= cast(cast(?2 as varchar) as cidr)")
            .setParameter(1, ip)
            .setParameter(2, network)
            .getSingleResult();
  }

  /** True if the account may come from this address. */
  boolean allow(long userId, String ip) {
    return cover(of(userId), ip);
  }

  void set(long userId, List<String> lines) {
    em.createNativeQuery("delete from account_network where user_id = ?1")
        .setParameter(1, userId)
        .executeUpdate();
    for (String line : lines) {
      em.createNativeQuery(
              "insert into account_network values (?1, cast(cast(?2 as varchar) as cidr))"
                  + " on conflict do nothing")
          .setParameter(1, userId)
          .setParameter(2, line)
          .executeUpdate();
    }
  }

  List<String> of(long userId) {
    List<?> found =
        em.createNativeQuery(
                "select text(network) from account_network where user_id = ?1 order by network")
            .setParameter(1, userId)
            .getResultList();
    return found.stream().map(String.class::cast).toList();
  }
}
