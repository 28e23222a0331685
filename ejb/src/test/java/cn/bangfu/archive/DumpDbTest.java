package cn.bangfu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.testkit.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** A dump of the whole database tells no number of a person, of a card or of a mobile. */
class DumpDbTest {

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  @Tag("USR-114")
  @Tag("USR-119")
  void noTableHoldsAClassAValueInClear() throws Exception {
    long id = bench.file(bench.street, ArchiveLevel.GRASSROOTS);
    ArchiveContent content = bench.services.inTransaction(em -> em.find(ArchiveContent.class, id));
    bench.as(bench.street, Archives.class, a -> a.view(id));
    bench.as(bench.street, Archives.class, a -> a.reveal(id, RevealedField.ID_NO, null));
    bench.as(
        bench.siblingStreet,
        ArchiveForms.class,
        f -> f.lookUp(new IdNo(content.getIdNo().value()), null, "content.idNo"));
    List<String> secrets = new ArrayList<>();
    add(secrets, content.getIdNo().value());
    add(secrets, content.getMobile());
    add(secrets, content.getBankCardNo());
    content
        .getMembers()
        .forEach(
            member -> add(secrets, member.getIdNo() == null ? null : member.getIdNo().value()));
    assertThat(secrets).hasSizeGreaterThan(3);
    assertThat(found(secrets)).isEmpty();
  }

  /** In plain digits, and in the digits of their bytes as bytea columns show them. */
  private static void add(List<String> secrets, String value) {
    if (value != null) {
      secrets.add(value);
      secrets.add(HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static List<String> found(List<String> secrets) throws Exception {
    List<String> found = new ArrayList<>();
    try (Connection owner = TestDatabase.get().connect("postgres")) {
      var copy = owner.unwrap(PGConnection.class).getCopyAPI();
      for (String table :
          ArchiveBench.query(
              "select quote_ident(c.relname) from pg_class c where c.relkind in ('r') and"
                  + " c.relnamespace = 'public'::regnamespace"
                  // work phones of staff are of another class (USR part 3.6, C)
                  + " and c.relname not like 'app_user%' order by 1")) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        copy.copyOut("copy " + table + " to stdout", text);
        String content = text.toString(StandardCharsets.UTF_8);
        for (String secret : secrets) {
          if (content.contains(secret)) {
            found.add(table + " " + secret);
          }
        }
      }
    }
    return found;
  }
}
