package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.HouseholdForm;
import cn.bangfu.it.kit.ImportFile;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Download;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The server is stopped as planned in the middle of a job, and started again. */
class ServerStoppedWalkIT {

  private static final int ROWS = 1_000;

  /** A portion of the import takes some seconds, so that the server is stopped in the middle. */
  private static final String SLOW =
      """
      create function slow_help() returns trigger language plpgsql as
        'begin perform pg_sleep(0.03); return null; end';
      create trigger slow_help after insert on assistance for each row execute function slow_help()
      """;

  private static final String NOT_SLOW =
      "drop trigger if exists slow_help on assistance; drop function if exists slow_help()";

  private static final String BEGUN =
      "select (imported > 0)::text from assistance_import order by id desc limit 1";

  /** The run of the newest import, and whether its rows are there once and in whole portions. */
  private static final String IMPORTED =
      """
      select r.state || ' ' || (i.imported between 50 and %1$d) || ' ' || (i.imported < %1$d) || ' '
             || (i.imported %% 50 = 0) || ' ' || (i.imported = (select count(distinct a.import_row)
               from assistance a where a.import_no = i.import_no)) || ' ' || (i.imported = (select
               count(*) from assistance a where a.import_no = i.import_no))
        from assistance_import i, job_run r
       where i.id = (select max(id) from assistance_import)
         and r.id = (select max(id) from job_run where kind = 'ASSISTANCE_IMPORT')
      """
          .formatted(ROWS);

  @RegisterExtension final Browser browser = new Browser();

  @TempDir Path directory;

  @AfterEach
  void theServerRunsForTheTestsThatFollow() throws Exception {
    Server.change(NOT_SLOW);
    Server.startAgain();
  }

  @Test
  @Tag("BAT-003")
  @Tag("BAT-007")
  void aRunStopsAtTheEndOfItsStepWithItsServerAndGoesOnByItselfWithTheNextStart() throws Exception {
    Desk clerk = new Desk(browser.page());
    clerk.logIn("nc_bayi_clerk");
    String number = HouseholdForm.man("19720306");
    ImportFile.fileHousehold(clerk, "章水生", number);
    clerk.open("assistance/import.xhtml");
    Download template = clerk.page().waitForDownload(() -> clerk.at("importForm:template").click());
    Path file = directory.resolve("帮扶名单.xlsx");
    ImportFile.fill(
        template.path(),
        file,
        number,
        "章水生",
        IntStream.rangeClosed(1, ROWS)
            .mapToObj(i -> BigDecimal.valueOf(100 + i, 2).toPlainString())
            .toList());
    ImportFile.upload(clerk, file);
    clerk.at("form:confirm").waitFor();

    Server.change(SLOW);
    clerk.press("form:confirm");
    clerk.page().locator(".ui-confirm-dialog .ui-confirmdialog-yes").click();
    Server.until("true", BEGUN);
    clerk.page().navigate("about:blank");
    Server.stop();
    assertThat(Server.one(IMPORTED)).isEqualTo("STOPPED true true true true true");

    Server.change(NOT_SLOW);
    Server.startAgain();
    Server.until("DONE true false true true true", IMPORTED);
    assertThat(
            Server.one(
                "select string_agg(s.trigger || ' ' || s.end_state, ', ' order by s.no) from job_start s"
                    + " where s.run_id = (select max(id) from job_run where kind = 'ASSISTANCE_IMPORT')"))
        .isEqualTo("REQUESTED STOPPED, AUTO_RESTART DONE");
  }
}
