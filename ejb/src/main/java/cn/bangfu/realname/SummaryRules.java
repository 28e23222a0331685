package cn.bangfu.realname;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.PhoneNumber;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a table may be changed, reported and returned (FND-053, FND-060), and what its head needs.
 */
final class SummaryRules {

  static final int TITLE_MAX = 100;
  static final int FILLER_MAX = 50;
  static final int FIRST_YEAR = 2007;
  static final LocalDate FIRST_DAY = LocalDate.of(2007, 1, 1);

  private SummaryRules() {}

  static Optional<Violation> refuseChange(SummaryTable table) {
    if (table.isTakenOver()) {
      return no(RealnameProblem.TAKEN_OVER);
    }
    return table.reported() ? no(RealnameProblem.REPORTED_NOT_CHANGEABLE) : Optional.empty();
  }

  static Optional<Violation> refuseDelete(SummaryTable table) {
    if (table.isTakenOver()) {
      return no(RealnameProblem.TAKEN_OVER);
    }
    return table.reported() ? no(RealnameProblem.REPORTED_NOT_DELETABLE) : Optional.empty();
  }

  /**
   * Why this union cannot report the table; empty if it can.
   *
   * @param superior the union above, or null for the root
   */
  static Optional<Violation> refuseReport(
      SummaryTable table, ChainUnion from, ChainUnion superior) {
    Optional<Violation> place = refuseMove(table, from, RealnameProblem.ALREADY_REPORTED);
    if (place.isPresent()) {
      return place;
    }
    if (superior == null) {
      return no(RealnameProblem.NO_SUPERIOR);
    }
    return table.empty() ? no(RealnameProblem.EMPTY_TABLE) : Optional.empty();
  }

  static Optional<Violation> refuseSendBack(SummaryTable table, ChainUnion from) {
    return table.getOwnerUnionId() == from.id()
        ? no(RealnameProblem.OWN_NOT_SENT_BACK)
        : refuseMove(table, from, RealnameProblem.REPORTED_ON);
  }

  private static Optional<Violation> refuseMove(
      SummaryTable table, ChainUnion from, RealnameProblem gone) {
    if (table.isTakenOver()) {
      return no(RealnameProblem.TAKEN_OVER);
    }
    if (table.getHolderDepth() < from.depth()) {
      return no(gone);
    }
    return table.getHolderUnionId() == from.id()
        ? Optional.empty()
        : no(RealnameProblem.NOT_YET_REPORTED_HERE);
  }

  /** What the caller may do with a table he sees. */
  static Set<SummaryAct> acts(SummaryTable table, Caller caller) {
    Set<SummaryAct> acts = EnumSet.noneOf(SummaryAct.class);
    ChainUnion own = ChainUnion.of(caller);
    boolean handles = caller.has(Right.REALNAME_PREPARE);
    if (!handles) {
      return acts;
    }
    if (table.getHolderUnionId() == own.id()
        && !own.root()
        && !table.empty()
        && !table.isTakenOver()) {
      acts.add(SummaryAct.REPORT);
    }
    if (table.getOwnerUnionId() == own.id()) {
      acts.add(SummaryAct.FULL_PAPER);
      if (refuseChange(table).isEmpty()) {
        acts.add(SummaryAct.EDIT);
        acts.add(SummaryAct.DELETE);
      }
    } else if (refuseSendBack(table, own).isEmpty()) {
      acts.add(SummaryAct.SEND_BACK);
    }
    return acts;
  }

  /**
   * What is wrong with a head (part 40, 2.4).
   *
   * @param stored the table as it is, or null for a new one
   * @param fundType constant of the chosen type, null for one that administrators have added
   * @param typeOpen the chosen type may be chosen today
   */
  static List<Violation> check(
      SummaryHead head, SummaryTable stored, String fundType, boolean typeOpen, LocalDate today) {
    List<Violation> wrong = new ArrayList<>();
    if (head.getSummaryClass() == null) {
      wrong.add(missing("summaryClass"));
    } else if (!head.getGroup().has(head.getSummaryClass())) {
      wrong.add(Violation.of("head.summaryClass", RealnameProblem.INVALID, label("summaryClass")));
    }
    if (head.getFundYear() == null) {
      wrong.add(missing("fundYear"));
    } else if (head.getFundYear() < FIRST_YEAR || head.getFundYear() > today.getYear() + 1) {
      wrong.add(
          Violation.of(
              "head.fundYear",
              RealnameProblem.YEAR_RANGE,
              String.valueOf(FIRST_YEAR),
              String.valueOf(today.getYear() + 1)));
    }
    if (head.getFundType() == null) {
      wrong.add(missing("fundType"));
    } else if (!typeOpen) {
      wrong.add(Violation.of("head.fundType", RealnameProblem.INVALID, label("fundType")));
    } else if (FundGroup.of(fundType) != head.getGroup()) {
      wrong.add(
          Violation.of(
              "head.fundType", RealnameProblem.TYPE_NOT_OF_GROUP, Texts.label(head.getGroup())));
    }
    text(wrong, "title", head.getTitle(), TITLE_MAX, false);
    text(wrong, "filler", head.getFiller(), FILLER_MAX, true);
    if (head.getPhone() == null) {
      wrong.add(missing("phone"));
    } else if (!PhoneNumber.isValid(head.getPhone())) {
      wrong.add(Violation.of("head.phone", RealnameProblem.PHONE));
    }
    if (head.getFillDate() == null) {
      wrong.add(missing("fillDate"));
    } else if (head.getFillDate().isAfter(today) || head.getFillDate().isBefore(FIRST_DAY)) {
      wrong.add(Violation.of("head.fillDate", RealnameProblem.DATE_RANGE, FIRST_DAY, today));
    }
    if (wrong.isEmpty() && stored != null && !stored.empty()) {
      heldByRows(wrong, head, stored);
    }
    return wrong;
  }

  /** FND-053: rows were chosen by these three. */
  private static void heldByRows(List<Violation> wrong, SummaryHead head, SummaryTable stored) {
    if (head.getFundYear() != stored.getFundYear()) {
      wrong.add(held("fundYear"));
    }
    if (head.getFundType() != stored.getFundType()) {
      wrong.add(held("fundType"));
    }
    if (head.getSummaryClass() != stored.getSummaryClass()) {
      wrong.add(held("summaryClass"));
    }
  }

  private static void text(
      List<Violation> wrong, String field, String value, int max, boolean required) {
    if (value == null) {
      if (required) {
        wrong.add(missing(field));
      }
    } else if (CleanText.length(value) > max) {
      wrong.add(Violation.of("head." + field, RealnameProblem.TOO_LONG, label(field), max));
    }
  }

  private static Violation missing(String field) {
    return Violation.of("head." + field, RealnameProblem.MISSING, label(field));
  }

  private static Violation held(String field) {
    return Violation.of("head." + field, RealnameProblem.FIELD_HELD_BY_ROWS, label(field));
  }

  private static Label label(String field) {
    return new Label("realname.SummaryTable." + field);
  }

  private static Optional<Violation> no(RealnameProblem problem) {
    return Optional.of(Violation.of(null, problem));
  }
}
