package cn.bangfu.archive.builders;

import cn.bangfu.archive.filing.Code;
import cn.bangfu.archive.filing.Lookup;
import cn.bangfu.archive.filing.ValidStandard;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Code values by constant or text: made up for tests of rules, or those of a database. */
public final class TestCodes implements Lookup {

  private static final BigDecimal USUAL = new BigDecimal("700.00");

  private final Map<String, Long> ids = new HashMap<>();
  private final Map<Long, Code> codes = new HashMap<>();
  private final Map<String, BigDecimal> standards = new HashMap<>();
  private final boolean stored;

  private TestCodes(boolean stored) {
    this.stored = stored;
  }

  /** Values come to be when they are asked for. */
  public static TestCodes madeUp() {
    return new TestCodes(false);
  }

  /** The values of the database behind the connection. */
  public static TestCodes stored(Connection connection) throws SQLException {
    TestCodes known = new TestCodes(true);
    try (var sql = connection.createStatement();
        ResultSet rows =
            sql.executeQuery(
                """
                select id, table_key, constant, value_name, state,
                  table_key = 'industry' and parent_id is null
                from code_value order by sort_order desc
                """)) {
      while (rows.next()) {
        String table = rows.getString(2);
        long id = rows.getLong(1);
        known.ids.put(table + "." + rows.getString(4), id);
        if (rows.getString(3) != null) {
          known.ids.put(table + "." + rows.getString(3), id);
        }
        known.codes.put(
            id,
            new Code(
                table, rows.getString(3), rows.getBoolean(6), "ENABLED".equals(rows.getString(5))));
      }
    }
    return known;
  }

  /** Id of the value with this constant or text. */
  public Long id(String table, String value) {
    String key = table + "." + value;
    if (!ids.containsKey(key)) {
      if (stored) {
        throw new IllegalArgumentException("No code value " + key);
      }
      add(table, value, new Code(table, value, false, true));
    }
    return ids.get(key);
  }

  /** A made-up value that no longer may be chosen. */
  public Long disabled(String table) {
    add(table, "disabled", new Code(table, null, false, false));
    return ids.get(table + ".disabled");
  }

  /** A made-up section of the two-level list of industries. */
  public Long section() {
    add("industry", "section", new Code("industry", null, true, true));
    return ids.get("industry.section");
  }

  private void add(String table, String value, Code code) {
    long id = 1000L + ids.size();
    ids.put(table + "." + value, id);
    codes.put(id, code);
  }

  @Override
  public Optional<Code> code(long id) {
    return Optional.ofNullable(codes.get(id));
  }

  /** A standard that the household of two members fits, unless a test keeps another one. */
  @Override
  public Optional<ValidStandard> standard(String regionCode, LocalDate day) {
    BigDecimal amount = standards.containsKey(regionCode) ? standards.get(regionCode) : USUAL;
    return amount == null
        ? Optional.empty()
        : Optional.of(new ValidStandard(1, amount, regionCode, day));
  }

  /** Keeps a standard for one division. */
  public void keep(String regionCode, String amount) {
    standards.put(regionCode, new BigDecimal(amount));
  }

  /** Keeps none for one division. */
  public void noStandard(String regionCode) {
    standards.put(regionCode, null);
  }

  @Override
  public boolean isCounty(String regionCode) {
    return !regionCode.endsWith("00");
  }
}
