package cn.bangfu.center;

import cn.bangfu.kernel.CleanText;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the page of a centre takes (part 10, 3.2), without the contact values of the union. */
public record CenterData(
    String centerName,
    Long cityClassId,
    Long natureId,
    LocalDate establishedOn,
    Integer approvedPosts,
    Integer staffCount,
    Integer fullTimeStaff,
    Integer partTimeStaff,
    BigDecimal floorArea,
    Boolean coordination,
    List<Long> services,
    Integer windowCount,
    String openingHours,
    String intro)
    implements Serializable {

  public CenterData {
    centerName = centerName == null ? null : CleanText.trim(CleanText.halfWidth(centerName));
    services = services == null ? List.of() : List.copyOf(services);
    openingHours = CleanText.trim(openingHours);
    intro = intro == null ? null : CleanText.trim(intro.replace("\r\n", "\n"));
  }

  /** The empty page of a union: only the name is proposed. */
  static CenterData named(String unionName) {
    return new CenterData(
        unionName, null, null, null, null, null, null, null, null, null, null, null, null, null);
  }
}
