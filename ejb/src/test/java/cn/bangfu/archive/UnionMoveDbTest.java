package cn.bangfu.archive;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.Role;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobOperation;
import cn.bangfu.job.JobRow;
import cn.bangfu.job.JobState;
import cn.bangfu.job.Jobs;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.reminder.Reminder;
import cn.bangfu.reminder.ReminderBox;
import cn.bangfu.reminder.ReminderFilter;
import cn.bangfu.reminder.Reminders;
import cn.bangfu.staff.Callers;
import cn.bangfu.staff.FirstLogin;
import cn.bangfu.staff.LogIn;
import cn.bangfu.staff.LogInAttempt;
import cn.bangfu.staff.OpenSession;
import cn.bangfu.staff.PasswordHash;
import cn.bangfu.staff.SessionEnd;
import cn.bangfu.staff.SessionNow;
import cn.bangfu.staff.StaffAccounts;
import cn.bangfu.testkit.StatementCount;
import cn.bangfu.unionorg.CutUnion;
import cn.bangfu.unionorg.MoveCheck;
import cn.bangfu.unionorg.MoveProgress;
import cn.bangfu.unionorg.MoveResult;
import cn.bangfu.unionorg.MovedCounts;
import cn.bangfu.unionorg.UnionMoves;
import cn.bangfu.unionorg.UnionMoving;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A county goes from one city to another, and everything of its branch with it (part 10, E2). */
class UnionMoveDbTest {

  private ArchiveBench bench;
  private long province;
  private long cityA;
  private long cityB;
  private long county;
  private long first;
  private long second;
  private Caller admin;

  @BeforeEach
  void aCountyWithTwoGrassRootsUnionsBelowOneOfTwoCities() {
    bench = new ArchiveBench();
    province = bench.province.unionId();
    cityA = bench.unions.union("A市总工会", province, 2);
    cityB = bench.unions.union("B市总工会", province, 2);
    county = bench.unions.union("甲县总工会", cityA, 3);
    first = bench.unions.union("J1工会", county, 4);
    second = bench.unions.union("J2工会", county, 4);
    admin = administrator();
  }

  /** With an account of his own: the result of a job is told to him alone. */
  private Caller administrator() {
    Caller some = bench.unions.caller(province, Permission.USER_ADMIN, Permission.REMINDER);
    return new Caller(
        bench.unions.user(province, "mover" + System.nanoTime(), "x"),
        some.loginName(),
        some.name(),
        province,
        some.unionName(),
        some.unionPath(),
        some.unionDepth(),
        some.unionLevel(),
        some.stage(),
        some.permissions());
  }

  /** Archives of one union that another one on their way holds. */
  private void archives(int count, long filing, long holder) {
    run(
        """
        insert into archive (employee_no, head_name, archive_type, hardship_category,
          filing_standard, archive_level, archive_class, life_state, filing_union_id,
          filing_union_path, province_id, prefecture_id, county_id, holder_union_id, holder_depth,
          filing_date, entered_at, entered_by, changed_at, changed_by)
        select 'm' || nextval('archive_seq'), '张伟', 'URBAN_WORKER', 'BORDERLINE', 'NATIONAL',
          h.union_level, 'STOCK', 'ACTIVE', f.id, f.path, %4$d, %5$d, %6$d, h.id, h.depth,
          date '2017-05-01', now(), 'test', now(), 'test'
        from union_org f, union_org h, generate_series(1, %1$d) where f.id = %2$d and h.id = %3$d
        """
            .formatted(count, filing, holder, province, cityA, county));
  }

  /**
   * 70 reported to the nation, 20 to the province, 10 to the city, 15 to the county, 5 to nobody.
   */
  private void theArchivesOfTheWorkedExample() {
    long national = bench.national.unionId();
    archives(20, county, national);
    archives(5, county, province);
    archives(5, county, cityA);
    archives(30, first, national);
    archives(8, first, province);
    archives(2, first, cityA);
    archives(10, first, county);
    archives(20, second, national);
    archives(7, second, province);
    archives(3, second, cityA);
    archives(5, second, county);
    archives(5, second, second);
  }

  private CutUnion cut() {
    return bench.as(admin, UnionMoving.class, m -> m.cut(county));
  }

  private MoveResult move() {
    CutUnion cut = cut();
    return bench.as(admin, UnionMoving.class, m -> m.paste(cut, cityB));
  }

  private String levels() {
    return query(
            "select string_agg(archive_level || ' ' || n, ',' order by archive_level) from"
                + " (select archive_level, count(*) n from archive where filing_union_id in"
                + " (?, ?, ?) group by archive_level) x",
            county,
            first,
            second)
        .get(0);
  }

  private static String one(String sql, Object... args) {
    return query(sql, args).get(0);
  }

  private long seen(Caller caller) {
    Integer count =
        bench.as(
            caller,
            ArchiveSearch.class,
            s -> s.count(ArchiveFilter.OPENING.of(null, true)).value());
    return count;
  }

  @Test
  @Tag("ORG-056")
  @Tag("ORG-057")
  @Tag("ORG-059")
  @Tag("ARC-167")
  @Tag("ORG-060")
  @Tag("ORG-061")
  @Tag("ORG-063")
  @Tag("ORG-064")
  @Tag("ORG-072")
  void workedExampleOfACountyThatGoesToAnotherCity() {
    theArchivesOfTheWorkedExample();
    bench.unions.user(county, "mova" + System.nanoTime(), "x");
    bench.unions.user(second, "movb" + System.nanoTime(), "x");
    assertThat(levels())
        .isEqualTo("COUNTY 15,GRASSROOTS 5,NATIONAL 70,PREFECTURAL 10,PROVINCIAL 20");
    Caller a = bench.unions.caller(cityA, Permission.USER_ADMIN);
    assertThatThrownBy(() -> bench.as(a, UnionMoving.class, m -> m.check(cut(), cityB)))
        .as("the other city is outside the scope")
        .isInstanceOf(AccessDenied.class);

    MoveCheck check = bench.as(admin, UnionMoving.class, m -> m.check(cut(), cityB));
    assertThat(check.counts().unions()).isEqualTo(3);
    assertThat(check.counts().people()).isEqualTo(2);
    assertThat(check.counts().records()).isEqualTo(120);
    assertThat(check.counts().kinds())
        .extracting(one -> Texts.get(one.kind().label().key()), MovedCounts.Kind::count)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("人员", 2L),
            org.assertj.core.groups.Tuple.tuple("职工档案", 120L),
            org.assertj.core.groups.Tuple.tuple("帮扶救助信息", 0L),
            org.assertj.core.groups.Tuple.tuple("其他帮扶信息", 0L),
            org.assertj.core.groups.Tuple.tuple("帮扶资金(实名制汇总表)", 0L));
    assertThat(levels()).as("asking changes nothing").contains("NATIONAL 70");

    MoveResult result = move();
    assertThat(result.done()).isTrue();
    assertThat(Texts.format("unionorg.move.done", result.values().toArray()))
        .isEqualTo("单位“甲县总工会”已调整到“B市总工会”之下,共3个单位、2名人员、120条数据,全部恢复为未上报。");

    assertThat(levels()).isEqualTo("COUNTY 30,GRASSROOTS 90");
    assertThat(
            one(
                "select count(*) from archive a join union_org f on f.id = a.filing_union_id"
                    + " where a.filing_union_id in (?, ?, ?) and a.holder_union_id = f.id"
                    + " and a.holder_depth = f.depth and a.filing_union_path = f.path"
                    + " and not a.sent_back and a.prefecture_id = ? and a.province_id = ?"
                    + " and a.county_id = ? and a.filing_standard = 'NATIONAL'"
                    + " and a.archive_class = 'STOCK' and a.life_state = 'ACTIVE'",
                county,
                first,
                second,
                cityB,
                province,
                county))
        .isEqualTo("120");
    assertThat(
            one(
                "select count(*) from reporting_record r join archive a on a.id = r.record_id"
                    + " where r.action = 'UNION_MOVE' and a.filing_union_id in (?, ?, ?)"
                    + " and r.to_union_id = a.filing_union_id and r.from_union_id <> r.to_union_id"
                    + " and r.by_user = ? and r.level_after = a.archive_level"
                    + " and r.text = '单位调整前状态:已上报。'",
                county,
                first,
                second,
                admin.name()))
        .isEqualTo("115");
    assertThat(
            one(
                "select count(*) from archive_change c join archive a on a.id = c.archive_id"
                    + " where c.kind = 'UNION_MOVED' and a.filing_union_path like ?",
                "%/" + county + "/%"))
        .isEqualTo("120");
    assertThat(seen(bench.unions.caller(cityA, Permission.ARCHIVE))).isZero();
    assertThat(seen(bench.unions.caller(cityB, Permission.ARCHIVE))).isEqualTo(120);
    assertThat(seen(bench.province)).isEqualTo(120);

    assertThat(
            query(
                "select kind || '|' || value_before || '|' || value_after || '|' || affected"
                    + " from union_change where union_id = ?",
                county))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .startsWith("MOVED|")
                    .contains("A市总工会->甲县总工会|", "B市总工会->甲县总工会|单位3个、人员2名、职工档案120条"));
    assertThat(
            one(
                "select changes from audit_record where event = 'UNION_MOVE' and object_id = ?"
                    + " and succeeded",
                Long.toString(county)))
        .contains("单位3个、人员2名、职工档案120条");
    assertThat(one("select state from union_move where union_id = ?", county)).isEqualTo("DONE");
  }

  @Test
  @Tag("ORG-060")
  @Tag("ORG-063")
  void anArchiveThatCameBackIsUnreportedAgainAndItsWayGoesOnFromThere() {
    Caller clerk = bench.unions.caller(county, Permission.ARCHIVE, Permission.REMINDER);
    Caller cityClerk = bench.unions.caller(cityA, Permission.ARCHIVE, Permission.REMINDER);
    long id = bench.file(clerk, ArchiveLevel.NATIONAL);
    bench.report(clerk, id);
    bench.sendBack(cityClerk, "请补充材料", id);
    run(
        "insert into archive_unseen_change (union_id, archive_id, changed_at) values ("
            + cityA
            + ", "
            + id
            + ", now())");
    move();
    assertThat(
            one(
                "select string_agg(seq || ' ' || action || ' ' || coalesce(text, ''), ';'"
                    + " order by seq) from reporting_record where record_id = ?",
                id))
        .endsWith(";2 SEND_BACK 请补充材料;3 UNION_MOVE 单位调整前状态:被退回。");
    assertThat(query("select 1 from archive_unseen_change where archive_id = ?", id)).isEmpty();
    assertThat(one("select sent_back from archive where id = ?", id)).isEqualTo("f");

    Caller again = bench.unions.caller(county, Permission.ARCHIVE, Permission.REMINDER);
    assertThat(bench.report(again, id).done()).isEqualTo(1);
    assertThat(one("select holder_union_id from archive where id = ?", id))
        .as("to the new superior")
        .isEqualTo(Long.toString(cityB));
  }

  @Test
  @Tag("ORG-067")
  void remindersOfReportsAreClosedAndTheThreeUnionsConcernedAreTold() {
    Caller clerk = bench.unions.caller(county, Permission.ARCHIVE, Permission.REMINDER);
    Caller cityClerk = bench.unions.caller(cityA, Permission.ARCHIVE, Permission.REMINDER);
    long id = bench.file(clerk, ArchiveLevel.NATIONAL);
    long back = bench.file(clerk, ArchiveLevel.NATIONAL);
    bench.report(clerk, id, back);
    bench.sendBack(cityClerk, "请补充材料", back);
    move();
    assertThat(
            query(
                "select category || ' ' || state || ' ' || coalesce(note, '-') from reminder"
                    + " where sender_union_id in (?, ?) order by id",
                county,
                cityA))
        .containsExactly("ARCHIVE HANDLED 单位已调整", "ARCHIVE HANDLED 单位已调整");
    for (long told : List.of(cityA, cityB, county)) {
      Caller reader = bench.unions.caller(told, Permission.REMINDER);
      List<Reminder> open =
          bench.as(
              reader, Reminders.class, r -> r.page(ReminderFilter.all(ReminderBox.OPEN), 0, 20));
      assertThat(open).hasSize(1);
      assertThat(open.get(0).getSubject()).isEqualTo("单位调整");
      assertThat(open.get(0).getContent())
          .isEqualTo("单位“甲县总工会”已调整到“B市总工会”之下,共3个单位、0名人员、2条数据,全部恢复为未上报。");
      assertThat(open.get(0).getSenderUnionName()).isEqualTo(admin.unionName());
    }
  }

  @Test
  @Tag("ORG-069")
  @Tag("USR-046")
  void peopleOfTheBranchLogInAgainAndLookAtTheirUnionOnceMore() {
    String name = "movl" + System.nanoTime();
    long user = bench.unions.user(first, name, PasswordHash.of("Dewai#2017x"));
    OpenSession before = logIn(name);
    String stays = "movs" + System.nanoTime();
    bench.unions.user(cityA, stays, PasswordHash.of("Dewai#2017x"));
    OpenSession outside = logIn(stays);
    move();
    SessionNow ended = now(before);
    assertThat(ended.caller()).isEmpty();
    assertThat(ended.end()).isEqualTo(SessionEnd.UNION_MOVED);
    assertThat(Texts.get("shell.logIn.moved")).isEqualTo("您所在单位的隶属关系已调整,请重新登录。");
    assertThat(now(outside).caller()).isPresent();

    Caller again = now(logIn(name)).caller().orElseThrow();
    assertThat(again.stage()).isEqualTo(cn.bangfu.access.FirstLoginStage.VERIFY_UNION);
    assertThat(again.unionPath()).contains("/" + cityB + "/" + county + "/");
    bench.as(
        again,
        FirstLogin.class,
        f -> {
          f.verifyUnion();
          return null;
        });
    OpenSession open = logIn(name);
    assertThat(now(open).caller().orElseThrow().stage())
        .as("no second step, no new log-in")
        .isEqualTo(cn.bangfu.access.FirstLoginStage.READY);
    assertThat(
            query(
                "select confirm_state from union_org where id in (?, ?) order by id",
                county,
                first))
        .as("only the moved union itself")
        .containsExactly("UNCONFIRMED", "CONFIRMED");
    assertThat(one("select session_epoch from app_user where id = ?", user)).isEqualTo("0");
  }

  private OpenSession logIn(String name) {
    run(
        "update user_session set ended_at = now(), end_reason = 'LOG_OUT' where ended_at is null"
            + " and user_id = (select id from app_user where login_name = '"
            + name
            + "')");
    return bench
        .services
        .as(
            null,
            () ->
                bench
                    .services
                    .get(LogIn.class)
                    .logIn(new LogInAttempt(name, "Dewai#2017x", "10.1.1.1", false)))
        .session();
  }

  private SessionNow now(OpenSession session) {
    return bench.services.as(null, () -> bench.services.get(Callers.class).ofSession(session));
  }

  @Test
  @Tag("ORG-070")
  @Tag("ORG-071")
  void aLargeBranchIsMarkedReadableAndClosedUntilItsJobHasMovedIt() {
    long archive =
        bench.file(bench.unions.caller(first, Permission.ARCHIVE), ArchiveLevel.NATIONAL);
    long held =
        bench.fileAndReport(
            ArchiveLevel.NATIONAL,
            bench.unions.caller(county, Permission.ARCHIVE, Permission.REMINDER));
    archives(1_000, second, province);
    String person = "movp" + System.nanoTime();
    long user = bench.unions.user(first, person, "x");
    MoveResult result = move();
    assertThat(result.done()).isFalse();
    assertThat(states()).containsExactly("MOVING", "MOVING", "MOVING");
    JobRow run = runOf();
    assertThat(run.run().getState()).isEqualTo(JobState.QUEUED);
    assertThat(run.progress().getTotal()).isEqualTo(1_002);

    Caller clerk = bench.unions.caller(first, Permission.ARCHIVE);
    ArchiveView readable = bench.as(clerk, Archives.class, a -> a.view(archive));
    assertThat(readable).isNotNull();
    BusinessException refused =
        catchThrowableOfType(
            () -> bench.file(clerk, ArchiveLevel.NATIONAL), BusinessException.class);
    assertThat(Texts.of(refused)).isEqualTo("本单位隶属关系正在调整,暂时不能保存,请稍后再试。");
    Caller superior = bench.unions.caller(cityA, Permission.ARCHIVE, Permission.REMINDER);
    assertThatThrownBy(() -> bench.sendBack(superior, "请补充", held))
        .as("a superior saves nothing in it either")
        .isInstanceOfSatisfying(
            BusinessException.class,
            no -> assertThat(no.problem()).isEqualTo(AccessProblem.UNION_MOVING));
    assertThatThrownBy(
            () ->
                bench.as(
                    admin,
                    StaffAccounts.class,
                    s -> {
                      s.stop(user);
                      return null;
                    }))
        .isInstanceOfSatisfying(
            BusinessException.class,
            no -> assertThat(no.problem()).isEqualTo(AccessProblem.UNION_MOVING));
    assertThatThrownBy(() -> bench.as(admin, UnionMoving.class, m -> m.check(cut(), cityB)))
        .hasMessageContaining("NOT_ALLOWED");

    List<Integer> progress = new ArrayList<>();
    Optional<MoveResult> done = finish(progress::add);
    assertThat(done.orElseThrow().counts().records()).isEqualTo(1_002);
    assertThat(progress.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1_002);
    assertThat(states()).containsOnly("NORMAL");
    assertThat(levels()).isEqualTo("COUNTY 1,GRASSROOTS 1001");
    assertThat(finish(MoveProgress.UNSEEN)).as("a second call finds it done").isEmpty();
    List<Reminder> told =
        bench.as(admin, Reminders.class, r -> r.page(ReminderFilter.all(ReminderBox.SENT), 0, 20));
    assertThat(told).extracting(Reminder::getReceiverUnionName).hasSize(4);
    assertThat(
            one(
                "select count(*) from reminder where receiver_user_id = ? or"
                    + " (sender_name = ? and category = 'UNION_MOVE')",
                admin.userId(),
                admin.name()))
        .isEqualTo("4");
  }

  @Test
  @Tag("ORG-070")
  void aStopInTheMiddleLeavesTheStateBeforeAndTheNextStartFinishesIt() {
    archives(1_001, first, cityA);
    move();
    assertThatThrownBy(
            () ->
                finish(
                    records -> {
                      throw new IllegalStateException("the power is off");
                    }))
        .hasMessageContaining("the power is off");
    assertThat(states()).containsOnly("MOVING");
    assertThat(levels()).isEqualTo("PREFECTURAL 1001");
    assertThat(
            one(
                "select count(*) from union_org where id = ? and parent_id = ? and path like ?",
                county,
                cityA,
                "%/" + cityA + "/" + county + "/"))
        .isEqualTo("1");
    assertThat(query("select 1 from union_change where union_id = ?", county)).isEmpty();

    assertThat(finish(MoveProgress.UNSEEN)).isPresent();
    assertThat(states()).containsOnly("NORMAL");
    assertThat(levels()).isEqualTo("GRASSROOTS 1001");
  }

  @Test
  @Tag("ORG-070")
  @Tag("BAT-097")
  void aMoveThatIsGivenUpOrTakenBackFreesTheBranchWhereItStood() {
    archives(1_001, first, cityA);
    move();
    long taken = runOf().id();
    bench.as(
        admin,
        Jobs.class,
        j -> {
          j.cancel(taken);
          return null;
        });
    assertThat(states()).containsOnly("NORMAL");
    assertThat(levels()).isEqualTo("PREFECTURAL 1001");

    move();
    long failed = runOf().id();
    assertThat(failed).as("a union can be moved again").isNotEqualTo(taken);
    run("update job_run set state = 'FAILED', ended_at = now() where id = " + failed);
    assertThat(states()).as("a failed run may be restarted").containsOnly("MOVING");
    Caller operator = bench.unions.platform(Role.SYSTEM_ADMIN);
    bench.as(
        operator,
        JobOperation.class,
        j -> {
          j.giveUp(failed);
          return null;
        });
    assertThat(states()).containsOnly("NORMAL");
    assertThatThrownBy(() -> finish(MoveProgress.UNSEEN)).hasMessageContaining("CUT_STALE");
  }

  @Test
  @Tag("ORG-070")
  void aTargetThatWasClosedMeanwhileFreesTheBranchAndTellsWhoAsked() {
    archives(1_001, first, cityA);
    move();
    run("update union_org set state = 'DISABLED', version = version + 1 where id = " + cityB);
    BusinessException refused =
        catchThrowableOfType(() -> finish(MoveProgress.UNSEEN), BusinessException.class);
    assertThat(Texts.of(refused)).isEqualTo("目标单位已停用(正在调整),不能粘贴。");
    system(
        m -> {
          m.refuse(moveId(), Texts.of(refused));
          return null;
        });
    assertThat(states()).containsOnly("NORMAL");
    assertThat(one("select content from reminder where receiver_user_id = ?", admin.userId()))
        .isEqualTo("单位“甲县总工会”没有调整,仍在原上级单位之下:目标单位已停用(正在调整),不能粘贴。");
  }

  @Test
  @Tag("ORG-058")
  void aBranchWithWorkUnderWayIsNotMoved() {
    Caller local = bench.unions.caller(county, Permission.USER_ADMIN);
    bench.services.inTransaction(
        em ->
            bench.services.as(
                local,
                () ->
                    bench
                        .services
                        .get(cn.bangfu.job.JobQueue.class)
                        .request(
                            new cn.bangfu.job.NewRun(
                                JobKind.ACCOUNT_DISUSE,
                                "move" + System.nanoTime(),
                                false,
                                null,
                                java.util.Map.of()))));
    try {
      BusinessException refused = catchThrowableOfType(this::move, BusinessException.class);
      assertThat(Texts.of(refused)).isEqualTo("该单位正在调整或处理数据,请稍后再试。");
    } finally {
      run("update job_run set state = 'CANCELLED', ended_at = now() where union_id = " + county);
    }
    assertThat(move().done()).isTrue();
  }

  @Test
  @Tag("ORG-058")
  void ofTwoWhoPasteTheSameUnionOneMovesItAndTheOtherIsTold() throws Exception {
    archives(300, first, cityA);
    CutUnion cut = cut();
    long cityC = bench.unions.union("C市总工会", province, 2);
    Caller other = bench.unions.caller(province, Permission.USER_ADMIN);
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Future<String> one = two.submit(attempt(start, admin, cut, cityB));
      Future<String> another = two.submit(attempt(start, other, cut, cityC));
      assertThat(List.of(one.get(), another.get()))
          .containsExactlyInAnyOrder("moved", "该单位已被他人调整,请重新剪切。");
    } finally {
      two.shutdown();
    }
    assertThat(
            one(
                "select count(*) from archive a join union_org u on u.id = a.filing_union_id"
                    + " where u.id = ? and a.filing_union_path = u.path and a.prefecture_id in (?, ?)",
                first,
                cityB,
                cityC))
        .isEqualTo("300");
    assertThat(one("select count(*) from union_change where union_id = ?", county)).isEqualTo("1");
  }

  private Callable<String> attempt(CyclicBarrier start, Caller who, CutUnion cut, long target) {
    return () -> {
      start.await();
      try {
        return bench.as(who, UnionMoving.class, m -> m.paste(cut, target)).done()
            ? "moved"
            : "queued";
      } catch (BusinessException refused) {
        return Texts.of(refused);
      }
    };
  }

  @Test
  @Tag("ORG-071")
  void theNumberOfStatementsDoesNotGrowWithTheArchives() throws Exception {
    archives(10, first, cityA);
    CutUnion few = cut();
    int of10 =
        StatementCount.of(() -> bench.as(admin, UnionMoving.class, m -> m.paste(few, cityB)))
            .size();
    archivesAt(cityB, 900);
    CutUnion many = cut();
    int of910 =
        StatementCount.of(() -> bench.as(admin, UnionMoving.class, m -> m.paste(many, cityA)))
            .size();
    assertThat(of910).isLessThanOrEqualTo(of10 + 1);
  }

  private void archivesAt(long city, int count) {
    long before = cityA;
    cityA = city;
    archives(count, first, city);
    cityA = before;
  }

  private List<String> states() {
    return query("select state from union_org where id in (?, ?, ?)", county, first, second);
  }

  private JobRow runOf() {
    return bench.as(admin, Jobs.class, j -> j.page(0, 10)).stream()
        .filter(row -> row.run().getKind() == JobKind.UNION_MOVE)
        .findFirst()
        .orElseThrow();
  }

  private long moveId() {
    return Long.parseLong(one("select max(id) from union_move where union_id = ?", county));
  }

  private Optional<MoveResult> finish(MoveProgress progress) {
    return system(m -> m.finish(moveId(), progress));
  }

  private <R> R system(java.util.function.Function<UnionMoves, R> work) {
    return bench.as(Caller.SYSTEM, UnionMoves.class, work);
  }
}
