package cn.bangfu.security;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads security parameters; a change holds at the next request on every server. All of them are
 * read by one statement, once in a transaction, however many are asked for.
 */
@Dependent
public class SecurityParameters {

  @PersistenceContext EntityManager em;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  /** A number. */
  public int value(SecurityParameter parameter) {
    return Integer.parseInt(text(parameter));
  }

  /** True if a yes-or-no parameter says yes. */
  public boolean isOn(SecurityParameter parameter) {
    return text(parameter).equals(SecurityParameter.Choice.YES.name());
  }

  /** One of the constants of a choice. */
  public <E extends Enum<E>> E choice(SecurityParameter parameter, Class<E> type) {
    return Enum.valueOf(type, text(parameter));
  }

  /** The default password, or null if one is drawn for each account (USR-004). */
  public String defaultPassword() {
    String value = text(SecurityParameter.DEFAULT_PASSWORD);
    return value.equals(SecurityParameter.RANDOM)
        ? null
        : value.substring(SecurityParameter.FIXED.length());
  }

  /** The value as it is stored. */
  public String text(SecurityParameter parameter) {
    return parameter.effective(stored().get(parameter.name()));
  }

  @SuppressWarnings("unchecked")
  private Map<String, String> stored() {
    try {
      Object known = transaction.getResource(SecurityParameters.class);
      if (known == null) {
        known = read();
        transaction.putResource(SecurityParameters.class, known);
      }
      return (Map<String, String>) known;
    } catch (IllegalStateException noTransaction) {
      return read();
    }
  }

  /** To be called by whoever has changed a value in this transaction. */
  void forget() {
    transaction.putResource(SecurityParameters.class, null);
  }

  private Map<String, String> read() {
    List<?> rows =
        em.createNativeQuery("select name, value from security_parameter").getResultList();
    Map<String, String> all = new HashMap<>();
    rows.forEach(row -> all.put((String) ((Object[]) row)[0], (String) ((Object[]) row)[1]));
    return all;
  }
}
