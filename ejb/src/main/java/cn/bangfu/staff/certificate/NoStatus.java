package cn.bangfu.staff.certificate;

/** A responder gave no answer that counts. */
final class NoStatus extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why, as it stands in the log. */
  enum Fault {
    UNREACHABLE,
    SLOW,
    /** No answer of this protocol, or one about something else. */
    MALFORMED,
    /** It says itself that it cannot answer. */
    DECLINED,
    /** Signed by nobody who may. */
    FORGED,
    /** Out of its time. */
    STALE,
    /** The answer to another question. */
    REPLAYED
  }

  private final Fault fault;

  NoStatus(Fault fault) {
    this(fault, null);
  }

  NoStatus(Fault fault, Throwable cause) {
    super(fault.name(), cause);
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }
}
