package cn.bangfu.server.run;

/** The system cannot be started; the message is one sentence that says why and what to do. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Refused(String sentence) {
    super(sentence);
  }

  public Refused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
