package cn.bangfu.web.assistance;

import cn.bangfu.assistance.MeasureClassDesk;
import cn.bangfu.assistance.MeasureClassRow;
import cn.bangfu.assistance.SummaryClass;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** 帮扶措施分类 (part 30 A.3.2). */
@Named
@ViewScoped
public class MeasureClassesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject MeasureClassDesk desk;

  private List<Row> rows;

  /** A measure with the class that stands in its box. */
  public static final class Row implements Serializable {

    private static final long serialVersionUID = 1L;

    private final MeasureClassRow stored;
    private SummaryClass summaryClass;

    private Row(MeasureClassRow stored) {
      this.stored = stored;
      summaryClass = stored.summaryClass();
    }

    public long getMeasure() {
      return stored.measure();
    }

    public String getName() {
      return stored.name();
    }

    public boolean isChangeable() {
      return stored.changeable();
    }

    public SummaryClass getSummaryClass() {
      return summaryClass;
    }

    public void setSummaryClass(SummaryClass summaryClass) {
      this.summaryClass = summaryClass;
    }
  }

  @PostConstruct
  void init() {
    rows = desk.rows().stream().map(Row::new).toList();
  }

  /** Keeps what was chosen for a measure. */
  public void change(Row row) {
    try {
      desk.set(row.getMeasure(), row.getSummaryClass(), row.stored.version());
      Messages.success("assistance.classes.saved", row.getName(), row.getSummaryClass());
    } finally {
      init();
    }
  }

  public List<Row> getRows() {
    return rows;
  }

  public SummaryClass[] getClasses() {
    return SummaryClass.values();
  }
}
