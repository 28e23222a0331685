package cn.bangfu.web.unionorg;

import cn.bangfu.staff.StaffFigure;
import cn.bangfu.staff.StaffFigures;
import cn.bangfu.unionorg.UnionInfo;
import cn.bangfu.unionorg.UnionInformation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Everything about a union of the scope, read only (ORG-077). */
@Named
@RequestScoped
public class UnionInfoPage {

  @Inject UnionInformation information;
  @Inject StaffFigures figures;

  private long id;
  private UnionInfo info;
  private int people;

  public void open() {
    info = information.of(id);
    StaffFigure staff = figures.of(List.of(id)).get(id);
    people = staff == null ? 0 : staff.people();
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public UnionInfo getInfo() {
    return info;
  }

  public int getPeople() {
    return people;
  }
}
