package cn.bangfu.web.staff;

import java.io.Serializable;

/** How a person of the staff is reached and what he is, as three forms let it be typed. */
public abstract class ContactFields implements Serializable {

  private static final long serialVersionUID = 1L;

  private String phone;
  private String mobile;
  private String email;
  private String department;
  private String position;

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
