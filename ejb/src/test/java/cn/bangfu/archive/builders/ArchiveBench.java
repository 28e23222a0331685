package cn.bangfu.archive.builders;

import static cn.bangfu.archive.builders.ContentBuilder.aHousehold;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveHeader;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.ArchiveReporting;
import cn.bangfu.archive.filing.FileArchive;
import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.archive.filing.ReportArchives;
import cn.bangfu.archive.filing.SendBackArchives;
import cn.bangfu.kernel.Texts;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.TestUnions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A tree with the unions of the worked examples of part 20 (each bench has its own), a clerk in
 * each, and the way of a household in one line per step.
 */
public final class ArchiveBench {

  public final Services services = new Services();
  public final TestUnions unions = new TestUnions(services);
  public final TestCodes codes;

  public final Caller national;
  public final Caller province;
  public final Caller city;
  public final Caller county;
  public final Caller street;
  public final Caller community;
  public final Caller siblingStreet;
  public final Caller otherCounty;
  public final Caller otherProvince;
  public final Caller industry;
  public final Caller university;

  public ArchiveBench() {
    at("2026-11-22T09:00:00");
    try (Connection c = TestDatabase.get().connect(TestDatabase.OWNER)) {
      codes = TestCodes.stored(c);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    String tag = UUID.randomUUID().toString().substring(0, 8);
    long top = unions.national();
    long jiangxi = unions.union("江西省总工会" + tag, top, 1);
    long nanchang = unions.union("南昌市总工会", jiangxi, 2);
    long donghu = unions.union("东湖区总工会", nanchang, 3);
    long jia = unions.union("甲街道总工会", donghu, 4);
    long yi = unions.union("乙社区工会", jia, 4);
    long ding = unions.union("丁街道总工会", donghu, 4);
    long xihu = unions.union("西湖区总工会", nanchang, 3);
    long hunan = unions.union("湖南省总工会" + tag, top, 1);
    long education = unions.union("江西省教育工会", jiangxi, 4);
    long bing = unions.union("丙大学工会", education, 4);
    national = clerk(top);
    province = clerk(jiangxi);
    city = clerk(nanchang);
    county = clerk(donghu);
    street = clerk(jia);
    community = clerk(yi);
    siblingStreet = clerk(ding);
    otherCounty = clerk(xihu);
    otherProvince = clerk(hunan);
    industry = clerk(education);
    university = clerk(bing);
  }

  private Caller clerk(long union) {
    return unions.caller(union, Permission.ARCHIVE, Permission.REMINDER);
  }

  /** A user of the same union who may only read. */
  public Caller reader(Caller clerk) {
    return unions.caller(clerk.unionId(), PermissionLevel.READ, Permission.ARCHIVE);
  }

  /** Sets the clock of all services. */
  public void at(String moment) {
    services.today().use(Clock.fixed(Instant.parse(moment + "+08:00"), ZoneId.of("Asia/Shanghai")));
  }

  /** The service, called as this caller. */
  public <T, R> R as(Caller caller, Class<T> service, java.util.function.Function<T, R> call) {
    return services.as(caller, () -> call.apply(services.get(service)));
  }

  /** A household of this bench's code tables, the head and this number of members. */
  public ContentBuilder household(int members) {
    return aHousehold(codes).withMembers(members);
  }

  /** A new form of the caller's union with this content, valid in every field. */
  public ArchiveForm form(Caller caller, ContentBuilder household, ArchiveLevel standard) {
    ArchiveContent content = household.build();
    ArchiveHeader header = household.header(null);
    ArchiveForm form = as(caller, ArchiveForms.class, forms -> forms.newForm(header.archiveType()));
    form.setHardshipCategory(header.hardshipCategory());
    form.setFilingStandard(standard);
    form.setContent(content);
    return form;
  }

  /** Files a household of two members; returns the number of the archive. */
  public long file(Caller caller, ArchiveLevel standard) {
    return file(caller, household(2), standard);
  }

  public long file(Caller caller, ContentBuilder household, ArchiveLevel standard) {
    ArchiveForm form = form(caller, household, standard);
    return as(caller, ArchiveFiling.class, f -> f.file(new FileArchive(form, true))).id();
  }

  /** Files and reports step by step; the last caller holds the archive then. */
  public long fileAndReport(ArchiveLevel standard, Caller filer, Caller... reporters) {
    long id = file(filer, standard);
    report(filer, id);
    Arrays.stream(reporters).forEach(reporter -> report(reporter, id));
    return id;
  }

  public Outcome report(Caller caller, Long... ids) {
    return as(
        caller,
        ArchiveReporting.class,
        r -> r.report(new ReportArchives(List.of(ids), null, Map.of())));
  }

  public Outcome sendBack(Caller caller, String reason, Long... ids) {
    return as(
        caller,
        ArchiveReporting.class,
        r -> r.sendBack(new SendBackArchives(List.of(ids), reason, Map.of())));
  }

  /** The sentences of all reasons. */
  public static List<String> sentences(Outcome outcome) {
    return outcome.refused().stream()
        .flatMap(refused -> refused.reasons().stream())
        .map(Texts::of)
        .toList();
  }

  /** The first column of a query made as the owner of the database. */
  public static List<String> query(String text, Object... args) {
    try (Connection c = TestDatabase.get().connect(TestDatabase.OWNER);
        var sql = c.prepareStatement(text)) {
      for (int i = 0; i < args.length; i++) {
        sql.setObject(i + 1, args[i]);
      }
      List<String> values = new ArrayList<>();
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Statements made as the owner of the database, in one business act. */
  public static void run(String... statements) {
    try (Connection c = TestDatabase.get().connect(TestDatabase.OWNER);
        Statement sql = c.createStatement()) {
      c.setAutoCommit(false);
      sql.execute("select begin_act(now(), 'TEST', 0, 0, 'test')");
      for (String statement : statements) {
        sql.execute(statement);
      }
      c.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
