package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.quick.QuickFilter;
import cn.bangfu.archive.quick.QuickReports;
import cn.bangfu.archive.quick.QuickRow;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.quick.QuickResult;
import cn.bangfu.quick.QuickSum;
import cn.bangfu.quick.QuickText;
import cn.bangfu.quick.QuickUnion;
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.quick.QuickPage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Quick report and quick return of archives, with further conditions (ARC-106 to ARC-111). */
@Named
@ViewScoped
public class QuickReportPage extends QuickPage<QuickRow> {

  private static final long serialVersionUID = 1L;

  @Inject QuickReports reports;

  private ArchiveType type;
  private HardshipCategory category;
  private ArchiveLevel standard;

  /** For the container. */
  public QuickReportPage() {
    super(RecordKind.ARCHIVE, "archive.quick.");
  }

  private QuickFilter filter(List<Long> except) {
    return new QuickFilter(getWay(), getTickedUnions(), type, category, standard, except);
  }

  @Override
  protected List<QuickUnion> readUnions() {
    return reports.unions();
  }

  @Override
  protected LazyRows.Key<QuickRow> id() {
    return QuickRow::id;
  }

  @Override
  protected List<QuickRow> readPage(int offset, int size) {
    return reports.page(filter(List.of()), offset, size);
  }

  @Override
  protected BoundedCount readCount() {
    return reports.count(filter(List.of()));
  }

  @Override
  protected QuickSum readSum() {
    return reports.sum(filter(getLeftOut()));
  }

  @Override
  protected QuickResult move(QuickText said) {
    QuickFilter filter = filter(getLeftOut());
    return isSendingBack() ? reports.sendBack(filter, said) : reports.report(filter, said);
  }

  @Override
  protected QuickResult readResult(long order) {
    return reports.result(order);
  }

  public ArchiveType getType() {
    return type;
  }

  public void setType(ArchiveType type) {
    this.type = type;
  }

  public HardshipCategory getCategory() {
    return category;
  }

  public void setCategory(HardshipCategory category) {
    this.category = category;
  }

  public ArchiveLevel getStandard() {
    return standard;
  }

  public void setStandard(ArchiveLevel standard) {
    this.standard = standard;
  }
}
