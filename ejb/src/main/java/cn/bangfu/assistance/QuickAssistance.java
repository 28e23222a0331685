package cn.bangfu.assistance;

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

/** Quick report and quick return of help given to households (AST-068 to AST-073). */
@Stateless
public class QuickAssistance extends QuickRecords<AssistanceRow> {

  @Inject AssistanceQuickKind kind;
  @Inject AssistanceRows rows;

  @Override
  @Needs(Right.ASSISTANCE_PREPARE)
  public List<QuickUnion> unions() {
    return kind.unions();
  }

  @Override
  @Needs(Right.ASSISTANCE_PREPARE)
  public List<Listed<AssistanceRow>> page(QuickChoice choice, int offset, int size) {
    return kind.page(choice, offset, size, rows::of, AssistanceRow::recordNo);
  }

  @Override
  @Needs(Right.ASSISTANCE_PREPARE)
  public BoundedCount count(QuickChoice choice) {
    return kind.count(choice);
  }

  @Override
  @Needs(Right.ASSISTANCE_PREPARE)
  public QuickSum sum(QuickChoice choice) {
    return kind.sum(choice);
  }

  @Override
  @Needs(Right.ASSISTANCE_REPORT)
  public QuickResult report(QuickChoice choice, QuickText text) {
    return kind.ask(QuickWay.REPORT, choice, text);
  }

  @Override
  @Needs(Right.ASSISTANCE_SEND_BACK)
  public QuickResult sendBack(QuickChoice choice, QuickText text) {
    return kind.ask(QuickWay.SEND_BACK, choice, text);
  }

  @Override
  @Needs(Right.ASSISTANCE_PREPARE)
  public QuickResult result(long order) {
    return kind.result(order);
  }
}
