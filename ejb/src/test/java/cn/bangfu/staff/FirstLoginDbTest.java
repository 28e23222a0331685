package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.access.Permission;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import cn.bangfu.reminder.ReminderBox;
import cn.bangfu.reminder.ReminderFilter;
import cn.bangfu.reminder.Reminders;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import cn.bangfu.unionorg.UnionContact;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Worked example E1 of part 15, and what surrounds it. */
class FirstLoginDbTest {

  private static final UnionContact CONTACT =
      new UnionContact(
          "德外大街1号", "100088", "010", "李红", null, "010-12345678", null, null, null, null);
  private static String initialHash;

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final FirstLogin steps = services.get(FirstLogin.class);
  private long superior;
  private long union;
  private long user;
  private String loginName;

  @BeforeAll
  static void hashOnce() {
    initialHash = PasswordHash.of("123456");
  }

  @BeforeEach
  void aNewAccountInANewUnion() {
    superior = unions.union("测试省总工会" + UUID.randomUUID(), unions.national(), 1);
    union = unions.union("测试市总工会", superior, 2);
    loginName = "lihua" + UUID.randomUUID().toString().substring(0, 6);
    user = unions.user(union, loginName, initialHash);
    services.inTransaction(
        em -> {
          em.createNativeQuery(
                  "update app_user set state = 'AWAITING_FIRST_LOGIN', must_verify = true,"
                      + " union_verified = false, must_change_password = true where id = "
                      + user)
              .executeUpdate();
          return em.createNativeQuery(
                  "update union_org set confirm_state = 'UNCONFIRMED' where id = " + union)
              .executeUpdate();
        });
  }

  @Test
  @Tag("USR-045")
  @Tag("USR-048")
  @Tag("ORG-079")
  @Tag("ORG-081")
  void theStepsComeOneAfterTheOtherAndThenEverythingIsOpen() {
    assertThat(caller(0).stage()).isEqualTo(FirstLoginStage.VERIFY_UNION);
    services.as(caller(0), () -> steps.verifyUnion());
    assertThat(caller(0).stage()).isEqualTo(FirstLoginStage.VERIFY_PERSON);
    services.as(caller(0), () -> steps.verifyPerson(person("Dewai#2017x", "Dewai#2017x")));

    assertThat(services.as(null, () -> services.get(Callers.class).load(user, 0)))
        .as("the session ends")
        .isEmpty();
    int epoch = epoch();
    assertThat(caller(epoch).stage()).isEqualTo(FirstLoginStage.CONFIRM_UNION);
    services.as(caller(epoch), () -> steps.confirmUnion(CONTACT));
    assertThat(caller(epoch).stage()).isEqualTo(FirstLoginStage.READY);
  }

  @Test
  @Tag("USR-047")
  @Tag("USR-049")
  void theInitialPasswordMustBeReplacedByAGoodOne() {
    services.as(caller(0), () -> steps.verifyUnion());
    assertThatThrownBy(() -> services.as(caller(0), () -> steps.verifyPerson(person(null, null))))
        .isInstanceOfSatisfying(
            Violations.class, e -> assertThat(Texts.of(e.all().get(0))).isEqualTo("请修改默认密码。"));
    assertThatThrownBy(
            () -> services.as(caller(0), () -> steps.verifyPerson(person("123456", "123456"))))
        .isInstanceOfSatisfying(
            Violations.class,
            e -> assertThat(Texts.of(e.all().get(0))).startsWith("密码不符合要求:长度不足8位;须含"));
    assertThatThrownBy(
            () -> services.as(caller(0), () -> steps.verifyPerson(person("Dewai#2017x", "other"))))
        .isInstanceOfSatisfying(
            Violations.class, e -> assertThat(Texts.of(e.all().get(0))).isEqualTo("两次输入的密码不一致。"));
  }

  @Test
  @Tag("USR-047")
  void aLogInNameIsAskedForBeforeItIsStored() {
    services.as(caller(0), () -> steps.verifyUnion());
    String another = "wangwu" + UUID.randomUUID().toString().substring(0, 6);
    unions.user(superior, another, initialHash);
    assertThat(services.as(caller(0), () -> steps.isNameFree(loginName))).as("the own").isTrue();
    assertThat(services.as(caller(0), () -> steps.isNameFree(another.toUpperCase()))).isFalse();
    assertThat(services.as(caller(0), () -> steps.isNameFree(another + "x"))).isTrue();
    assertThatThrownBy(() -> services.as(caller(0), () -> steps.isNameFree("1a")))
        .isInstanceOf(Violations.class);
  }

  @Test
  @Tag("USR-046")
  void afterAMoveOfTheUnionOnlyItsDataAreLookedAtAndTheSessionGoesOn() {
    readyToConfirm();
    services.inTransaction(
        em ->
            em.createNativeQuery("update app_user set union_verified = false where id = " + user)
                .executeUpdate());
    services.inTransaction(
        em ->
            em.createNativeQuery(
                    "update union_org set confirm_state = 'CONFIRMED' where id = " + union)
                .executeUpdate());
    int epoch = epoch();
    assertThat(caller(epoch).stage()).isEqualTo(FirstLoginStage.VERIFY_UNION);
    services.as(caller(epoch), () -> steps.verifyUnion());
    assertThat(caller(epoch).stage()).isEqualTo(FirstLoginStage.READY);
  }

  @Test
  @Tag("USR-042")
  void untilThenNothingElseIsReachable() {
    Caller notReady = caller(0);
    assertThatThrownBy(() -> services.as(notReady, () -> services.get(Reminders.class).openCount()))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> services.as(notReady, () -> steps.confirmUnion(CONTACT)))
        .isInstanceOf(BusinessException.class);
  }

  @Test
  @Tag("ORG-080")
  void aMissingValueOfTheUnionIsNamed() {
    UnionContact empty =
        new UnionContact(null, "12", null, null, null, null, null, null, null, null);
    Caller caller = readyToConfirm();
    assertThatThrownBy(() -> services.as(caller, () -> steps.confirmUnion(empty)))
        .isInstanceOfSatisfying(
            Violations.class,
            e ->
                assertThat(e.all())
                    .extracting(v -> v.field())
                    .containsExactly(
                        "address", "areaCode", "leaderName", "officePhone", "postcode"));
  }

  @Test
  @Tag("ORG-082")
  void wrongDataOfTheUnionAreToldToItsSuperior() {
    String told = services.as(caller(0), () -> steps.disputeUnion("上级单位应为另一个省"));
    assertThat(told).startsWith("测试省总工会");
    Caller reader = unions.caller(superior, Permission.REMINDER, Permission.USER_ADMIN);
    assertThat(
            services.as(
                reader,
                () ->
                    services
                        .get(Reminders.class)
                        .page(ReminderFilter.all(ReminderBox.OPEN), 0, 20)))
        .singleElement()
        .satisfies(
            reminder -> {
              assertThat(reminder.getSubject()).isEqualTo("单位信息有误");
              assertThat(reminder.getContent()).isEqualTo("上级单位应为另一个省");
            });
    assertThatThrownBy(() -> services.as(caller(0), () -> steps.disputeUnion("不对")))
        .isInstanceOf(Violations.class);
  }

  @Test
  @Tag("ORG-083")
  void theFirstToConfirmDecides() {
    Caller first = readyToConfirm();
    Caller second = readyToConfirm();
    services.as(first, () -> steps.confirmUnion(CONTACT));
    assertThatThrownBy(() -> services.as(second, () -> steps.confirmUnion(CONTACT)))
        .isInstanceOf(BusinessException.class);
  }

  private Caller readyToConfirm() {
    services.inTransaction(
        em ->
            em.createNativeQuery(
                    "update app_user set state = 'NORMAL', must_verify = false, union_verified = true,"
                        + " must_change_password = false where id = "
                        + user)
                .executeUpdate());
    return caller(epoch());
  }

  private VerifyPerson person(String password, String again) {
    return new VerifyPerson(
        "李华", Gender.FEMALE, loginName, password, again, "010-12345678", null, null, null, "干事");
  }

  private Caller caller(int epoch) {
    return services.as(null, () -> services.get(Callers.class).load(user, epoch)).orElseThrow();
  }

  private int epoch() {
    return services.inTransaction(
        em ->
            ((Number)
                    em.createNativeQuery("select session_epoch from app_user where id = " + user)
                        .getSingleResult())
                .intValue());
  }
}
