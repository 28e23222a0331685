package cn.bangfu.staff;

import cn.bangfu.access.Role;
import cn.bangfu.kernel.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Account of one person of one union (USR part 3.1). It is made with an initial password, becomes
 * normal when its holder has looked at the union's and his own data, and can be stopped or deleted;
 * its name stays in old records.
 */
@Entity
@Table(name = "app_user")
@NamedQuery(
    name = "User.byLoginName",
    query = "select u from User u where lower(u.loginName) = :loginKey")
@NamedQuery(
    name = "User.ofUnion",
    query =
        """
        select u from User u
        where u.unionId = :unionId and u.role = cn.bangfu.access.Role.USER
          and u.state <> cn.bangfu.staff.AccountState.DELETED
        order by u.id""")
public class User extends BaseEntity {

  public static final int NAME_MAX = 20;

  @Id
  @SequenceGenerator(name = "app_user_seq", sequenceName = "app_user_seq", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "app_user_seq")
  private Long id;

  @Column(name = "union_id")
  private long unionId;

  @Enumerated(EnumType.STRING)
  private Role role = Role.USER;

  private String name;

  @Enumerated(EnumType.STRING)
  private cn.bangfu.kernel.Gender gender;

  @Column(name = "login_name")
  private String loginName;

  @Column(name = "password_hash")
  private String passwordHash;

  private String phone;
  private String mobile;
  private String email;
  private String department;
  private String position;

  @Column(name = "user_admin")
  private boolean userAdmin;

  @Column(name = "display_layer")
  private int displayLayer = 1;

  @Column(name = "layer_order")
  private int layerOrder;

  @Column(name = "valid_to_date")
  private LocalDate validToDate;

  @Enumerated(EnumType.STRING)
  private AccountState state = AccountState.AWAITING_FIRST_LOGIN;

  @Column(name = "must_verify")
  private boolean mustVerify = true;

  @Column(name = "union_verified")
  private boolean unionVerified;

  @Column(name = "must_change_password")
  private boolean mustChangePassword = true;

  @Column(name = "password_changed_at")
  private OffsetDateTime passwordChangedAt;

  @Column(name = "session_epoch")
  private int sessionEpoch;

  @Column(name = "reopened_at")
  private OffsetDateTime reopenedAt;

  private String remark;

  protected User() {}

  /** A new account of a union, last in layer 1; it waits for its first log-in (USR-001). */
  User(long unionId, StaffData data, String initialHash, OffsetDateTime at, int lastInLayer) {
    this.unionId = unionId;
    take(data);
    place(1, lastInLayer);
    passwordHash = initialHash;
    passwordChangedAt = at;
  }

  /** A new platform account, closed until it is confirmed (USR-089, USR-093). */
  static User platform(
      Role role, long unionId, StaffData data, String initialHash, OffsetDateTime at) {
    User user = new User(unionId, data, initialHash, at, 0);
    user.role = role;
    user.state = AccountState.DISABLED;
    return user;
  }

  /** A confirmed platform account waits for its first log-in from now on. */
  void open(OffsetDateTime at) {
    enable(at, false);
    passwordChangedAt = at;
  }

  /** All its sessions end. */
  void endSessions() {
    sessionEpoch++;
  }

  /** Every value that people type, except the password (USR-008). */
  void edit(StaffData data) {
    take(data);
  }

  private void take(StaffData data) {
    name = data.name();
    gender = data.gender();
    loginName = data.loginName();
    phone = data.phone();
    mobile = data.mobile();
    email = data.email();
    department = data.department();
    position = data.position();
    validToDate = data.validTo();
    remark = data.remark();
  }

  /** What the holder changes himself; name, log-in name and rights are not among it (USR-144). */
  void editOwn(StaffData data) {
    phone = data.phone();
    mobile = data.mobile();
    email = data.email();
    department = data.department();
    position = data.position();
  }

  /** Into another union: last in its layer 1, to be verified, administrator no more (USR-012). */
  void moveTo(long otherUnionId, int lastInLayer) {
    unionId = otherUnionId;
    place(1, lastInLayer);
    administers(false);
    verifyAgain();
  }

  /** Layer and order on the list of the union (USR-032). */
  void place(int layer, int order) {
    displayLayer = layer;
    layerOrder = order;
  }

  /** Holds the administration of its union, or no longer; an account that is closed cannot. */
  void administers(boolean yes) {
    if (yes && !isLive()) {
      throw new IllegalStateException("Account " + id + " is closed");
    }
    userAdmin = yes;
  }

  /** Gone for good: name and log-in name stay, nothing else works any more (USR-010). */
  void delete() {
    state = AccountState.DELETED;
    userAdmin = false;
    sessionEpoch++;
  }

  /** An initial password again: to be changed, and everything to be verified (USR-051). */
  void resetPassword(String initialHash, OffsetDateTime at) {
    passwordHash = initialHash;
    passwordChangedAt = at;
    mustChangePassword = true;
    verifyAgain();
  }

  private void verifyAgain() {
    mustVerify = true;
    unionVerified = false;
    sessionEpoch++;
    if (isLive()) {
      state = AccountState.AWAITING_FIRST_LOGIN;
    }
  }

  /** Open again; after a long time without use everything is verified first (USR-011). */
  void enable(OffsetDateTime at, boolean unusedForLong) {
    if (isLive() || state == AccountState.DELETED) {
      throw new IllegalStateException("Account " + id + " is not stopped");
    }
    reopenedAt = at;
    state = AccountState.NORMAL;
    if (unusedForLong || mustVerify) {
      verifyAgain();
    }
  }

  /** Step 1 of the first log-in is done (USR-045). */
  void unionVerified() {
    unionVerified = true;
  }

  /** Step 2 is done: the account is normal, its sessions end (USR-048). */
  void personVerified(StaffData seen) {
    LocalDate last = validToDate;
    String note = remark;
    take(seen);
    validToDate = last;
    remark = note;
    mustVerify = false;
    state = AccountState.NORMAL;
    sessionEpoch++;
  }

  /** The holder sets a password of his own; all sessions of the account end (USR-050). */
  void changePassword(String hash, OffsetDateTime at) {
    passwordHash = hash;
    passwordChangedAt = at;
    mustChangePassword = false;
    sessionEpoch++;
    if (role.isPlatform() && isLive()) {
      // it has no data of a union to look at: with its own password it is in use
      state = AccountState.NORMAL;
      mustVerify = false;
    }
  }

  /** Stops the account; its sessions end, its place as administrator is free (USR-011, USR-021). */
  void disable() {
    state = AccountState.DISABLED;
    userAdmin = false;
    sessionEpoch++;
  }

  /** True unless it was stopped or deleted. */
  boolean isLive() {
    return state != AccountState.DISABLED && state != AccountState.DELETED;
  }

  /** True if it may log in on this day, as far as the account itself says. */
  boolean openOn(LocalDate day) {
    return isLive() && (validToDate == null || !day.isAfter(validToDate));
  }

  public Long getId() {
    return id;
  }

  public long getUnionId() {
    return unionId;
  }

  public Role getRole() {
    return role;
  }

  public String getName() {
    return name;
  }

  public cn.bangfu.kernel.Gender getGender() {
    return gender;
  }

  public String getLoginName() {
    return loginName;
  }

  String getPasswordHash() {
    return passwordHash;
  }

  public String getPhone() {
    return phone;
  }

  public String getMobile() {
    return mobile;
  }

  public String getEmail() {
    return email;
  }

  public String getDepartment() {
    return department;
  }

  public String getPosition() {
    return position;
  }

  public boolean isUserAdmin() {
    return userAdmin;
  }

  public AccountState getState() {
    return state;
  }

  public LocalDate getValidToDate() {
    return validToDate;
  }

  public String getRemark() {
    return remark;
  }

  /** When it was opened again after a stop, or null; time without use counts from here too. */
  OffsetDateTime getReopenedAt() {
    return reopenedAt;
  }

  public int getDisplayLayer() {
    return displayLayer;
  }

  int getLayerOrder() {
    return layerOrder;
  }

  public boolean isMustVerify() {
    return mustVerify;
  }

  public boolean isUnionVerified() {
    return unionVerified;
  }

  public boolean isMustChangePassword() {
    return mustChangePassword;
  }

  public OffsetDateTime getPasswordChangedAt() {
    return passwordChangedAt;
  }

  public int getSessionEpoch() {
    return sessionEpoch;
  }
}
