package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.AuditedEvents;
import cn.bangfu.access.Caller;
import cn.bangfu.access.RefusedPages;
import cn.bangfu.staff.certificate.CertificateDesk;
import cn.bangfu.staff.certificate.CertificateUpkeep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is recorded although no right stands for it: each act leaves exactly the records named here.
 */
class AuditedEventsDbTest {

  private static final Pattern WRITTEN =
      Pattern.compile("audit\\s*\\.(?:succeeded|failed)\\(\\s*\"([A-Z_]+)\"");

  private final StaffDbKit kit = new StaffDbKit();
  private final TrustBench bench = new TrustBench(kit);
  private final LogIn logIn = kit.services.get(LogIn.class);
  private final CertificateLogIn certificates = kit.services.get(CertificateLogIn.class);
  private final OpenSessions sessions = kit.services.get(OpenSessions.class);
  private final String ip = "ip-" + UUID.randomUUID().toString().substring(0, 20);
  private final String name = StaffDbKit.newName();
  private final long user = kit.unions.user(kit.county, name, PasswordHash.of(StaffDbKit.PASSWORD));
  private final Map<String, List<String>> left = new LinkedHashMap<>();

  @AfterEach
  void deliveredParametersAndNoAuthority() {
    bench.close();
    kit.run("delete from login_address_block where ip = '" + ip + "'");
  }

  @Test
  @Tag("USR-101")
  void eachOfThemLeavesItsRecordsAndNoMore() {
    act("a log-in", () -> attempt(name, StaffDbKit.PASSWORD), "LOG_IN +");
    act("the question about a session elsewhere", () -> attempt(name, StaffDbKit.PASSWORD));
    act("going on", this::goOn, "LOG_IN +", "SESSION_OUSTED +");
    act("a log-out", this::logOut, "LOG_OUT +");
    act("a session that was over", this::timeOut);
    act("a wrong password", () -> attempt(name, "wrong"), "LOG_IN -WRONG");
    act("a name nobody has", () -> attempt("no" + name, "wrong"), "LOG_IN -WRONG");
    for (int i = 0; i < 3; i++) {
      attempt(name, "wrong");
    }
    act("the failure that locks", () -> attempt(name, "wrong"), "LOG_IN -LOCKED");
    act("the right one, locked", () -> attempt(name, StaffDbKit.PASSWORD), "LOG_IN -LOCKED");
    act("one failure too many", this::overTheLimit, "ADDRESS_BLOCK -", "LOG_IN -WRONG");
    act("an address that is blocked", () -> attempt("xx" + name, "wrong"));
    certificates();
    act("accounts nobody uses", this::disuse, "ACCOUNT_DISABLED +", "SYSTEM +");
    act("a page that nobody has a right to", this::refusedPage, "PAGE -");
  }

  private void certificates() {
    String holder = StaffDbKit.newName();
    kit.unions.user(kit.county, holder, "-");
    X509Certificate own = bench.client("李华");
    Caller provincial = kit.admin(kit.province);
    CertificateDesk desk = kit.services.get(CertificateDesk.class);
    kit.services.as(provincial, () -> desk.register(TrustBench.registration(holder, own)));
    String from = ip + "c";
    act(
        "a certificate nobody registered",
        () -> certificate(bench.client("他人"), from),
        "CERTIFICATE_LOG_IN -staff.CertificateProblem.UNREGISTERED");
    act("a registered one", () -> certificate(own, from), "LOG_IN +");
    act(
        "a header that only the server in front may set",
        () -> kit.services.as(null, () -> certificates.forgedHeader(from)),
        "CERTIFICATE_HEADER -");
    kit.run(
        "update user_certificate set good_to = now() - interval '1 hour', good_from = now()"
            + " - interval '2 hours' where state = 'VALID'");
    long over =
        Long.parseLong(
            kit.one(
                "select count(*) from user_certificate where good_to < now()"
                    + " and state in ('VALID', 'SUSPENDED')"));
    List<String> expected = new ArrayList<>();
    for (long i = 0; i < over; i++) {
      expected.add("CERTIFICATE_EXPIRED +");
    }
    expected.add("SYSTEM +");
    CertificateUpkeep upkeep = kit.services.get(CertificateUpkeep.class);
    act(
        "certificates whose time is over",
        () -> kit.services.as(Caller.SYSTEM, upkeep::expire),
        expected.toArray(String[]::new));
  }

  @Test
  @Tag("USR-101")
  void noServiceWritesAnEventThatHasNoLineHere() throws IOException {
    Set<String> written = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        Matcher event = WRITTEN.matcher(Files.readString(source));
        while (event.find()) {
          written.add(event.group(1));
        }
      }
    }
    assertThat(written).containsExactlyInAnyOrderElementsOf(AuditedEvents.WRITTEN_DIRECTLY);
    eachOfThemLeavesItsRecordsAndNoMore();
    Set<String> done = new TreeSet<>();
    left.values().forEach(records -> records.forEach(one -> done.add(one.split(" ")[0])));
    assertThat(done).containsAll(written);
  }

  private void act(String what, Runnable act, String... expected) {
    long before = Long.parseLong(kit.one("select coalesce(max(id), 0) from audit_record"));
    act.run();
    List<String> records =
        kit
            .rows(
                "select event || case when succeeded then ' +' else ' -' || case when event ="
                    + " 'LOG_IN' or event = 'CERTIFICATE_LOG_IN' then reason else '' end end"
                    + " from audit_record where id > "
                    + before)
            .stream()
            .map(Object::toString)
            .toList();
    assertThat(records).as(what).containsExactlyInAnyOrder(expected);
    left.put(what, records);
  }

  private LogInResult attempt(String loginName, String password) {
    return kit.services.as(
        null, () -> logIn.logIn(new LogInAttempt(loginName, password, ip, true)));
  }

  private void goOn() {
    LogInTicket ticket = attempt(name, StaffDbKit.PASSWORD).ticket();
    kit.services.as(null, () -> logIn.goOn(ticket, ip));
  }

  private void logOut() {
    kit.services.as(null, () -> sessions.end(open(), SessionEnd.LOG_OUT));
  }

  private void timeOut() {
    kit.run("update user_session set ended_at = null, end_reason = null where user_id = " + user);
    kit.services.as(null, () -> sessions.end(open(), SessionEnd.OVER));
  }

  private long open() {
    return Long.parseLong(
        kit.one("select max(id) from user_session where ended_at is null and user_id = " + user));
  }

  private void overTheLimit() {
    kit.run("insert into security_parameter values ('ADDRESS_FAILURES', '20')");
    kit.run(
        "insert into login_record (login_key, at, ip, succeeded, reason) select 'x', now(), '"
            + ip
            + "', false, 'WRONG' from generate_series(1, 20)");
    attempt("x" + name, "wrong");
  }

  private LogInResult certificate(X509Certificate presented, String from) {
    return kit.services.as(null, () -> certificates.logIn(List.of(presented), null, from)).result();
  }

  private void disuse() {
    long unused = kit.unions.user(kit.sibling, StaffDbKit.newName(), "-");
    kit.run("update app_user set entered_at = now() - interval '400 days' where id = " + unused);
    AccountUpkeep upkeep = kit.services.get(AccountUpkeep.class);
    kit.services.as(Caller.SYSTEM, () -> upkeep.disable(kit.sibling, kit.services.today().today()));
  }

  private void refusedPage() {
    RefusedPages pages = kit.services.get(RefusedPages.class);
    kit.services.as(
        kit.admin(kit.county),
        () -> pages.record("/x.xhtml", null, new AccessDenied(AccessProblem.NOT_PERMITTED)));
  }
}
