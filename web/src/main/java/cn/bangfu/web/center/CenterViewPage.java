package cn.bangfu.web.center;

import cn.bangfu.unionorg.UnionInfo;
import cn.bangfu.unionorg.UnionInformation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All about one centre, read only (ORG-088). */
@Named
@RequestScoped
public class CenterViewPage {

  @Inject UnionInformation information;

  private long id;
  private UnionInfo info;

  public void open() {
    info = information.of(id);
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
}
