package cn.bangfu.unionorg;

import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.PhoneNumber;
import java.io.Serializable;

/** The contact values of a union, which its own administrator may edit (ORG-076). */
public record UnionContact(
    String address,
    String postcode,
    String areaCode,
    String leaderName,
    String leaderPhone,
    String officePhone,
    String fax,
    String dutyPhone,
    String email,
    String contactName)
    implements Serializable {

  public UnionContact {
    address = CleanText.trim(address);
    postcode = CleanText.number(postcode);
    areaCode = CleanText.number(areaCode);
    leaderName = CleanText.trim(leaderName);
    leaderPhone = PhoneNumber.clean(leaderPhone);
    officePhone = PhoneNumber.clean(officePhone);
    fax = PhoneNumber.clean(fax);
    dutyPhone = PhoneNumber.clean(dutyPhone);
    email = CleanText.number(email);
    contactName = CleanText.trim(contactName);
  }
}
