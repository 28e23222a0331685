package cn.bangfu.kernel;

import jakarta.ejb.ApplicationException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/**
 * An act was refused for a reason of the trade. Rolls the transaction back; the page shows the
 * sentence of {@link #problem()} with {@link #args()}, the log and the page carry {@link #code()}.
 */
@ApplicationException(rollback = true)
public class BusinessException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final char[] LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ".toCharArray();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final transient Problem problem;
  private final transient List<Object> args;
  private final String code = newCode();

  public BusinessException(Problem problem, Object... args) {
    super(problem.key());
    this.problem = problem;
    this.args = Arrays.asList(args);
  }

  public Problem problem() {
    return problem;
  }

  /**
   * Values for {0}, {1} … of the sentence: texts, numbers, dates, or enums with a label of their
   * own.
   */
  public List<Object> args() {
    return args;
  }

  /** Six characters that name this very refusal in log and page. */
  public String code() {
    return code;
  }

  /** A new code for a refusal or failure; without letters that are read for digits. */
  public static String newCode() {
    char[] code = new char[6];
    for (int i = 0; i < code.length; i++) {
      code[i] = LETTERS[RANDOM.nextInt(LETTERS.length)];
    }
    return new String(code);
  }

  @Override
  public String getMessage() {
    return "[" + code + "] " + super.getMessage();
  }
}
