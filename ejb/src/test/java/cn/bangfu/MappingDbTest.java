package cn.bangfu;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.Test;

/** Migrations and mappings agree, and so do tables and their history twins. */
class MappingDbTest {

  private record Column(boolean required) {}

  @Test
  void everyMappedFieldHasItsColumnAndEveryRequiredColumnIsMapped() throws SQLException {
    Map<String, Map<String, Column>> tables = columns();
    List<String> wrong = new ArrayList<>();
    ServerSession session = TestDatabase.get().factory().unwrap(ServerSession.class);
    Map<String, TreeSet<String>> mapped = new HashMap<>();
    for (ClassDescriptor descriptor : session.getDescriptors().values()) {
      if (descriptor.isAggregateDescriptor()) {
        continue;
      }
      for (DatabaseField field : descriptor.getAllFields()) {
        String table = field.getTableName().toLowerCase();
        String column = field.getName().toLowerCase();
        mapped.computeIfAbsent(table, t -> new TreeSet<>()).add(column);
        if (!tables.containsKey(table) || !tables.get(table).containsKey(column)) {
          wrong.add(descriptor.getAlias() + " maps a missing column " + table + "." + column);
        }
      }
    }
    assertThat(mapped).isNotEmpty();
    mapped.forEach(
        (table, fields) ->
            tables
                .getOrDefault(table, Map.of())
                .forEach(
                    (column, facts) -> {
                      if (facts.required() && !fields.contains(column)) {
                        wrong.add("no mapping for the required column " + table + "." + column);
                      }
                    }));
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyHistoryTwinHasTheColumnsOfItsTable() throws SQLException {
    Map<String, Map<String, Column>> tables = columns();
    List<String> twins = tables.keySet().stream().filter(t -> t.endsWith("_history")).toList();
    assertThat(twins).contains("union_org_history", "app_user_history");
    for (String twin : twins) {
      Map<String, Column> original = tables.get(twin.substring(0, twin.length() - 8));
      if (original != null) {
        assertThat(tables.get(twin).keySet()).as(twin).containsAll(original.keySet());
      }
    }
  }

  private static Map<String, Map<String, Column>> columns() throws SQLException {
    Map<String, Map<String, Column>> tables = new HashMap<>();
    try (Connection c = TestDatabase.get().connect(TestDatabase.OWNER);
        ResultSet rows =
            c.createStatement()
                .executeQuery(
                    """
                    select table_name, column_name, is_nullable = 'NO' and column_default is null
                      and is_identity = 'NO' and is_generated = 'NEVER'
                    from information_schema.columns where table_schema = 'public'
                    """)) {
      while (rows.next()) {
        tables
            .computeIfAbsent(rows.getString(1), t -> new HashMap<>())
            .put(rows.getString(2), new Column(rows.getBoolean(3)));
      }
    }
    return tables;
  }
}
