package cn.bangfu.server.demo;

import cn.bangfu.archive.HardshipCategory;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Properties;
import java.util.UUID;

/** Help that the filing unions have given to those households of the file that are older. */
final class DemoAssistance {

  private static final int MONEY_DAYS = 100;
  private static final int POLICY_DAYS = 70;
  private static final int RESOURCE_DAYS = 50;

  private final Connection owner;
  private final DemoCodes codes;
  private final Properties words = DemoFile.words();

  DemoAssistance(Connection owner) throws SQLException {
    this.owner = owner;
    codes = new DemoCodes(owner);
  }

  /**
   * Helps a household of the union, by how long it has been on file.
   *
   * @param at the day of the help
   */
  void help(
      long archive, DemoUnion union, DemoUser clerk, DemoKind kind, int days, OffsetDateTime at)
      throws SQLException {
    if (days < RESOURCE_DAYS) {
      return;
    }
    Act.of(owner, at, "ASSISTANCE_SAVE", union, clerk);
    boolean money = days >= MONEY_DAYS;
    boolean policy = !money && days >= POLICY_DAYS;
    UUID form = UUID.randomUUID();
    long record =
        Sql.id(
            owner,
            """
            insert into assistance (record_no, archive_id, owner_union_id, owner_union_path,
              province_id, prefecture_id, county_id, holder_union_id, holder_depth,
              assist_category, assist_date, assisted, form, total_amount, concrete_measures,
              expenditure_kind_id, policy_category_id, resource_source_id, assist_content,
              archive_type_at_assist, hardship_category_at_assist, archive_level_at_assist,
              archive_class_at_assist, filing_union_at_assist, submission, bulk_no,
              entered_at, entered_by, changed_at, changed_by, id)
            select 'BF' || to_char(cast(? as date), 'YYYY') || lpad(n.id::text, 10, '0'), a.id,
              a.filing_union_id, a.filing_union_path, a.province_id, a.prefecture_id, a.county_id,
              a.filing_union_id, ?, ?, ?, true, ?, ?, ?, ?, ?, ?, ?,
              a.archive_type, a.hardship_category, a.archive_level, a.archive_class,
              a.filing_union_id, ?, ?, ?, ?, ?, ?, n.id
            from archive a, (select nextval('assistance_seq') as id) n where a.id = ?
            returning id
            """,
            at.toLocalDate(),
            union.depth(),
            kind.cause,
            at.toLocalDate(),
            money ? "FUNDS" : policy ? "POLICY" : "RESOURCES",
            amount(money ? 1500 : 0),
            money ? words.getProperty("help.measures") : null,
            money ? codes.constant("expenditure_kind", "DAILY_RELIEF") : null,
            policy ? codes.place("policy_category", 3) : null,
            money || policy ? null : codes.constant("resource_source", "ENTERPRISE"),
            money ? null : words.getProperty(policy ? "help.policy" : "help.resources"),
            form,
            form,
            at,
            clerk.name(),
            at,
            clerk.name(),
            archive);
    if (money) {
      line(record, 1, "LIVING_AID", "LIVING_AID", 1000, "UNION_FUND", at);
      boolean ill = kind.category == HardshipCategory.SUBSISTENCE_ALLOWANCE;
      String second = ill ? "MEDICAL_AID" : "EDUCATION_AID";
      line(record, 2, second, second, 500, "SOCIAL_DONATION", at);
    }
    Sql.run(
        owner, "update archive set last_assist_date = ? where id = ?", at.toLocalDate(), archive);
  }

  private void line(
      long record,
      int no,
      String measure,
      String summaryClass,
      int yuan,
      String fund,
      OffsetDateTime at)
      throws SQLException {
    Sql.run(
        owner,
        """
        insert into assistance_line (assistance_id, line_no, measure_id, amount, fund_type_id,
          fund_year, summary_class, level_at_check)
        select r.id, ?, ?, ?, ?, ?, ?, r.archive_level_at_assist from assistance r where r.id = ?
        """,
        no,
        codes.constant("measure", measure),
        amount(yuan),
        codes.constant("fund_type", fund),
        at.getYear(),
        summaryClass,
        record);
  }

  private static BigDecimal amount(int yuan) {
    return BigDecimal.valueOf(yuan).setScale(2);
  }
}
