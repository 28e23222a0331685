package cn.bangfu.unionorg;

import cn.bangfu.kernel.HalfWidth;
import cn.bangfu.kernel.PhoneNumber;
import java.io.Serializable;

/** The contact values of a union, which its own administrator may edit (ORG-046, ORG-076). */
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
    address = text(address);
    postcode = number(postcode);
    areaCode = number(areaCode);
    leaderName = text(leaderName);
    leaderPhone = PhoneNumber.clean(leaderPhone);
    officePhone = PhoneNumber.clean(officePhone);
    fax = PhoneNumber.clean(fax);
    dutyPhone = PhoneNumber.clean(dutyPhone);
    email = number(email);
    contactName = text(contactName);
  }

  private static String text(String typed) {
    String clean = typed == null ? "" : typed.strip();
    return clean.isEmpty() ? null : clean;
  }

  private static String number(String typed) {
    return typed == null ? null : text(HalfWidth.everything(typed));
  }
}
