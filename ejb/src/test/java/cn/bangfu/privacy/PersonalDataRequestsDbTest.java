package cn.bangfu.privacy;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.EditArchive;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Violations;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What persons ask about their data, and the print that answers. */
@Tag("USR-133")
class PersonalDataRequestsDbTest {

  private final ArchiveBench bench = new ArchiveBench();
  private final PersonalDataRequests requests = bench.services.get(PersonalDataRequests.class);
  private final PersonalDataCopies copies = bench.services.get(PersonalDataCopies.class);
  private final LocalDate today = LocalDate.of(2026, 11, 22);

  @Test
  void theFilingUnionRecordsARequestAndClosesItWithItsResult() {
    long archive = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
    long id = record(archive, null, PersonalDataRight.CORRECTION, "手机号码已更换");
    RequestRow row = row(archive);
    assertThat(row.personName()).isEqualTo("张伟");
    assertThat(row.dueOn()).isEqualTo("2026-12-11");
    assertThat(row.own()).isTrue();
    bench.services.as(bench.street, () -> requests.finish(id, row.version(), true, "已更正"));
    assertThat(row(archive).state()).isEqualTo(RequestState.GRANTED);
    assertThatThrownBy(
            () ->
                bench.services.as(
                    bench.street, () -> requests.finish(id, row.version(), false, "不同意")))
        .isInstanceOf(StaleException.class);
    List<RequestRow> above =
        bench.services.as(bench.county, () -> requests.page(archive, false, 0, 20));
    assertThat(above).singleElement().satisfies(r -> assertThat(r.own()).isFalse());
    List<RequestRow> beside =
        bench.services.as(bench.otherCounty, () -> requests.page(null, false, 0, 20));
    assertThat(beside).isEmpty();
    assertThatThrownBy(
            () ->
                bench.services.as(
                    bench.county,
                    () -> requests.record(asked(archive, null, PersonalDataRight.COPY, null))))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void whatIsMissingIsSaidAtItsField() {
    long archive = bench.file(bench.street, ArchiveLevel.GRASSROOTS);
    assertThatThrownBy(
            () ->
                bench.services.as(
                    bench.street,
                    () ->
                        requests.record(
                            new NewPersonalDataRequest(
                                archive,
                                null,
                                PersonalDataRight.DELETION,
                                today.plusDays(1),
                                " ",
                                null))))
        .isInstanceOfSatisfying(
            Violations.class,
            e ->
                assertThat(e.all())
                    .extracting(v -> v.field())
                    .containsExactly(
                        "request.requestedOn", "request.identityCheckedBy", "request.content"));
  }

  @Test
  void anOpenRequestIsLateAfterFifteenWorkingDays() {
    long archive = bench.file(bench.street, ArchiveLevel.GRASSROOTS);
    record(archive, null, PersonalDataRight.ACCESS, null);
    bench.at("2026-12-11T23:00:00");
    assertThat(row(archive).late()).isFalse();
    bench.at("2026-12-12T00:00:00");
    assertThat(row(archive).late()).isTrue();
  }

  @Test
  void thePrintTellsTheHeadEverythingNowAndBeforeAndToWhomItWasReported() {
    long archive = bench.file(bench.street, ArchiveLevel.NATIONAL);
    bench.at("2026-11-23T09:00:00");
    ArchiveForm form = bench.as(bench.street, ArchiveForms.class, f -> f.open(archive));
    form.getContent().setMobile("13912345670");
    bench.as(bench.street, ArchiveFiling.class, f -> f.edit(new EditArchive(form, true)));
    bench.report(bench.street, archive);
    long id = record(archive, null, PersonalDataRight.COPY, null);

    PersonalDataCopy copy = bench.services.as(bench.street, () -> copies.of(id));

    assertThat(copy.personName()).isEqualTo("张伟");
    assertThat(copy.parts()).hasSize(4);
    List<List<String>> now = copy.parts().get(0).rows();
    assertThat(now)
        .contains(
            List.of("手机号码", "13912345670", "2026-11-23 09:00"),
            List.of("工作单位", "南昌市第一棉纺织厂", "2026-11-22 09:00"),
            List.of("主要致困原因", "子女上学", "2026-11-22 09:00"))
        .anySatisfy(line -> assertThat(line).contains("身份证号", form.getContent().getIdNo().value()))
        .allSatisfy(line -> assertThat(line.get(0)).doesNotContain("???"));
    assertThat(copy.parts().get(1).rows())
        .contains(List.of("手机号码", "13812345678", "2026-11-22 09:00", "2026-11-23 09:00"));
    assertThat(copy.parts().get(2).rows())
        .containsExactly(List.of("2026-11-23 09:00", "上报", "甲街道总工会", "东湖区总工会"));
    assertThat(copy.facts()).contains("甲街道总工会").contains("复制");
    assertThat(
            query(
                "select purpose from audit_record where event = 'PRIVACY_PRINT' and object_id = ?",
                Long.toString(archive)))
        .singleElement()
        .asString()
        .contains("申请复制");
  }

  @Test
  void aMemberGetsWhatIsStoredAboutHimselfOnly() {
    long archive = bench.file(bench.street, ArchiveLevel.GRASSROOTS);
    ArchivePersons persons = bench.services.as(bench.street, () -> requests.persons(archive));
    assertThat(persons.persons()).extracting(ArchivePerson::name).contains("张伟", "李秀英", "张小明");
    long wife = persons.persons().get(1).memberId();
    long id = record(archive, wife, PersonalDataRight.ACCESS, null);
    PersonalDataCopy copy = bench.services.as(bench.street, () -> copies.of(id));
    assertThat(copy.personName()).isEqualTo("李秀英");
    assertThat(copy.parts().get(0).rows())
        .extracting(line -> line.get(1))
        .contains("李秀英", "南昌市第二百货商店")
        .doesNotContain("张伟", "张小明", "13812345678");
  }

  @Test
  void onlyALookOrACopyIsAnsweredByAPrint() {
    long archive = bench.file(bench.street, ArchiveLevel.GRASSROOTS);
    long id = record(archive, null, PersonalDataRight.DELETION, "全部");
    assertThatThrownBy(() -> bench.services.as(bench.street, () -> copies.of(id)))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(PrivacyProblem.NOT_ASKED_FOR));
    long look = record(archive, null, PersonalDataRight.ACCESS, null);
    assertThatThrownBy(() -> bench.services.as(bench.county, () -> copies.of(look)))
        .as("a superior prints nothing")
        .isInstanceOf(AccessDenied.class);
  }

  private long record(long archive, Long member, PersonalDataRight right, String content) {
    return bench.services.as(
        bench.street, () -> requests.record(asked(archive, member, right, content)));
  }

  private NewPersonalDataRequest asked(
      long archive, Long member, PersonalDataRight right, String content) {
    return new NewPersonalDataRequest(archive, member, right, today, "李华", content);
  }

  private RequestRow row(long archive) {
    return bench.services.as(bench.street, () -> requests.page(archive, false, 0, 20)).get(0);
  }
}
