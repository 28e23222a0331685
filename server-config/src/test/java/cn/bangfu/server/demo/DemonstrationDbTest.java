package cn.bangfu.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.staff.PasswordHash;
import cn.bangfu.unionorg.PlacementRules;
import cn.bangfu.unionorg.UnionLevel;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The demonstration as a fresh database holds it. */
class DemonstrationDbTest {

  private final DemoDatabase database = DemoDatabase.get();

  /** Three seconds on an idle machine; the limit leaves room for a build machine that is not. */
  @Test
  void itLoadsQuickly() {
    assertThat(database.loading()).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  @Tag("ORG-001")
  @Tag("ORG-007")
  @Tag("ORG-008")
  void theTreeIsThatOfTheWholeCountry() throws SQLException {
    assertThat(
            database.rows(
                "select union_level, count(*) from union_org where union_level <> 'GRASSROOTS' group"
                    + " by 1 order by 2"))
        .containsExactly("NATIONAL 1", "PROVINCIAL 32", "PREFECTURAL 449", "COUNTY 2736");
    assertThat(
            database.rows(
                "select name from union_org where union_level = 'PROVINCIAL' and region_code ="
                    + " '650000' order by sort_order"))
        .containsExactly("新疆维吾尔自治区总工会", "新疆生产建设兵团总工会");
    assertThat(
            database.rows(
                "select 1 from union_org where left(region_code, 2) in ('71', '81', '82')"))
        .isEmpty();
    assertThat(
            database.rows(
                "select p.name, u.union_level from union_org u join union_org p on p.id ="
                    + " u.parent_id where u.region_code = '469002'"))
        .containsExactly("海南省总工会 PREFECTURAL");
  }

  @Test
  @Tag("ORG-002")
  @Tag("ORG-005")
  void everyUnionStandsWhereItMay() throws SQLException {
    List<String> places =
        database.rows(
            "select distinct p.union_level, u.union_level from union_org u join union_org p on p.id"
                + " = u.parent_id");
    assertThat(places)
        .isNotEmpty()
        .allMatch(
            place -> {
              String[] levels = place.split(" ");
              return PlacementRules.allows(
                  UnionLevel.valueOf(levels[0]), UnionLevel.valueOf(levels[1]));
            });
    assertThat(
            database.rows(
                "select u.name from union_org u join union_org p on p.id = u.parent_id where u.path"
                    + " <> p.path || u.id || '/' or u.depth <> p.depth + 1 or u.depth > 15"))
        .isEmpty();
  }

  @Test
  @Tag("ORG-018")
  @Tag("ORG-019")
  void everyUnionHasADivisionOfItsLevelWithinThatOfItsSuperior() throws SQLException {
    assertThat(
            database.rows(
                """
                select u.name from union_org u
                  join region r on r.code = u.region_code
                  left join region above on above.code = r.parent_code
                 where not case u.union_level
                     when 'PROVINCIAL' then r.region_level = 'PROVINCIAL'
                     when 'PREFECTURAL' then r.region_level = 'PREFECTURAL'
                       or r.region_level = 'COUNTY' and above.region_level = 'PROVINCIAL'
                     when 'COUNTY' then r.region_level = 'COUNTY'
                     else true end
                """))
        .isEmpty();
    assertThat(
            database.rows(
                """
                select u.name from union_org u
                  join union_org p on p.id = u.parent_id and p.region_code is not null
                  join region r on r.code = u.region_code
                 where p.region_code not in (r.code, coalesce(r.parent_code, ''))
                """))
        .isEmpty();
  }

  @Test
  void threeCountiesHaveUnionsBelowThemInNestedLevels() throws SQLException {
    assertThat(
            database.rows(
                """
                select c.region_code, count(*) >= 17, max(u.depth) - c.depth
                  from union_org c join union_org u on u.path like c.path || '_%'
                 where c.region_code in ('110102', '360102', '510104')
                   and c.union_level in ('PREFECTURAL', 'COUNTY')
                 group by c.region_code, c.depth order by 1
                """))
        .containsExactly("110102 t 4", "360102 t 4", "510104 t 4");
  }

  @Test
  @Tag("ORG-079")
  void onlyOneStreetWaitsForItsConfirmation() throws SQLException {
    assertThat(database.rows("select name from union_org where confirm_state = 'UNCONFIRMED'"))
        .containsExactly("德外街道总工会");
  }

  @Test
  @Tag("USR-049")
  void theAccountsArePrintedWithThePasswordThatOpensThem() throws SQLException {
    String password = database.accounts().password();
    assertThat(password)
        .hasSizeGreaterThanOrEqualTo(10)
        .matches(".*[A-Z].*")
        .matches(".*[a-z].*")
        .matches(".*[0-9].*")
        .matches(".*[^A-Za-z0-9].*");
    String hash =
        database
            .rows("select password_hash from app_user where login_name = 'nc_donghu_clerk'")
            .get(0);
    assertThat(PasswordHash.matches(password, hash)).isTrue();
    List<String> logins = database.rows("select login_name from app_user");
    assertThat(logins).hasSizeGreaterThan(40);
    String printed = String.join(" ", database.accounts().lines());
    assertThat(logins).allMatch(printed::contains);
    assertThat(
            database.rows(
                "select count(*) from app_user where state <> 'NORMAL' or must_verify or"
                    + " must_change_password"))
        .containsExactly("1");
  }

  @Test
  @Tag("USR-006")
  void eachLevelOfTheChainsHasOneAdministratorAndAClerk() throws SQLException {
    assertThat(
            database.rows(
                "select u.union_level, bool_and(a.admins = 1) from (select union_id, count(*) filter"
                    + " (where user_admin) as admins from app_user group by 1) a join union_org u on"
                    + " u.id = a.union_id group by 1 order by 1"))
        .containsExactly("COUNTY t", "GRASSROOTS t", "NATIONAL t", "PREFECTURAL t", "PROVINCIAL t");
    assertThat(
            database.rows(
                "select level from user_permission p join app_user u on u.id = p.user_id where"
                    + " permission = 'ARCHIVE' and login_name in ('nc_donghu_clerk', 'lihua')"))
        .containsExactly("HANDLE", "HANDLE");
  }

  @Test
  @Tag("USR-042")
  void oneAccountHasNeverLoggedIn() throws SQLException {
    assertThat(
            database.rows(
                "select a.name, a.state, u.name from app_user a join union_org u on u.id ="
                    + " a.union_id where login_name = 'lihua'"))
        .containsExactly("李华 AWAITING_FIRST_LOGIN 德外街道总工会");
    String hash =
        database.rows("select password_hash from app_user where login_name = 'lihua'").get(0);
    assertThat(PasswordHash.matches("123456", hash)).isTrue();
  }

  @Test
  @Tag("ARC-003")
  void fortyHouseholdsStandInVariousStates() throws SQLException {
    assertThat(
            database.rows(
                """
                select life_state || case when sent_back then ' SENT_BACK' else '' end, archive_level,
                       count(*)
                  from archive group by 1, 2 order by 1, 2
                """))
        .containsExactly(
            "ACTIVE COUNTY 5",
            "ACTIVE GRASSROOTS 15",
            "ACTIVE NATIONAL 6",
            "ACTIVE PREFECTURAL 4",
            "ACTIVE PROVINCIAL 4",
            "ACTIVE SENT_BACK GRASSROOTS 2",
            "ACTIVE SENT_BACK PREFECTURAL 1",
            "DRAFT GRASSROOTS 3");
    assertThat(
            database.rows(
                "select min(family_size) || '-' || max(family_size), count(*) from archive_content"))
        .containsExactly("1-6 40");
  }

  @Test
  @Tag("ARC-044")
  void everyPersonOnFileIsClaimedOnceAndDraftsClaimNobody() throws SQLException {
    assertThat(
            database.rows(
                """
                select (select count(*) from archive_person_claim)
                     = (select sum(c.family_size) from archive_content c
                          join archive a on a.id = c.archive_id where a.life_state = 'ACTIVE')
                """))
        .containsExactly("t");
  }

  @Test
  @Tag("ARC-098")
  @Tag("ARC-168")
  void levelRecordsHistoryAndRemindersAgreeWithTheHolder() throws SQLException {
    assertThat(
            database.rows(
                """
                select a.id from archive a join union_org h on h.id = a.holder_union_id
                  left join lateral (select * from reporting_record r
                     where r.record_kind = 'ARCHIVE' and r.record_id = a.id order by seq desc limit 1) l
                    on true
                 where a.archive_level <> h.union_level or a.holder_depth <> h.depth
                    or coalesce(l.to_union_id, a.filing_union_id) <> h.id
                    or coalesce(l.action = 'SEND_BACK', false) <> a.sent_back
                    or (select count(*) from reporting_record r where r.record_id = a.id) + 1
                       + (select count(*) from assistance s where s.archive_id = a.id)
                       <> (select count(*) from archive_history v where v.id = a.id)
                    or exists (select from reporting_record r where r.record_id = a.id and r.at > now())
                """))
        .isEmpty();
    assertThat(
            database.rows(
                """
                select u.name, count(*) from reminder r join union_org u on u.id = r.receiver_union_id
                 where r.state = 'OPEN' and u.name in ('中华全国总工会', '南昌市总工会') group by 1 order by 2
                """))
        .containsExactly("南昌市总工会 3", "中华全国总工会 6");
  }
}
