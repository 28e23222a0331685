package cn.bangfu.web.staff;

import cn.bangfu.kernel.Gender;
import cn.bangfu.staff.StaffData;
import java.time.LocalDate;

/** The values of an account while they are typed; the command itself is a record. */
public class StaffForm extends ContactFields {

  private static final long serialVersionUID = 1L;

  private String name;
  private Gender gender = Gender.MALE;
  private String loginName;
  private LocalDate validTo;
  private String remark;

  /** An empty form. */
  StaffForm() {}

  StaffForm(StaffData stored) {
    name = stored.name();
    gender = stored.gender();
    loginName = stored.loginName();
    setPhone(stored.phone());
    setMobile(stored.mobile());
    setEmail(stored.email());
    setDepartment(stored.department());
    setPosition(stored.position());
    validTo = stored.validTo();
    remark = stored.remark();
  }

  StaffData data() {
    return new StaffData(
        name,
        gender,
        loginName,
        getPhone(),
        getMobile(),
        getEmail(),
        getDepartment(),
        getPosition(),
        validTo,
        remark);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Gender getGender() {
    return gender;
  }

  public void setGender(Gender gender) {
    this.gender = gender;
  }

  public String getLoginName() {
    return loginName;
  }

  public void setLoginName(String loginName) {
    this.loginName = loginName;
  }

  public LocalDate getValidTo() {
    return validTo;
  }

  public void setValidTo(LocalDate validTo) {
    this.validTo = validTo;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }
}
