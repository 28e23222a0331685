package cn.bangfu.unionorg;

import cn.bangfu.kernel.BaseEntity;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * A node of the tree: every record and every user of the product belongs to one. It is born below
 * its superior, which gives it path and depth; its level says where it stands in the reporting
 * chain. Its data count as confirmed once one of its own users has looked at them.
 */
@Entity(name = "UnionOrg")
@Table(name = "union_org")
@NamedQuery(
    name = Union.BY_IDS,
    query =
        """
        select u from UnionOrg u
        where u.id in :ids
        order by u.depth
        """)
@NamedQuery(
    name = Union.IN_SCOPE,
    query =
        """
        select u from UnionOrg u
        where u.id = :id and u.path like :scope
          and u.state <> cn.bangfu.unionorg.UnionState.DELETED
        """)
public class Union extends BaseEntity {

  static final String BY_IDS = "Union.byIds";
  static final String IN_SCOPE = "Union.inScope";
  private static final int DISPUTE_MIN = 5;
  private static final int DISPUTE_MAX = 200;

  /** The number shown after the name; taken from the sequence by whoever creates the union. */
  @Id private Long id;

  private String name;

  @Column(name = "short_name")
  private String shortName;

  @Column(name = "parent_id")
  private Long parentId;

  private String path;
  private int depth;

  @Enumerated(EnumType.STRING)
  @Column(name = "union_level")
  private UnionLevel unionLevel;

  @Column(name = "grassroots_type_id")
  private Long grassrootsTypeId;

  @Column(name = "region_code")
  private String regionCode;

  private boolean center;
  private String address;
  private String postcode;

  @Column(name = "area_code")
  private String areaCode;

  @Column(name = "leader_name")
  private String leaderName;

  @Column(name = "leader_phone")
  private String leaderPhone;

  @Column(name = "office_phone")
  private String officePhone;

  private String fax;

  @Column(name = "duty_phone")
  private String dutyPhone;

  private String email;

  @Column(name = "contact_name")
  private String contactName;

  private String remark;

  @Column(name = "sort_order")
  private int sortOrder;

  @Enumerated(EnumType.STRING)
  private UnionState state = UnionState.NORMAL;

  @Enumerated(EnumType.STRING)
  @Column(name = "confirm_state")
  private ConfirmState confirmState = ConfirmState.UNCONFIRMED;

  @Column(name = "confirmed_by")
  private String confirmedBy;

  @Column(name = "confirmed_at")
  private OffsetDateTime confirmedAt;

  @Column(name = "info_updated_date")
  private LocalDate infoUpdatedDate;

  protected Union() {}

  private Union(long id, String name, Union parent, UnionLevel unionLevel, int sortOrder) {
    this.id = id;
    this.name = name;
    this.unionLevel = unionLevel;
    this.sortOrder = sortOrder;
    parentId = parent == null ? null : parent.id;
    path = UnionPath.of(parent == null ? null : parent.path, id);
    depth = parent == null ? 1 : parent.depth + 1;
  }

  /** The one root, made at installation and never again (ORG-001). */
  public static Union root(long id, String name) {
    return new Union(id, UnionName.clean(name), null, UnionLevel.NATIONAL, 1);
  }

  /**
   * A new union below a superior (ORG-002, ORG-005, ORG-014). Its division is checked by {@link
   * RegionRules}, which needs the table of divisions.
   *
   * @throws Violations with everything that is wrong
   */
  public static Union below(Union parent, long id, int sortOrder, UnionIdentity what) {
    List<Violation> found = UnionChecks.identity(parent, what);
    Violations.throwIfAny(found);
    Union union = new Union(id, what.name(), parent, what.unionLevel(), sortOrder);
    union.grassrootsTypeId = what.grassrootsTypeId();
    union.regionCode = what.regionCode();
    union.center = what.center();
    return union;
  }

  /** What stands beside name and place: contact values, short name and remark (ORG-042). */
  void describe(UnionData data, LocalDate on) {
    shortName = data.shortName();
    remark = data.remark();
    changeContact(data.contact(), on);
  }

  /**
   * A superior corrects the union; its own users then have to confirm a new name, level or division
   * (ORG-046; part 10, 5.2). The rules were asked before.
   *
   * @return true if something changed that the change record keeps (part 10, 3.5)
   */
  boolean identify(UnionIdentity what) {
    boolean told =
        !name.equals(what.name())
            || unionLevel != what.unionLevel()
            || !Objects.equals(regionCode, what.regionCode());
    boolean recorded = told || !Objects.equals(grassrootsTypeId, what.grassrootsTypeId());
    name = what.name();
    unionLevel = what.unionLevel();
    grassrootsTypeId = what.grassrootsTypeId();
    regionCode = what.regionCode();
    center = what.center();
    if (told) {
      unconfirm();
    }
    return recorded;
  }

  private void unconfirm() {
    confirmState = ConfirmState.UNCONFIRMED;
    confirmedBy = null;
    confirmedAt = null;
  }

  /**
   * The union has ended but its data stay (ORG-047).
   *
   * @param normalChildren direct children that still work
   */
  void disable(int normalChildren) {
    if (normalChildren > 0) {
      throw new BusinessException(UnionProblem.CHILDREN_NORMAL, name, normalChildren);
    }
    state = UnionState.DISABLED;
  }

  /** Works again below a superior that works (ORG-047). */
  void enable(Union parent) {
    if (parent.state != UnionState.NORMAL) {
      throw new BusinessException(UnionProblem.PARENT_NOT_NORMAL, parent.name);
    }
    state = UnionState.NORMAL;
  }

  /** Name and place as the form takes them. */
  public UnionIdentity identity() {
    return new UnionIdentity(name, unionLevel, grassrootsTypeId, regionCode, center);
  }

  /** All that the form of the union shows. */
  public UnionData data() {
    return new UnionData(identity(), shortName, contact(), remark);
  }

  /**
   * Changes the contact values (ORG-076).
   *
   * @throws Violations with every value that is wrong
   */
  public void changeContact(UnionContact contact, LocalDate on) {
    Violations.throwIfAny(ContactRules.checkForm(contact));
    take(contact, on);
  }

  /**
   * "I have read and confirm": the first user of the union to say so decides (ORG-079, ORG-083).
   *
   * @throws Violations with every value that is missing or wrong (ORG-080)
   */
  public void confirm(UnionContact contact, String by, OffsetDateTime at) {
    refuseIfConfirmed();
    Violations.throwIfAny(ContactRules.checkConfirmation(contact));
    take(contact, at.atZoneSameInstant(Today.ZONE).toLocalDate());
    confirmState = ConfirmState.CONFIRMED;
    confirmedBy = by;
    confirmedAt = at;
  }

  /** Confirms the values as they are stored. */
  public void confirm(String by, OffsetDateTime at) {
    confirm(contact(), by, at);
  }

  /**
   * The data are wrong: the state stays what it is, the superior is told (ORG-082).
   *
   * @return the text for the superior, trimmed
   */
  public String dispute(String text) {
    String clean = text == null ? "" : text.strip();
    int length = clean.codePointCount(0, clean.length());
    if (length < DISPUTE_MIN || length > DISPUTE_MAX) {
      Violations.throwIfAny(List.of(Violation.of("text", UnionProblem.DISPUTE_TEXT)));
    }
    return clean;
  }

  /** The contact values as a form takes them. */
  public UnionContact contact() {
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

  private void take(UnionContact contact, LocalDate on) {
    if (contact.equals(contact())) {
      return;
    }
    address = contact.address();
    postcode = contact.postcode();
    areaCode = contact.areaCode();
    leaderName = contact.leaderName();
    leaderPhone = contact.leaderPhone();
    officePhone = contact.officePhone();
    fax = contact.fax();
    dutyPhone = contact.dutyPhone();
    email = contact.email();
    contactName = contact.contactName();
    infoUpdatedDate = on;
  }

  private void refuseIfConfirmed() {
    if (confirmState == ConfirmState.CONFIRMED) {
      throw new BusinessException(UnionProblem.ALREADY_CONFIRMED, confirmedBy, confirmedAt);
    }
  }

  /** True if this is the other union or stands above it. */
  public boolean covers(Union other) {
    return other.path.startsWith(path);
  }

  public boolean isRoot() {
    return parentId == null;
  }

  public boolean isConfirmed() {
    return confirmState == ConfirmState.CONFIRMED;
  }

  /** True if users of the union may work: it is neither disabled nor deleted. */
  public boolean isLive() {
    return state == UnionState.NORMAL || state == UnionState.MOVING;
  }

  /** The ids from the root to this union. */
  public List<Long> pathIds() {
    return UnionPath.ids(path);
  }

  public Long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  /** Name for narrow columns; the full one if there is no short one. */
  public String getShortName() {
    return shortName == null ? name : shortName;
  }

  public Long getParentId() {
    return parentId;
  }

  public String getPath() {
    return path;
  }

  /** 1 for the root. */
  public int getDepth() {
    return depth;
  }

  public UnionLevel getUnionLevel() {
    return unionLevel;
  }

  public Long getGrassrootsTypeId() {
    return grassrootsTypeId;
  }

  /** Null for the root only. */
  public String getRegionCode() {
    return regionCode;
  }

  public boolean isCenter() {
    return center;
  }

  public String getAddress() {
    return address;
  }

  public String getPostcode() {
    return postcode;
  }

  public String getAreaCode() {
    return areaCode;
  }

  public String getLeaderName() {
    return leaderName;
  }

  public String getLeaderPhone() {
    return leaderPhone;
  }

  public String getOfficePhone() {
    return officePhone;
  }

  public String getFax() {
    return fax;
  }

  public String getDutyPhone() {
    return dutyPhone;
  }

  public String getEmail() {
    return email;
  }

  public String getContactName() {
    return contactName;
  }

  public String getRemark() {
    return remark;
  }

  public int getSortOrder() {
    return sortOrder;
  }

  public UnionState getState() {
    return state;
  }

  public ConfirmState getConfirmState() {
    return confirmState;
  }

  public String getConfirmedBy() {
    return confirmedBy;
  }

  public OffsetDateTime getConfirmedAt() {
    return confirmedAt;
  }

  public LocalDate getInfoUpdatedDate() {
    return infoUpdatedDate;
  }
}
