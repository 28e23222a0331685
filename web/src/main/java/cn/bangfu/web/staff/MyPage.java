package cn.bangfu.web.staff;

import cn.bangfu.kernel.Texts;
import cn.bangfu.staff.LoginRow;
import cn.bangfu.staff.OwnData;
import cn.bangfu.staff.OwnProfile;
import cn.bangfu.staff.StaffFile;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The own data, rights and log-ins (USR-144). */
@Named
@ViewScoped
public class MyPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject OwnProfile profile;

  private transient StaffFile file;
  private String permissions;
  private String administrator;
  private List<LoginRow> logIns;
  private String phone;
  private String mobile;
  private String email;
  private String department;
  private String position;

  public void open() {
    file = profile.file();
    permissions =
        new TreeMap<>(file.permissions())
            .entrySet().stream()
                .map(
                    held ->
                        Texts.format(
                            "staff.me.permission",
                            Texts.label(held.getKey()),
                            Texts.label(held.getValue())))
                .collect(Collectors.joining(Texts.get("shell.comma")));
    administrator =
        profile
            .administrator()
            .map(a -> Texts.format("staff.me.administrator", a.name(), a.unionName(), a.phone()))
            .orElse(null);
    logIns = profile.logIns();
    phone = file.data().phone();
    mobile = file.data().mobile();
    email = file.data().email();
    department = file.data().department();
    position = file.data().position();
  }

  public void save() {
    profile.save(new OwnData(phone, mobile, email, department, position));
    Messages.success("shell.saved");
    open();
  }

  public StaffFile getFile() {
    if (file == null) {
      file = profile.file();
    }
    return file;
  }

  public String getPermissions() {
    return permissions;
  }

  /** Whom to ask about the account, or null. */
  public String getAdministrator() {
    return administrator;
  }

  public List<LoginRow> getLogIns() {
    return logIns;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getMobile() {
    return mobile;
  }

  public void setMobile(String mobile) {
    this.mobile = mobile;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getDepartment() {
    return department;
  }

  public void setDepartment(String department) {
    this.department = department;
  }

  public String getPosition() {
    return position;
  }

  public void setPosition(String position) {
    this.position = position;
  }
}
