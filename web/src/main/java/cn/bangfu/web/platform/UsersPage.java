package cn.bangfu.web.platform;

import cn.bangfu.staff.PlatformUsers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Whether a user's account is there and open: log-in name, state, union (USR-098). */
@Named
@RequestScoped
public class UsersPage {

  @Inject PlatformUsers users;

  private String beginning;
  private List<PlatformUsers.Line> rows = List.of();

  public void find() {
    rows = users.find(beginning);
  }

  public List<PlatformUsers.Line> getRows() {
    return rows;
  }

  public String getBeginning() {
    return beginning;
  }

  public void setBeginning(String beginning) {
    this.beginning = beginning;
  }
}
