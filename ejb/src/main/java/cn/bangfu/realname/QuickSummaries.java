package cn.bangfu.realname;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.quick.Listed;
import cn.bangfu.quick.QuickChoice;
import cn.bangfu.quick.QuickRecords;
import cn.bangfu.quick.QuickResult;
import cn.bangfu.quick.QuickSum;
import cn.bangfu.quick.QuickText;
import cn.bangfu.quick.QuickUnion;
import cn.bangfu.quick.QuickWay;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Quick report and quick return of tables (FND-061). */
@Stateless
public class QuickSummaries extends QuickRecords<SummaryListRow> {

  @Inject SummaryQuickKind kind;
  @Inject SummaryListRows rows;

  @Override
  @Needs(Right.REALNAME_PREPARE)
  public List<QuickUnion> unions() {
    return kind.unions();
  }

  @Override
  @Needs(Right.REALNAME_PREPARE)
  public List<Listed<SummaryListRow>> page(QuickChoice choice, int offset, int size) {
    return kind.page(
        choice, offset, size, ids -> rows.of(kind.tables(ids)), SummaryListRow::tableNo);
  }

  @Override
  @Needs(Right.REALNAME_PREPARE)
  public BoundedCount count(QuickChoice choice) {
    return kind.count(choice);
  }

  @Override
  @Needs(Right.REALNAME_PREPARE)
  public QuickSum sum(QuickChoice choice) {
    return kind.sum(choice);
  }

  @Override
  @Needs(Right.REALNAME_REPORT)
  public QuickResult report(QuickChoice choice, QuickText text) {
    return kind.ask(QuickWay.REPORT, choice, text);
  }

  @Override
  @Needs(Right.REALNAME_SEND_BACK)
  public QuickResult sendBack(QuickChoice choice, QuickText text) {
    return kind.ask(QuickWay.SEND_BACK, choice, text);
  }

  @Override
  @Needs(Right.REALNAME_PREPARE)
  public QuickResult result(long order) {
    return kind.result(order);
  }
}
