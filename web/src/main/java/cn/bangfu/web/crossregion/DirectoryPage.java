package cn.bangfu.web.crossregion;

import cn.bangfu.crossregion.Directory;
import cn.bangfu.crossregion.DirectoryEntry;
import cn.bangfu.crossregion.DirectoryHits;
import cn.bangfu.crossregion.DirectoryQuery;
import cn.bangfu.crossregion.DirectoryRow;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Texts;
import cn.bangfu.region.RegionHit;
import cn.bangfu.region.Regions;
import cn.bangfu.unionorg.NationalTree;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.Unions;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.sheet.Papers;
import cn.bangfu.web.unionorg.UnionSource;
import cn.bangfu.web.unionorg.UnionTreeModel;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/**
 * The national tree on the left, the query on the right, and the entry of the union that was chosen
 * in either (INF-087, INF-088). The address names the entry and the query, so that a link leads to
 * both and the browser's back button works.
 */
@Named
@ViewScoped
public class DirectoryPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Directory directory;
  @Inject NationalTree nationalTree;
  @Inject Regions regions;
  @Inject Unions unions;

  private Long id;

  /** The entry of the direct superior is asked for, to whom questions of business go (INF-101). */
  private boolean superior;

  private String division;
  private String name;
  private UnionTreeModel tree;
  private DirectoryEntry entry;
  private DirectoryQuery query;
  private LazyRows<DirectoryRow, NoSort> rows;

  /** Opens the entry or the query that the address names. */
  public void open() {
    tree = new UnionTreeModel(UnionSource.national(nationalTree), union -> choose(union.id()));
    rows =
        LazyRows.fixed(
            DirectoryRow::id,
            page -> hits(page.offset(), page.size()).rows(),
            () -> new BoundedCount(hits(0, 1).total()));
    if (superior && id == null) {
      id = unions.superior().map(Union::getId).orElse(null);
    }
    if (id != null) {
      entry = directory.entry(id);
      tree.goTo(id);
    }
    if (division != null || name != null) {
      search();
    }
  }

  private DirectoryHits hits(int offset, int size) {
    return directory.find(query, offset, size);
  }

  public void search() {
    DirectoryQuery asked = new DirectoryQuery(division, name);
    directory.find(asked, 0, 1);
    query = asked;
    entry = null;
    rows.restart();
  }

  public void reset() {
    division = null;
    name = null;
    query = null;
  }

  /** Shows an entry and where it stands in the tree. */
  public void show(long union) {
    entry = directory.entry(union);
    tree.goTo(union);
  }

  private void choose(long union) {
    entry = directory.entry(union);
  }

  /** The result on paper (INF-098). */
  public String print() {
    return Papers.show(directory.print(query));
  }

  /** The entry on paper. */
  public String printEntry() {
    return Papers.show(directory.printEntry(entry.id()));
  }

  public void backToResults() {
    entry = null;
  }

  /** Divisions offered for what is typed: name and code. */
  public List<String> propose(String typed) {
    return regions.search(typed).stream().map(DirectoryPage::proposal).toList();
  }

  private static String proposal(RegionHit hit) {
    return hit.fullName() + " " + hit.code();
  }

  public boolean isSuperior() {
    return superior;
  }

  public void setSuperior(boolean superior) {
    this.superior = superior;
  }

  /** How many were found (INF-093). */
  public String getNote() {
    BoundedCount total = rows.getTotal();
    return total.value() == 0
        ? Texts.get("crossregion.directory.none")
        : Texts.format("unionorg.tree.found", total);
  }

  public boolean isSearched() {
    return query != null;
  }

  public DirectoryEntry getEntry() {
    return entry;
  }

  public UnionTreeModel getTree() {
    return tree;
  }

  public LazyRows<DirectoryRow, NoSort> getRows() {
    return rows;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getDivision() {
    return division;
  }

  public void setDivision(String division) {
    this.division = division;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
