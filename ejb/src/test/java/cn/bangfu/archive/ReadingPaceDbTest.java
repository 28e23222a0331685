package cn.bangfu.archive;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.Role;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.security.AlarmDesk;
import cn.bangfu.security.AlarmKind;
import cn.bangfu.testkit.StatementCount;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A script pages through the archives of its account. */
@Tag("USR-113")
class ReadingPaceDbTest {

  private static final int LIMIT = 20;

  private final ArchiveBench bench = new ArchiveBench();
  private final List<Long> archives = new ArrayList<>();
  private Caller script;

  @BeforeEach
  void moreArchivesThanAnybodyReadsInTenMinutes() {
    bench.services.inTransaction(
        em ->
            em.createNativeQuery(
                    "insert into security_parameter values ('VIEWED_IN_TEN_MINUTES', '"
                        + LIMIT
                        + "')")
                .executeUpdate());
    for (int i = 0; i < LIMIT + 2; i++) {
      archives.add(bench.file(bench.street, ArchiveLevel.NATIONAL));
    }
    script = bench.unions.caller(bench.street.unionId(), Permission.ARCHIVE, Permission.REMINDER);
  }

  @AfterEach
  void deliveredParameter() {
    bench.services.inTransaction(
        em -> em.createNativeQuery("delete from security_parameter").executeUpdate());
  }

  @Test
  void beyondTheLimitTheNextOneIsRefusedAndTheSecurityAdministratorSeesIt() {
    archives.subList(0, LIMIT).forEach(this::view);
    assertThat(alarms()).isEmpty();
    assertThat(refusal(archives.get(LIMIT))).isEqualTo("您在10分钟内查看的档案已达20份,请稍后再试。");
    assertThat(alarms())
        .containsExactly(
            "账号%s(%s)在10分钟内查看档案超过20份,已被限制。".formatted(script.loginName(), script.unionName()));
    BusinessException opened =
        catchThrowableOfType(
            () -> bench.as(script, ArchiveForms.class, f -> f.open(archives.get(LIMIT + 1))),
            BusinessException.class);
    assertThat(Texts.of(opened)).as("the form shows even more").contains("请稍后再试");
    assertThat(alarms()).as("one alarm, counted up").hasSize(1);
    assertThat(
            query(
                "select count(*) from audit_record where user_id = ? and event = 'ARCHIVE_VIEW'"
                    + " and object_id = ?",
                script.userId(),
                archives.get(LIMIT).toString()))
        .containsExactly("0");
  }

  @Test
  void anArchiveThatWasLookedAtStaysOpenAndAfterTenMinutesAllAre() {
    archives.subList(0, LIMIT).forEach(this::view);
    view(archives.get(3));
    bench.at("2026-11-22T09:09:59");
    assertThat(refusal(archives.get(LIMIT))).isNotNull();
    bench.at("2026-11-22T09:10:00");
    view(archives.get(LIMIT));
  }

  @Test
  void oneWhoReadsTheSameArchivesAllDayIsNeverHit() {
    for (int round = 0; round < 3; round++) {
      archives.subList(0, LIMIT).forEach(this::view);
    }
    assertThat(alarms()).isEmpty();
  }

  @Test
  void anotherUsersReadingDoesNotCount() {
    archives.subList(0, LIMIT).forEach(this::view);
    long id = archives.get(LIMIT);
    bench.report(bench.street, id);
    ArchiveView seen = bench.as(bench.county, Archives.class, a -> a.view(id));
    assertThat(seen.archive().getId()).isEqualTo(id);
  }

  @Test
  void countingCostsOneStatementHoweverMuchWasRead() throws Exception {
    view(archives.get(0));
    int few =
        StatementCount.of(() -> bench.as(script, Archives.class, a -> a.view(archives.get(1))))
            .size();
    archives.subList(2, LIMIT - 1).forEach(this::view);
    int many =
        StatementCount.of(
                () -> bench.as(script, Archives.class, a -> a.view(archives.get(LIMIT - 1))))
            .size();
    assertThat(many).isEqualTo(few);
  }

  private void view(long id) {
    bench.as(script, Archives.class, a -> a.view(id));
  }

  private String refusal(long id) {
    BusinessException refused =
        catchThrowableOfType(
            () -> bench.as(script, Archives.class, a -> a.view(id)), BusinessException.class);
    return refused == null ? null : Texts.of(refused);
  }

  private List<String> alarms() {
    Caller security = bench.unions.platform(Role.SECURITY_ADMIN);
    return bench.as(
        security,
        AlarmDesk.class,
        desk ->
            desk.page(true, 0, 200).stream()
                .filter(alarm -> alarm.getKind() == AlarmKind.MASS_READING)
                .map(alarm -> alarm.getSaid())
                .filter(said -> said.contains(script.loginName() + "("))
                .toList());
  }
}
