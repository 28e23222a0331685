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
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The own data, rights and log-ins (USR-144). */
@Named
@ViewScoped
public class MyPage extends ContactFields {

  private static final long serialVersionUID = 1L;

  @Inject OwnProfile profile;

  private transient StaffFile file;
  private String permissions;
  private String administrator;
  private List<LoginRow> logIns;

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
    setPhone(file.data().phone());
    setMobile(file.data().mobile());
    setEmail(file.data().email());
    setDepartment(file.data().department());
    setPosition(file.data().position());
  }

  public void save() {
    profile.save(new OwnData(getPhone(), getMobile(), getEmail(), getDepartment(), getPosition()));
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
}
