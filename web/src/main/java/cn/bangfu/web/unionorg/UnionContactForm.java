package cn.bangfu.web.unionorg;

import cn.bangfu.unionorg.UnionContact;
import java.io.Serializable;

/** The contact values of a union while they are typed; the command itself is a record. */
public class UnionContactForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String address;
  private String postcode;
  private String areaCode;
  private String leaderName;
  private String leaderPhone;
  private String officePhone;
  private String fax;
  private String dutyPhone;
  private String email;
  private String contactName;

  public UnionContactForm(UnionContact stored) {
    address = stored.address();
    postcode = stored.postcode();
    areaCode = stored.areaCode();
    leaderName = stored.leaderName();
    leaderPhone = stored.leaderPhone();
    officePhone = stored.officePhone();
    fax = stored.fax();
    dutyPhone = stored.dutyPhone();
    email = stored.email();
    contactName = stored.contactName();
  }

  /** What was typed, as the services take it. */
  public UnionContact command() {
    return new UnionContact(
        address,
        postcode,
        areaCode,
        leaderName,
        leaderPhone,
        officePhone,
        fax,
        dutyPhone,
        email,
        contactName);
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getPostcode() {
    return postcode;
  }

  public void setPostcode(String postcode) {
    this.postcode = postcode;
  }

  public String getAreaCode() {
    return areaCode;
  }

  public void setAreaCode(String areaCode) {
    this.areaCode = areaCode;
  }

  public String getLeaderName() {
    return leaderName;
  }

  public void setLeaderName(String leaderName) {
    this.leaderName = leaderName;
  }

  public String getLeaderPhone() {
    return leaderPhone;
  }

  public void setLeaderPhone(String leaderPhone) {
    this.leaderPhone = leaderPhone;
  }

  public String getOfficePhone() {
    return officePhone;
  }

  public void setOfficePhone(String officePhone) {
    this.officePhone = officePhone;
  }

  public String getFax() {
    return fax;
  }

  public void setFax(String fax) {
    this.fax = fax;
  }

  public String getDutyPhone() {
    return dutyPhone;
  }

  public void setDutyPhone(String dutyPhone) {
    this.dutyPhone = dutyPhone;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getContactName() {
    return contactName;
  }

  public void setContactName(String contactName) {
    this.contactName = contactName;
  }
}
