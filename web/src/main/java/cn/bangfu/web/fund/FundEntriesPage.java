package cn.bangfu.web.fund;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.fund.EntryFilter;
import cn.bangfu.fund.EntryKind;
import cn.bangfu.fund.EntryRow;
import cn.bangfu.fund.EntryTotal;
import cn.bangfu.fund.FundAccounts;
import cn.bangfu.fund.FundEntries;
import cn.bangfu.fund.FundExpenditure;
import cn.bangfu.fund.SpentNode;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.model.DefaultTreeNode;
import org.primefaces.model.TreeNode;

/** 收入管理 and 支出管理: two lists of entries each with their totals, and the tree of own expenditure. */
@Named
@ViewScoped
public class FundEntriesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject FundEntries entries;
  @Inject FundAccounts accounts;
  @Inject FundExpenditure expenditure;
  @Inject CallerContext callers;

  private EntryKind kind = EntryKind.INCOME;
  private Long unionId;
  private Long fundType;
  private Integer fundYear;
  private boolean below;
  private EntryFilter asked;

  /** What an address asked for; what is typed takes its place. */
  private EntryFilter linked;

  private String words;
  private List<EntryTotal> totals;
  private TreeNode<SpentNode> tree;
  private LazyRows<EntryRow, NoSort> rows;

  @PostConstruct
  void init() {
    unionId = FundAsked.number("union");
    linked = FundAsked.entries(unionId);
    if (EntryKind.RECEIVED.name().equals(FundAsked.text("kind"))) {
      kind = EntryKind.RECEIVED;
    }
    rows =
        LazyRows.fixed(
            EntryRow::id,
            page -> entries.page(kind, asked, page.offset(), page.size()),
            () -> entries.count(kind, asked));
    ask();
  }

  /** The page of expenditure begins with the allotments. */
  public void openPaid() {
    if (kind == EntryKind.INCOME) {
      kind = EntryKind.PAID;
    }
  }

  public void search() {
    linked = null;
    ask();
    rows.restart();
  }

  public void reset() {
    unionId = null;
    fundType = null;
    fundYear = null;
    below = false;
    search();
  }

  public void show(EntryKind other) {
    kind = other;
    search();
  }

  private void ask() {
    asked = linked == null ? new EntryFilter(unionId, fundType, fundYear) : linked;
    words = entries.words(asked);
    totals = null;
    tree = null;
  }

  /** With or without the unions below: the tree anew (FND-045). */
  public void treeAnew() {
    tree = null;
  }

  /** The page where this kind of entries is listed. */
  public String getAddress() {
    return kind == EntryKind.PAID ? "/fund/expenditure" : "/fund/income";
  }

  /** What the address asked for beside union, type and year, in words; or null. */
  public String getWords() {
    return words;
  }

  public EntryFilter getAsked() {
    return asked;
  }

  /** Entering is possible while the own union is shown. */
  public boolean isEntering() {
    return callers.known().has(Right.FUND_PREPARE)
        && (asked.unionId() == null || asked.unionId() == callers.known().unionId());
  }

  /** True if this entry can be taken back here. */
  public boolean reversible(EntryRow row) {
    return kind != EntryKind.RECEIVED && isEntering() && row.isReversible();
  }

  /** Year, fund type, measure (FND-034). */
  public TreeNode<SpentNode> getTree() {
    if (tree == null) {
      tree = new DefaultTreeNode<>(null, null);
      TreeNode<SpentNode> year = tree;
      TreeNode<SpentNode> fund = tree;
      for (SpentNode node :
          expenditure.nodes(
              asked.unionId(), below, only(asked.fundTypes()), only(asked.fundYears()))) {
        if (node.fundType() == null) {
          year = new DefaultTreeNode<>(node, tree);
          year.setExpanded(true);
        } else if (node.measure() == null) {
          fund = new DefaultTreeNode<>(node, year);
          fund.setExpanded(true);
        } else {
          new DefaultTreeNode<>(node, fund);
        }
      }
    }
    return tree;
  }

  /** Of several types and years the tree shows all. */
  private static <T> T only(List<T> chosen) {
    return chosen.size() == 1 ? chosen.get(0) : null;
  }

  public List<EntryTotal> getTotals() {
    if (totals == null) {
      totals = entries.totals(kind, asked);
    }
    return totals;
  }

  public List<CodeValue> getFundTypes() {
    return accounts.fundTypes();
  }

  public LazyRows<EntryRow, NoSort> getRows() {
    return rows;
  }

  public EntryKind getKind() {
    return kind;
  }

  public List<EntryKind> getIncomeKinds() {
    return List.of(EntryKind.INCOME, EntryKind.RECEIVED);
  }

  public Long getUnionId() {
    return unionId;
  }

  public void setUnionId(Long unionId) {
    this.unionId = unionId;
  }

  public Long getFundType() {
    return fundType;
  }

  public void setFundType(Long fundType) {
    this.fundType = fundType;
  }

  public Integer getFundYear() {
    return fundYear;
  }

  public void setFundYear(Integer fundYear) {
    this.fundYear = fundYear;
  }

  public boolean isBelow() {
    return below;
  }

  public void setBelow(boolean below) {
    this.below = below;
  }
}
