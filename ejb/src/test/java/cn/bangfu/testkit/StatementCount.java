package cn.bangfu.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Counts the SQL statements that a piece of work sends. The next block of a sequence is not among
 * them: whether it falls into this work or the one before depends on what ran earlier.
 */
public final class StatementCount extends AbstractSessionLog {

  private final List<String> statements = new ArrayList<>();
  private final long thread = Thread.currentThread().getId();

  private StatementCount() {
    setLevel(SessionLog.FINE, SessionLog.SQL);
  }

  /** The statements that the work sends on this thread. */
  public static List<String> of(Callable<?> work) throws Exception {
    ServerSession session = TestDatabase.get().factory().unwrap(ServerSession.class);
    SessionLog before = session.getSessionLog();
    StatementCount count = new StatementCount();
    session.setSessionLog(count);
    try {
      work.call();
      return List.copyOf(count.statements);
    } finally {
      session.setSessionLog(before);
    }
  }

  @Override
  public boolean shouldLog(int level, String category) {
    return SessionLog.SQL.equals(category) && level >= SessionLog.FINE;
  }

  @Override
  public void log(SessionLogEntry entry) {
    if (SessionLog.SQL.equals(entry.getNameSpace())
        && Thread.currentThread().getId() == thread
        && !entry.getMessage().toLowerCase(Locale.ROOT).startsWith("select nextval(")) {
      statements.add(entry.getMessage());
    }
  }
}
