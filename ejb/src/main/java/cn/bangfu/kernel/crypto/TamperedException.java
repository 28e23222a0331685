package cn.bangfu.kernel.crypto;

/** A sealed value fails its authentication: it was altered outside the product (USR-117). */
public class TamperedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TamperedException(Throwable cause) {
    super("A sealed value fails its authentication", cause);
  }
}
