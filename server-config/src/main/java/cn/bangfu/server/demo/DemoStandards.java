package cn.bangfu.server.demo;

import java.sql.Connection;
import java.sql.SQLException;

/** A minimum living standard for every province, so that the category of a household is checked. */
final class DemoStandards {

  private final Connection owner;

  DemoStandards(Connection owner) {
    this.owner = owner;
  }

  void load(Act act) throws SQLException {
    Sql.run(
        owner,
        """
        insert into subsistence_standard (region_code, kind, amount, first_day, basis, entered_at,
          entered_by, changed_at, changed_by)
        select code, 'URBAN', 660.00, date '2016-01-01', ?, ?, ?, ?, ?
        from region where parent_code is null and state = 'VALID'
        """,
        DemoFile.words().getProperty("standard.basis"),
        act.at(),
        act.by(),
        act.at(),
        act.by());
  }
}
