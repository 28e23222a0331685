package cn.bangfu.web.staff;

import cn.bangfu.kernel.Gender;
import cn.bangfu.staff.StaffData;
import java.io.Serializable;
import java.time.LocalDate;

/** The values of an account while they are typed; the command itself is a record. */
public class StaffForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String name;
  private Gender gender = Gender.MALE;
  private String loginName;
  private String phone;
  private String mobile;
  private String email;
  private String department;
  private String position;
  private LocalDate validTo;
  private String remark;

  /** An empty form. */
  StaffForm() {}

  StaffForm(StaffData stored) {
    name = stored.name();
    gender = stored.gender();
    loginName = stored.loginName();
    phone = stored.phone();
    mobile = stored.mobile();
    email = stored.email();
    department = stored.department();
    position = stored.position();
    validTo = stored.validTo();
    remark = stored.remark();
  }

  StaffData data() {
    return new StaffData(
        name, gender, loginName, phone, mobile, email, department, position, validTo, remark);
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
