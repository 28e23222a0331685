package cn.bangfu.web.quick;

import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.quick.Listed;
import cn.bangfu.quick.QuickRecords;
import cn.bangfu.quick.QuickResult;
import cn.bangfu.quick.QuickSum;
import cn.bangfu.quick.QuickText;
import cn.bangfu.quick.QuickUnion;
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.web.kit.LazyRows;
import java.io.Serializable;
import java.util.List;

/** The page of records that are listed and moved without further conditions. */
public abstract class QuickRecordsPage<T extends Serializable> extends QuickPage<Listed<T>> {

  private static final long serialVersionUID = 1L;

  protected QuickRecordsPage(RecordKind records, String texts) {
    super(records, texts);
  }

  /** Where they are read and moved. */
  protected abstract QuickRecords<T> quick();

  @Override
  protected List<QuickUnion> readUnions() {
    return quick().unions();
  }

  @Override
  protected LazyRows.Key<Listed<T>> id() {
    return Listed::id;
  }

  @Override
  protected List<Listed<T>> readPage(int offset, int size) {
    return quick().page(all(), offset, size);
  }

  @Override
  protected BoundedCount readCount() {
    return quick().count(all());
  }

  @Override
  protected QuickSum readSum() {
    return quick().sum(ticked());
  }

  @Override
  protected QuickResult move(QuickText said) {
    return isSendingBack() ? quick().sendBack(ticked(), said) : quick().report(ticked(), said);
  }

  @Override
  protected QuickResult readResult(long order) {
    return quick().result(order);
  }
}
