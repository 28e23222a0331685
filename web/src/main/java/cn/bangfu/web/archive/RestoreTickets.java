package cn.bangfu.web.archive;

import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.kernel.IdNo;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Hands a number, and the form opened by it, from one page to the next: neither may stand in an
 * address (USR-087).
 */
@SessionScoped
public class RestoreTickets implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int KEPT = 20;

  /**
   * What was handed over.
   *
   * @param form null while only the number is known
   * @param typed what was typed into a new form before the number was found, or null (ARC-047)
   * @param takeover the archive is taken over and not restored (ARC-049)
   * @param help the household is to be helped afterwards (AST-018)
   */
  record Ticket(IdNo idNo, ArchiveForm form, ArchiveForm typed, boolean takeover, boolean help)
      implements Serializable {}

  private final Map<String, Ticket> kept = new LinkedHashMap<>();

  synchronized String keep(IdNo idNo, ArchiveForm form, ArchiveForm typed) {
    return keep(new Ticket(idNo, form, typed, false, false));
  }

  /** Keeps the number of a household that is to be helped once it is restored (AST-018). */
  public synchronized String keepForHelp(IdNo idNo) {
    return keep(new Ticket(idNo, null, null, false, true));
  }

  synchronized String keep(Ticket ticket) {
    if (kept.size() >= KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    String name = UUID.randomUUID().toString();
    kept.put(name, ticket);
    return name;
  }

  /** What was handed over under this name, or null. */
  synchronized Ticket get(String name) {
    return name == null ? null : kept.get(name);
  }
}
