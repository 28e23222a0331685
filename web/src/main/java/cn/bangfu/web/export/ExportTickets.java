package cn.bangfu.web.export;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Who has shown who he is may take the one file for which he did so, in this session and for a
 * while: a download that was torn goes on without asking again (BAT-042).
 */
@SessionScoped
public class ExportTickets implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int KEPT = 20;
  private static final Duration VALID = Duration.ofMinutes(30);

  private final Map<String, Ticket> kept = new LinkedHashMap<>();

  /** What was shown, for what, and under which number the session is known. */
  public record Ticket(long application, long session, Instant until) implements Serializable {}

  /** A ticket for an application that has just been proved. */
  public synchronized String give(long application, long session) {
    if (kept.size() >= KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    String name = UUID.randomUUID().toString();
    kept.put(name, new Ticket(application, session, Instant.now().plus(VALID)));
    return name;
  }

  /** The ticket, or null if there is none for this application or its time is over. */
  public synchronized Ticket find(String name, long application) {
    Ticket ticket = name == null ? null : kept.get(name);
    return ticket == null
            || ticket.application() != application
            || ticket.until().isBefore(Instant.now())
        ? null
        : ticket;
  }
}
