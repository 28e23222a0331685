package cn.bangfu.web.staff;

import cn.bangfu.access.Permission;
import cn.bangfu.kernel.Texts;
import cn.bangfu.staff.AccountState;
import cn.bangfu.staff.StaffFilter;
import cn.bangfu.staff.StaffHit;
import cn.bangfu.staff.StaffSearch;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.ListMemory;
import cn.bangfu.web.sheet.ExportDialog;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The query for people of the own union and those below (USR-007). */
@Named
@ViewScoped
public class StaffQueryPage implements Serializable {

  /** The conditions while they are typed. */
  public static class Conditions implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long unionId;
    private boolean includeSubordinates = true;
    private String name;
    private String loginName;
    private String phone;
    private Permission permission;
    private AccountState state;
    private Boolean userAdmin;
    private LocalDate lastLoginFrom;
    private LocalDate lastLoginTo;

    StaffFilter filter() {
      return new StaffFilter(
          unionId,
          includeSubordinates,
          name,
          loginName,
          phone,
          permission,
          state,
          userAdmin,
          lastLoginFrom,
          lastLoginTo);
    }

    public Long getUnionId() {
      return unionId;
    }

    public void setUnionId(Long unionId) {
      this.unionId = unionId;
    }

    public Boolean getIncludeSubordinates() {
      return includeSubordinates;
    }

    public void setIncludeSubordinates(Boolean include) {
      includeSubordinates = include == null || include;
    }

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public String getLoginName() {
      return loginName;
    }

    public void setLoginName(String loginName) {
      this.loginName = loginName;
    }

    public String getPhone() {
      return phone;
    }

    public void setPhone(String phone) {
      this.phone = phone;
    }

    public Permission getPermission() {
      return permission;
    }

    public void setPermission(Permission permission) {
      this.permission = permission;
    }

    public AccountState getState() {
      return state;
    }

    public void setState(AccountState state) {
      this.state = state;
    }

    public Boolean getUserAdmin() {
      return userAdmin;
    }

    public void setUserAdmin(Boolean userAdmin) {
      this.userAdmin = userAdmin;
    }

    public LocalDate getLastLoginFrom() {
      return lastLoginFrom;
    }

    public void setLastLoginFrom(LocalDate from) {
      lastLoginFrom = from;
    }

    public LocalDate getLastLoginTo() {
      return lastLoginTo;
    }

    public void setLastLoginTo(LocalDate to) {
      lastLoginTo = to;
    }
  }

  private static final long serialVersionUID = 1L;
  private static final String LIST = "staff.query";

  /** Deleted accounts are in no list. */
  private static final List<AccountState> STATES =
      Arrays.stream(AccountState.values()).filter(s -> s != AccountState.DELETED).toList();

  @Inject StaffSearch search;
  @Inject ListMemory memory;

  private Long unionId;
  private Conditions filter;
  private LazyRows<StaffHit, NoSort> rows;
  private ExportDialog export;

  /** With the union from which is looked, if the tree page names one. */
  public void open() {
    filter = memory.filter(LIST, Conditions::new);
    if (unionId != null) {
      filter = new Conditions();
      filter.unionId = unionId;
      memory.put(LIST, filter);
    }
    rows =
        LazyRows.fixed(
            StaffHit::id,
            page -> search.page(filter.filter(), page.offset(), page.size()),
            () -> search.count(filter.filter()));
    export = new ExportDialog(true, order -> search.export(filter.filter(), order));
  }

  public void search() {
    rows.restart();
  }

  public void reset() {
    filter = new Conditions();
    memory.put(LIST, filter);
    rows.restart();
  }

  /** The permissions of a row as they are read. */
  public String permissions(StaffHit row) {
    return row.permissions().stream()
        .map(Texts::label)
        .collect(Collectors.joining(Texts.get("shell.comma")));
  }

  public List<AccountState> getStates() {
    return STATES;
  }

  public Long getUnionId() {
    return unionId;
  }

  public void setUnionId(Long unionId) {
    this.unionId = unionId;
  }

  public Conditions getFilter() {
    return filter;
  }

  public LazyRows<StaffHit, NoSort> getRows() {
    return rows;
  }

  public ExportDialog getExport() {
    return export;
  }
}
