package cn.bangfu.assistance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Conditions of the list (AST-005 to AST-007); empty ones do not restrict.
 *
 * @param unionId a subordinate, whose records come with those of all below it, or null for the own
 *     union
 * @param includeSubordinates the own union's records with those of all below
 * @param employeeNo the beginning of the number
 * @param name a part of the head's name
 * @param idNo the head's whole identity number
 * @param changeable only own records that may still be changed (AST-052)
 * @param bulkNo only the records that one form has made together (AST-079)
 * @param reminderId only the records that this reminder to the own union speaks of (INF-061)
 * @param question what a query asks for beyond these, or null; its identity number is the head's or
 *     a member's
 */
public record AssistanceFilter(
    Long unionId,
    boolean includeSubordinates,
    AssistanceStateFilter state,
    String employeeNo,
    String name,
    String idNo,
    AssistCategory category,
    AssistanceForm form,
    LocalDate from,
    LocalDate to,
    boolean changeable,
    Long reminderId,
    UUID bulkNo,
    AssistanceQuestion question)
    implements Serializable {

  /** What the list shows when it is opened. */
  public static final AssistanceFilter OPENING =
      new AssistanceFilter(
          null,
          false,
          AssistanceStateFilter.ALL,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          false,
          null,
          null,
          null);

  public AssistanceFilter {
    state = state == null ? AssistanceStateFilter.ALL : state;
  }

  /** The conditions that are typed alone. */
  public AssistanceFilter(
      Long unionId,
      boolean includeSubordinates,
      AssistanceStateFilter state,
      String employeeNo,
      String name,
      String idNo,
      AssistCategory category,
      AssistanceForm form,
      LocalDate from,
      LocalDate to,
      boolean changeable) {
    this(
        unionId,
        includeSubordinates,
        state,
        employeeNo,
        name,
        idNo,
        category,
        form,
        from,
        to,
        changeable,
        null,
        null,
        null);
  }

  /** The conditions of the list. */
  public AssistanceFilter(
      Long unionId,
      boolean includeSubordinates,
      AssistanceStateFilter state,
      String employeeNo,
      String name,
      String idNo,
      AssistCategory category,
      AssistanceForm form,
      LocalDate from,
      LocalDate to,
      boolean changeable,
      Long reminderId,
      UUID bulkNo) {
    this(
        unionId,
        includeSubordinates,
        state,
        employeeNo,
        name,
        idNo,
        category,
        form,
        from,
        to,
        changeable,
        reminderId,
        bulkNo,
        null);
  }

  /** The same conditions under another state filter. */
  public AssistanceFilter with(AssistanceStateFilter other) {
    return new AssistanceFilter(
        unionId,
        includeSubordinates,
        other,
        employeeNo,
        name,
        idNo,
        category,
        form,
        from,
        to,
        changeable,
        reminderId,
        bulkNo,
        question);
  }

  /** AST-007, AST-099: no range is upside down. */
  public void check() {
    RangeCheck check = RangeCheck.of("conditions.").range("from", from, to);
    if (question != null) {
      check
          .range("leastAmount", question.getLeastAmount(), question.getMostAmount())
          .range("exitFrom", question.getExitFrom(), question.getExitTo())
          .range("enteredFrom", question.getEnteredFrom(), question.getEnteredTo());
    }
    check.throwIfAny();
  }
}
