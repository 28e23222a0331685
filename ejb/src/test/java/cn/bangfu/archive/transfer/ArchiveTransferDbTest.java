package cn.bangfu.archive.transfer;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.Role;
import cn.bangfu.archive.ArchiveChange;
import cn.bangfu.archive.ArchiveChangeKind;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.ArchiveView;
import cn.bangfu.archive.Archives;
import cn.bangfu.archive.ChangedField;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.job.JobClock;
import cn.bangfu.job.JobDesk;
import cn.bangfu.job.JobOperation;
import cn.bangfu.job.JobState;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import cn.bangfu.reporting.ReportState;
import cn.bangfu.reporting.ReportingAction;
import cn.bangfu.testkit.StatementCount;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Archives go to other unions of the scope (part 20 §5.21). */
class ArchiveTransferDbTest {

  private final ArchiveBench bench = new ArchiveBench();
  private Caller province;
  private Caller county;

  @BeforeEach
  void administrators() {
    province = admin(bench.province);
    county = admin(bench.county);
  }

  private Caller admin(Caller clerk) {
    return bench.unions.caller(
        clerk.unionId(), Permission.ARCHIVE, Permission.USER_ADMIN, Permission.REMINDER);
  }

  private TransferResult transfer(Caller by, Caller to, Long... ids) {
    return bench.as(
        by,
        ArchiveTransfers.class,
        t -> t.transfer(new TransferChosen(Arrays.asList(ids), to.unionId(), true)));
  }

  private TransferResult transferAll(Caller by, Caller from, Caller to) {
    return bench.as(
        by,
        ArchiveTransfers.class,
        t -> t.transferAll(new TransferUnion(from.unionId(), to.unionId(), false)));
  }

  private ArchiveView view(Caller caller, long id) {
    return bench.as(caller, Archives.class, a -> a.view(id));
  }

  private static String one(String sql, Object... args) {
    return query(sql, args).get(0);
  }

  private static String sentence(Runnable act) {
    return Texts.of(catchThrowableOfType(act::run, BusinessException.class));
  }

  @Test
  @Tag("ARC-062")
  @Tag("ARC-161")
  @Tag("ARC-163")
  void anArchiveStaysWithItsHolderIfThatStandsAboveTheNewUnion() {
    long id =
        bench.fileAndReport(ArchiveLevel.NATIONAL, bench.community, bench.street, bench.county);

    assertThat(transfer(county, bench.siblingStreet, id).count()).isEqualTo(1);
    ArchiveView there = view(bench.siblingStreet, id);
    assertThat(there.archive().getArchiveLevel()).isEqualTo(ArchiveLevel.PREFECTURAL);
    assertThat(there.holderUnionName()).isEqualTo("南昌市总工会");
    assertThat(there.position().state()).isEqualTo(ReportState.REPORTED);
    assertThat(there.filingUnionPath()).endsWith("东湖区总工会->丁街道总工会");
    assertThat(there.steps())
        .as("nothing happened on its way")
        .extracting(step -> step.getAction())
        .containsOnly(ReportingAction.REPORT);
    assertThatThrownBy(() -> view(bench.community, id)).isInstanceOf(AccessDenied.class);

    assertThat(transfer(province, bench.university, id).count()).isEqualTo(1);
    ArchiveView far = view(bench.university, id);
    assertThat(far.archive().getArchiveLevel()).isEqualTo(ArchiveLevel.GRASSROOTS);
    assertThat(far.position().state()).isEqualTo(ReportState.UNREPORTED);
    assertThat(far.archive().getProvinceId()).isEqualTo(bench.province.unionId());
    assertThat(far.archive().getPrefectureId()).isNull();
    assertThat(far.archive().getCountyId()).isNull();
    assertThat(far.steps().get(0).getAction()).isEqualTo(ReportingAction.TRANSFER);
    assertThat(far.steps().get(0).getFromUnionName()).isEqualTo("南昌市总工会");
    assertThat(far.steps().get(0).getToUnionName()).isEqualTo("丙大学工会");
    assertThat(far.steps().get(0).getText()).isEqualTo("转移前状态:已上报。");
  }

  @Test
  @Tag("ARC-163")
  void heldByTheProvinceItStaysThereWhereverInTheProvinceItGoes() {
    long id =
        bench.fileAndReport(
            ArchiveLevel.NATIONAL, bench.community, bench.street, bench.county, bench.city);
    transfer(province, bench.university, id);
    assertThat(view(bench.university, id).archive().getArchiveLevel())
        .isEqualTo(ArchiveLevel.PROVINCIAL);
    assertThat(view(bench.province, id).position().state()).isEqualTo(ReportState.UNREPORTED);
  }

  @Test
  @Tag("ARC-163")
  void unreportedItIsUnreportedAtTheNewUnionAndReportedIfThatStandsBelow() {
    long up = bench.file(bench.community, ArchiveLevel.NATIONAL);
    transfer(county, bench.county, up);
    assertThat(view(bench.county, up).position().state()).isEqualTo(ReportState.UNREPORTED);
    assertThat(view(bench.county, up).archive().getArchiveLevel()).isEqualTo(ArchiveLevel.COUNTY);

    long down = bench.file(bench.county, ArchiveLevel.NATIONAL);
    transfer(county, bench.community, down);
    assertThat(view(bench.community, down).position().state()).isEqualTo(ReportState.REPORTED);
    assertThat(view(bench.county, down).position().state()).isEqualTo(ReportState.UNREPORTED);
  }

  @Test
  @Tag("ARC-164")
  @Tag("ARC-165")
  void theStandardIsRaisedAndATakenNumberIsReplacedAndBothStandInTheChangeRecord() {
    long low = bench.file(bench.community, ArchiveLevel.GRASSROOTS);
    long second = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long there = bench.file(bench.county, ArchiveLevel.NATIONAL);
    assertThat(
            query(
                "select distinct employee_no from archive where id in (?, ?, ?)",
                low,
                second,
                there))
        .containsExactly("0001");

    TransferResult result = transfer(county, bench.county, low, second);

    assertThat(query("select employee_no from archive where id in (?, ?) order by id", low, second))
        .containsExactly("0002", "0003");
    assertThat(view(bench.county, low).archive().getFilingStandard())
        .isEqualTo(ArchiveLevel.COUNTY);
    List<TransferLine> lines =
        bench.as(county, ArchiveTransfers.class, t -> t.lines(result.id(), 0));
    assertThat(lines)
        .extracting(TransferLine::numberBefore, TransferLine::numberAfter)
        .containsExactly(tuple("0001", "0002"), tuple("0001", "0003"));
    assertThat(lines.get(0).isStandardRaised()).isTrue();
    assertThat(lines.get(1).isStandardRaised()).isFalse();
    ArchiveChange change = bench.as(bench.county, Archives.class, a -> a.changes(low)).get(0);
    assertThat(change.getKind()).isEqualTo(ArchiveChangeKind.TRANSFERRED);
    assertThat(change.getUserName()).isEqualTo(county.name());
    List<ChangedField> changed =
        bench.as(bench.county, Archives.class, a -> a.changedFields(low, change.getActId()));
    assertThat(changed)
        .extracting(ChangedField::field, ChangedField::before, ChangedField::after)
        .contains(tuple("employeeNo", "0001", "0002"), tuple("filingStandard", "基层", "区县级"));
  }

  @Test
  @Tag("ARC-161")
  void whatIsTransferredIsChosenByUnionNumberNameIdentityEmployerKindAndState() {
    long one = bench.file(bench.street, bench.household(1).named("司徒甲"), ArchiveLevel.NATIONAL);
    long closed = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long below =
        bench.file(bench.community, bench.household(2).ofMigrantWorker(), ArchiveLevel.NATIONAL);
    ArchiveForm form = bench.form(bench.street, bench.household(0), ArchiveLevel.NATIONAL);
    long draft = bench.as(bench.street, ArchiveFiling.class, f -> f.saveDraft(form)).id();
    run(
        "update archive set life_state = 'DEREGISTERED', hardship_category = 'SUBSISTENCE_ALLOWANCE'"
            + " where id = "
            + closed,
        "update archive_content set employer = '红星机械厂' where archive_id = " + one);
    String number =
        bench.services.inTransaction(em -> em.find(ArchiveContent.class, one).getIdNo().value());
    assertThat(chosen(false, null, null, null, null, null, null, null))
        .containsExactlyInAnyOrder(one, closed);
    assertThat(chosen(true, null, null, null, null, null, null, null))
        .as("drafts of others are nobody's business")
        .containsExactlyInAnyOrder(one, closed, below)
        .doesNotContain(draft);
    assertThat(chosen(true, null, "司徒", null, null, null, null, null)).containsExactly(one);
    assertThat(chosen(false, "0001", null, null, null, null, null, null)).containsExactly(one);
    assertThat(chosen(true, null, null, number, null, null, null, null)).containsExactly(one);
    assertThat(chosen(true, null, null, null, "机械", null, null, null)).containsExactly(one);
    assertThat(
            chosen(
                true, null, null, null, null, HardshipCategory.SUBSISTENCE_ALLOWANCE, null, null))
        .containsExactly(closed);
    assertThat(chosen(true, null, null, null, null, null, ArchiveType.MIGRANT_WORKER, null))
        .containsExactly(below);
    assertThat(chosen(true, null, null, null, null, null, null, LifeState.DEREGISTERED))
        .containsExactly(closed);
    TransferFilter named =
        new TransferFilter(bench.street.unionId(), true, null, "司徒", null, null, null, null, null);
    List<TransferChoice> rows = bench.as(county, TransferSearch.class, s -> s.page(named, 0, 20));
    assertThat(rows)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.unionName()).isEqualTo("甲街道总工会");
              assertThat(row.employer()).isEqualTo("红星机械厂");
            });
    int count = bench.as(county, TransferSearch.class, s -> s.count(named)).value();
    assertThat(count).isEqualTo(1);
    assertThatThrownBy(
            () -> bench.as(admin(bench.otherCounty), TransferSearch.class, s -> s.ids(named)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> bench.as(bench.county, TransferSearch.class, s -> s.ids(named)))
        .isInstanceOf(AccessDenied.class);
  }

  private List<Long> chosen(
      boolean below,
      String number,
      String name,
      String idNo,
      String employer,
      HardshipCategory category,
      ArchiveType type,
      LifeState state) {
    TransferFilter filter =
        new TransferFilter(
            bench.street.unionId(), below, number, name, idNo, employer, category, type, state);
    return bench.as(county, TransferSearch.class, s -> s.ids(filter));
  }

  @Test
  @Tag("ARC-162")
  void everythingAUnionItselfHasFiledGoesAndNothingOfThoseBelow() {
    long active = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long cancelled = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long exited = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long deleted = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long below = bench.file(bench.community, ArchiveLevel.NATIONAL);
    run(
        "update archive set life_state = 'DEREGISTERED' where id = " + cancelled,
        "update archive set life_state = 'EXITED' where id = " + exited);
    bench.as(bench.street, ArchiveFiling.class, f -> f.delete(List.of(deleted)));
    ArchiveForm form = bench.form(bench.street, bench.household(0), ArchiveLevel.NATIONAL);
    long draft = bench.as(bench.street, ArchiveFiling.class, f -> f.saveDraft(form)).id();

    long count = bench.as(county, ArchiveTransfers.class, t -> t.count(bench.street.unionId()));
    assertThat(count).isEqualTo(4);
    assertThat(transferAll(county, bench.street, bench.siblingStreet).count()).isEqualTo(4);
    assertThat(
            query(
                "select id from archive where filing_union_id = ? order by id",
                bench.siblingStreet.unionId()))
        .containsExactlyInAnyOrder("" + active, "" + cancelled, "" + exited, "" + draft);
    assertThat(view(bench.siblingStreet, draft).archive().getLifeState())
        .isEqualTo(LifeState.DRAFT);
    assertThat(one("select filing_union_id from archive where id = ?", below))
        .isEqualTo("" + bench.community.unionId());
    assertThat(sentence(() -> transferAll(county, bench.street, bench.siblingStreet)))
        .isEqualTo("源单位没有可转移的档案。");
  }

  @Test
  @Tag("ARC-162")
  @Tag("ARC-173")
  void whatAwaitsItsConversionStaysWhenEverythingElseGoes() {
    long waiting = bench.file(bench.street, ArchiveLevel.NATIONAL);
    run("update archive set awaits_conversion = true where id = " + waiting);
    assertThat(sentence(() -> transfer(county, bench.siblingStreet, waiting))).contains("转换");
    assertThat(sentence(() -> transferAll(county, bench.street, bench.siblingStreet)))
        .isEqualTo("源单位没有可转移的档案。");
    long other = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long count = bench.as(county, ArchiveTransfers.class, t -> t.count(bench.street.unionId()));
    assertThat(count).isEqualTo(1);
    assertThat(transferAll(county, bench.street, bench.siblingStreet).count()).isEqualTo(1);
    assertThat(
            query(
                "select filing_union_id from archive where id in (?, ?) order by id",
                waiting,
                other))
        .containsExactly("" + bench.street.unionId(), "" + bench.siblingStreet.unionId());
  }

  @Test
  @Tag("ARC-162")
  @Tag("ARC-166")
  void bothUnionsAndTheAnswerAboutThePapersAreAskedFor() {
    Violations wrong =
        catchThrowableOfType(
            Violations.class,
            () ->
                bench.as(
                    county,
                    ArchiveTransfers.class,
                    t ->
                        t.transferAll(
                            new TransferUnion(
                                bench.street.unionId(), bench.street.unionId(), null))));
    assertThat(wrong.all()).extracting(Texts::of).containsExactly("源单位和目的单位不能相同。", "请回答纸质档案是否已移交。");
    wrong =
        catchThrowableOfType(
            Violations.class,
            () ->
                bench.as(
                    county,
                    ArchiveTransfers.class,
                    t -> t.transfer(new TransferChosen(List.of(1L), null, true))));
    assertThat(wrong.all()).extracting(Texts::of).containsExactly("请选择目的单位。");
    run("update union_org set state = 'DISABLED' where id = " + bench.siblingStreet.unionId());
    long id = bench.file(bench.street, ArchiveLevel.NATIONAL);
    assertThat(sentence(() -> transfer(county, bench.siblingStreet, id)))
        .isEqualTo("“丁街道总工会”已停用,不能接收档案。");
  }

  /** Part 20 §4.1: the event 转移 in every state. */
  @ParameterizedTest
  @EnumSource(LifeState.class)
  @Tag("ARC-161")
  void onlyArchivesInAFinalStateCannotGo(LifeState state) {
    long id;
    if (state == LifeState.DRAFT) {
      ArchiveForm form = bench.form(bench.county, bench.household(0), ArchiveLevel.NATIONAL);
      id = bench.as(bench.county, ArchiveFiling.class, f -> f.saveDraft(form)).id();
    } else {
      id = bench.file(bench.county, ArchiveLevel.NATIONAL);
      String number =
          state == LifeState.MERGED || state == LifeState.DELETED
              ? ", employee_no = null, loose_employee_no = employee_no"
              : "";
      run("update archive set life_state = '" + state + "'" + number + " where id = " + id);
    }
    if (state == LifeState.MERGED || state == LifeState.DELETED) {
      assertThatThrownBy(() -> transfer(county, bench.street, id))
          .isInstanceOf(BusinessException.class)
          .hasMessageContaining("GONE");
    } else {
      assertThat(transfer(county, bench.street, id).count()).isEqualTo(1);
      assertThat(one("select life_state from archive where id = ?", id)).isEqualTo(state.name());
      assertThat(one("select filing_union_id from archive where id = ?", id))
          .isEqualTo("" + bench.street.unionId());
    }
  }

  @Test
  @Tag("USR-134")
  void anAnonymousArchiveStaysWhereItIs() {
    long id = bench.file(bench.county, ArchiveLevel.NATIONAL);
    long other = bench.file(bench.county, ArchiveLevel.NATIONAL);
    run("update archive set life_state = 'DEREGISTERED', anonymized_at = now() where id = " + id);
    assertThat(sentence(() -> transfer(county, bench.street, id))).isEqualTo("该档案已匿名,不能转移。");
    TransferResult result = transfer(county, bench.street, id, other);
    assertThat(result.count()).isEqualTo(1);
    assertThat(ArchiveBench.sentences(new Outcome(1, result.refused())))
        .containsExactly("该档案已匿名,不能转移。");
    assertThat(transferAll(county, bench.street, bench.siblingStreet).count()).isEqualTo(1);
  }

  @Test
  @Tag("ARC-002")
  @Tag("ARC-161")
  void onlyAdministratorsTransferAndOnlyInsideTheirScope() {
    long id = bench.file(bench.community, ArchiveLevel.NATIONAL);
    assertThat(sentence(() -> transfer(bench.county, bench.street, id)))
        .isEqualTo("只有用户管理员可以进行此操作。");
    assertThatThrownBy(() -> transfer(county, bench.university, id))
        .isInstanceOfSatisfying(
            AccessDenied.class,
            no -> assertThat(no.problem()).isEqualTo(AccessProblem.OUT_OF_SCOPE));
    assertThatThrownBy(() -> transfer(admin(bench.otherCounty), bench.otherCounty, id))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () ->
                bench.as(county, ArchiveTransfers.class, t -> t.count(bench.university.unionId())))
        .isInstanceOf(AccessDenied.class);
    assertThat(one("select filing_union_id from archive where id = ?", id))
        .isEqualTo("" + bench.community.unionId());
  }

  @Test
  @Tag("ORG-070")
  void nothingIsTransferredFromOrToAUnionThatIsBeingMoved() {
    long id = bench.file(bench.community, ArchiveLevel.NATIONAL);
    run("update union_org set state = 'MOVING' where id = " + bench.community.unionId());
    assertThatThrownBy(() -> transfer(county, bench.street, id))
        .hasMessageContaining("UNION_MOVING");
    run(
        "update union_org set state = 'NORMAL' where id = " + bench.community.unionId(),
        "update union_org set state = 'MOVING' where id = " + bench.siblingStreet.unionId());
    assertThatThrownBy(() -> transfer(county, bench.siblingStreet, id))
        .hasMessageContaining("UNION_MOVING");
  }

  @Test
  @Tag("ARC-166")
  @Tag("INF-054")
  @Tag("INF-063")
  @Tag("INF-106")
  void bothUnionsGetOneReminderWithTheListAndNamesOnlyOfAFew() {
    long one = bench.file(bench.street, ArchiveLevel.NATIONAL);
    long two = bench.file(bench.street, bench.household(1).named("赵六"), ArchiveLevel.NATIONAL);
    transfer(county, bench.siblingStreet, one, two);
    assertThat(reminders(bench.street))
        .containsExactly("职工档案被其他单位恢复(转移):东湖区总工会已将2份职工档案从“甲街道总工会”转移到“丁街道总工会”。涉及人员:张伟、赵六。");
    assertThat(reminders(bench.siblingStreet)).isEqualTo(reminders(bench.street));
    assertThat(
            one(
                "select count(*) from reminder_target t join reminder r on r.id = t.reminder_id"
                    + " where r.receiver_union_id = ?",
                bench.siblingStreet.unionId()))
        .isEqualTo("2");

    Long[] many = new Long[6];
    for (int i = 0; i < many.length; i++) {
      many[i] = bench.file(bench.community, ArchiveLevel.NATIONAL);
    }
    transfer(county, bench.siblingStreet, many);
    assertThat(reminders(bench.community))
        .containsExactly("职工档案被其他单位恢复(转移):东湖区总工会已将6份职工档案从“乙社区工会”转移到“丁街道总工会”。");
  }

  private static List<String> reminders(Caller receiver) {
    return query(
        "select subject || ':' || content from reminder where receiver_union_id = ?"
            + " order by id",
        receiver.unionId());
  }

  private void many(int count) {
    run(
        """
        insert into archive (employee_no, head_name, archive_type, hardship_category,
          filing_standard, archive_level, archive_class, life_state, filing_union_id,
          filing_union_path, province_id, prefecture_id, county_id, holder_union_id, holder_depth,
          filing_date, submission, entered_at, entered_by, changed_at, changed_by)
        select lpad(n::text, 4, '0'), '张伟', 'URBAN_WORKER', 'BORDERLINE', 'NATIONAL', 'GRASSROOTS',
          'STOCK', 'ACTIVE', f.id, f.path, %d, %d, %d, f.id, f.depth, date '2017-05-01',
          gen_random_uuid(), now(), 'test', now(), 'test'
        from union_org f, generate_series(1, %d) n where f.id = %d
        """
            .formatted(
                bench.province.unionId(),
                bench.city.unionId(),
                bench.county.unionId(),
                count,
                bench.street.unionId()));
  }

  @Test
  @Tag("ARC-166")
  void moreThanTwoHundredGoInTheBackgroundOneByOneAndARestartHandlesTheRest() {
    many(201);
    bench.file(bench.siblingStreet, ArchiveLevel.NATIONAL);
    long taken =
        Long.parseLong(
            one(
                "select id from archive where filing_union_id = ? and employee_no = '0001'",
                bench.street.unionId()));
    TransferResult result = transferAll(account(county), bench.street, bench.siblingStreet);
    assertThat(result.queued()).isTrue();
    assertThat(result.count()).isEqualTo(201);
    assertThat(gone()).isZero();
    assertThat(reminders(bench.street)).isEmpty();

    List<Long> waiting =
        bench.as(Caller.SYSTEM, TransferRuns.class, r -> r.waiting(result.id(), 0, 500));
    assertThat(waiting).hasSize(201);
    waiting.subList(0, 150).forEach(id -> move(result, id));
    assertThat(gone()).isEqualTo(150);
    assertThat(one("select employee_no from archive where id = ?", taken)).isEqualTo("0202");
    move(result, waiting.get(0)); // a restart may come by once more

    long stays = waiting.get(200);
    run(
        "update archive set life_state = 'DELETED', loose_employee_no = employee_no,"
            + " employee_no = null where id = "
            + stays);
    List<Long> rest =
        bench.as(
            Caller.SYSTEM, TransferRuns.class, r -> r.waiting(result.id(), waiting.get(149), 500));
    assertThat(rest).hasSize(51);
    rest.subList(0, 50).forEach(id -> move(result, id));
    assertThatThrownBy(() -> move(result, stays)).hasMessageContaining("GONE");
    assertThat(gone()).isEqualTo(200);

    long job = Long.parseLong(one("select run_id from archive_transfer where id = ?", result.id()));
    end(job, JobState.FAILED);
    assertThat(one("select state from archive_transfer where id = ?", result.id()))
        .as("a failed run may go on")
        .isEqualTo("OPEN");
    bench.as(
        operator(),
        JobOperation.class,
        jobs -> {
          jobs.restart(job);
          return null;
        });
    end(job, JobState.DONE);
    assertThat(reminders(bench.street))
        .containsExactly("职工档案被其他单位恢复(转移):东湖区总工会已将200份职工档案从“甲街道总工会”转移到“丁街道总工会”。");
    assertThat(
            query(
                "select distinct user_name from archive_change where kind = 'TRANSFERRED'"
                    + " and archive_id = ?",
                taken))
        .as("the act is that of who asked for it")
        .containsExactly(county.name());
    TransferRow row = bench.as(county, ArchiveTransfers.class, ArchiveTransfers::recent).get(0);
    assertThat(row.done()).isEqualTo(200);
    assertThat(row.total()).isEqualTo(201);
    assertThat(row.state()).isEqualTo(TransferState.DONE);
    assertThat(bench.as(county, ArchiveTransfers.class, t -> t.lines(result.id(), 0)).get(0).done())
        .as("those that stayed come first")
        .isFalse();
  }

  @Test
  @Tag("ARC-166")
  void whoTakesItsRunBackIsToldOfWhatHasGone() {
    many(201);
    TransferResult result = transferAll(account(county), bench.street, bench.siblingStreet);
    long job = Long.parseLong(one("select run_id from archive_transfer where id = ?", result.id()));
    Caller operator = operator();
    bench.as(
        operator,
        JobOperation.class,
        jobs -> {
          jobs.cancel(job);
          return null;
        });
    assertThat(one("select state from archive_transfer where id = ?", result.id()))
        .isEqualTo("DONE");
    assertThat(gone()).isZero();
    assertThat(reminders(bench.street)).isEmpty();
  }

  @Test
  @Tag("ARC-166")
  void theNumberOfStatementsPerArchiveIsBounded() throws Exception {
    many(120);
    int of20 = statements(20);
    int of100 = statements(100);
    assertThat(of100 - of20)
        .as("no query per archive, only its rows are written")
        .isLessThan(80 * 8);
  }

  private int statements(int count) throws Exception {
    Long[] ids =
        query(
                "select id from archive where filing_union_id = ? order by id limit " + count,
                bench.street.unionId())
            .stream()
            .map(Long::valueOf)
            .toArray(Long[]::new);
    return StatementCount.of(() -> transfer(county, bench.siblingStreet, ids)).size();
  }

  private void end(long job, JobState how) {
    bench.as(Caller.SYSTEM, JobClock.class, clock -> clock.begin(job, "server#1"));
    bench.as(
        Caller.SYSTEM,
        JobDesk.class,
        desk -> {
          desk.ended(job, how);
          return null;
        });
  }

  private void move(TransferResult transfer, long archive) {
    bench.as(
        Caller.SYSTEM,
        TransferRuns.class,
        runs -> {
          runs.move(transfer.id(), archive);
          return null;
        });
  }

  private long gone() {
    return Long.parseLong(
        one(
            "select count(*) from archive where filing_union_id = ? and entered_by = 'test'",
            bench.siblingStreet.unionId()));
  }

  /** With an account of his own: the result of a job is told to him alone. */
  private Caller account(Caller admin) {
    return new Caller(
        bench.unions.user(admin.unionId(), "tra" + System.nanoTime(), "x"),
        admin.loginName(),
        admin.name(),
        admin.unionId(),
        admin.unionName(),
        admin.unionPath(),
        admin.unionDepth(),
        admin.unionLevel(),
        admin.stage(),
        admin.permissions());
  }

  private Caller operator() {
    Caller some = bench.unions.caller(bench.national.unionId(), Permission.ARCHIVE);
    return new Caller(
        some.userId(),
        some.loginName(),
        some.name(),
        some.unionId(),
        some.unionName(),
        some.unionPath(),
        some.unionDepth(),
        some.unionLevel(),
        some.stage(),
        Map.of(),
        Role.SYSTEM_ADMIN,
        Set.of());
  }
}
