package cn.bangfu.center;

import cn.bangfu.codetable.CodeListConverter;
import cn.bangfu.kernel.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the centre of a union tells about itself; one at most for each union (ORG-085). */
@Entity
@Table(name = "center_profile")
public class CenterProfile extends BaseEntity {

  @Id
  @Column(name = "union_id")
  private Long unionId;

  @Column(name = "center_name")
  private String centerName;

  @Column(name = "city_class_id")
  private Long cityClassId;

  @Column(name = "nature_id")
  private Long natureId;

  @Column(name = "established_on")
  private LocalDate establishedOn;

  @Column(name = "approved_posts")
  private Integer approvedPosts;

  @Column(name = "staff_count")
  private Integer staffCount;

  @Column(name = "full_time_staff")
  private Integer fullTimeStaff;

  @Column(name = "part_time_staff")
  private Integer partTimeStaff;

  @Column(name = "floor_area")
  private BigDecimal floorArea;

  private Boolean coordination;

  @Convert(converter = CodeListConverter.class)
  private List<Long> services = List.of();

  @Column(name = "window_count")
  private Integer windowCount;

  @Column(name = "opening_hours")
  private String openingHours;

  private String intro;

  protected CenterProfile() {}

  CenterProfile(long unionId) {
    this.unionId = unionId;
  }

  /** Takes what the page says; {@link CenterRules} were asked before. */
  void take(CenterData data) {
    centerName = data.centerName();
    cityClassId = data.cityClassId();
    natureId = data.natureId();
    establishedOn = data.establishedOn();
    approvedPosts = data.approvedPosts();
    staffCount = data.staffCount();
    fullTimeStaff = data.fullTimeStaff();
    partTimeStaff = data.partTimeStaff();
    floorArea = data.floorArea();
    coordination = data.coordination();
    services = data.services();
    windowCount = data.windowCount();
    openingHours = data.openingHours();
    intro = data.intro();
  }

  /** All that the page of the centre shows. */
  public CenterData data() {
    return new CenterData(
        centerName,
        cityClassId,
        natureId,
        establishedOn,
        approvedPosts,
        staffCount,
        fullTimeStaff,
        partTimeStaff,
        floorArea,
        coordination,
        services,
        windowCount,
        openingHours,
        intro);
  }

  public Long getUnionId() {
    return unionId;
  }
}
