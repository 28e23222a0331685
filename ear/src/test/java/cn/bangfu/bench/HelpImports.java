package cn.bangfu.bench;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.assistance.AssistCategory;
import cn.bangfu.assistance.AssistanceForm;
import cn.bangfu.assistance.intake.AssistanceImports;
import cn.bangfu.assistance.intake.ImportRun;
import cn.bangfu.assistance.intake.ImportState;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Texts;
import cn.bangfu.testkit.Services;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Help that comes in files: looked at, and stored when it is confirmed. */
final class HelpImports {

  private static final double TEN_THOUSAND = 5000;

  /** For one file of 5,000 rows. */
  private static final double CHECKED = 60_000;

  private static final double STORED = 120_000;
  private static final double OF_FLOOR = 10;
  private static final int ROWS_OF_FILE = 5_000;
  private static final int FIRST_ROW = 2;

  private final ServiceRoutes book;
  private final Services services;
  private final Connection sql;
  private final Caller province;
  private final List<Long> imports = new ArrayList<>();

  HelpImports(ServiceRoutes book, Services services, Connection sql, Caller province) {
    this.book = book;
    this.services = services;
    this.sql = sql;
    this.province = province;
  }

  /** A row for each of these households. */
  void add(List<Long> chosen) {
    List<Path> files = new ArrayList<>();
    for (int from = 0; from < chosen.size(); from += ROWS_OF_FILE) {
      files.add(file(chosen.subList(from, Math.min(chosen.size(), from + ROWS_OF_FILE))));
    }
    String of = "Assistance: import of %,d rows of 28 columns, ";
    int one = Math.min(chosen.size(), ROWS_OF_FILE);
    List<Path> first = files.subList(0, 1);
    book.add(
        Route.of(
                of.formatted(one) + "dry run",
                HelpFloors.COPIED,
                OF_FLOOR,
                CHECKED,
                () -> check(first))
            .after(this::takeBack));
    book.add(
        Route.of(of.formatted(one) + "confirmed", HelpFloors.COPIED, OF_FLOOR, STORED, this::store)
            .after(
                () -> {
                  takeBack();
                  check(first);
                }));
    book.add(
        Route.of(
                of.formatted(chosen.size()) + "dry run and confirmed",
                HelpFloors.COPIED,
                OF_FLOOR,
                TEN_THOUSAND,
                () -> {
                  check(files);
                  store();
                })
            .after(this::takeBack));
  }

  private void check(List<Path> files) {
    AssistanceImports intake = services.get(AssistanceImports.class);
    for (Path file : files) {
      long id = services.as(province, () -> intake.upload("help.xlsx", file));
      imports.add(id);
      work(id, false);
      if (services.as(province, () -> intake.view(id).of().getInvalid()) > 0) {
        throw new IllegalStateException(
            services.as(province, () -> intake.rows(id, true, 0, 1)).toString());
      }
    }
  }

  private void store() {
    AssistanceImports intake = services.get(AssistanceImports.class);
    for (long id : imports) {
      services.as(province, () -> intake.confirm(id, true));
      work(id, true);
      if (services.as(province, () -> intake.view(id).of().getFailed()) > 0) {
        throw new IllegalStateException("rows were not stored");
      }
    }
  }

  /** What the job does; it is taken from the queue, or a running server would do it too. */
  private void work(long id, boolean storing) {
    try {
      change(
          "update job_run set state = 'CANCELLED', ended_at = now() where kind = 'ASSISTANCE_IMPORT' and state = 'QUEUED'");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    ImportRun run = services.get(ImportRun.class);
    ImportRun.Progress[] progress = new ImportRun.Progress[1];
    do {
      services.as(Caller.SYSTEM, () -> progress[0] = run.step(id, storing));
    } while (!progress[0].over());
  }

  /** The template with a row for each of these households. */
  private Path file(List<Long> archives) {
    byte[] template =
        services.as(province, () -> services.get(AssistanceImports.class).template().content());
    try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(template))) {
      Sheet page = book.getSheetAt(0);
      List<String[]> cells = cells(archives);
      for (int i = 0; i < cells.size(); i++) {
        Row row = page.createRow(i + FIRST_ROW);
        String[] texts = cells.get(i);
        for (int j = 0; j < texts.length; j++) {
          row.createCell(j).setCellValue(texts[j]);
        }
      }
      Path file = Files.createTempFile("bench", ".xlsx");
      file.toFile().deleteOnExit();
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
      return file;
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** All 28 columns in the order of the template. */
  private List<String[]> cells(List<Long> archives) {
    CodeValues codes = services.get(CodeValues.class);
    String fund = codes.byConstant("fund_type", "UNION_FUND").getValueName();
    String day = LocalDate.now().toString();
    String year = day.substring(0, 4);
    String living = codes.byConstant("measure", "LIVING_AID").getValueName();
    String goods = codes.byConstant("measure", "GOODS").getValueName();
    String medical = codes.byConstant("measure", "MEDICAL_AID").getValueName();
    List<String[]> cells = new ArrayList<>();
    services.inTransaction(
        em -> {
          for (long id : archives) {
            cells.add(
                new String[] {
                  String.valueOf(cells.size() + 1),
                  em.find(ArchiveContent.class, id).getIdNo().value(),
                  em.find(Archive.class, id).getHeadName(),
                  Texts.label(AssistCategory.OWN_ILLNESS),
                  day,
                  Texts.get("assistance.intake.helped"),
                  "",
                  Texts.label(AssistanceForm.FUNDS),
                  living,
                  "100.00",
                  fund,
                  year,
                  goods,
                  "50.00",
                  fund,
                  year,
                  medical,
                  "20.00",
                  fund,
                  year,
                  codes.byConstant("expenditure_kind", "DAILY_RELIEF").getValueName(),
                  "benchmark",
                  "",
                  "",
                  "",
                  "",
                  "benchmark",
                  Texts.get("shell.yes")
                });
          }
          em.clear();
          return null;
        });
    return cells;
  }

  /** All of it is undone. */
  void takeBack() {
    AssistanceImports intake = services.get(AssistanceImports.class);
    for (long id : imports) {
      services.as(
          province,
          () -> {
            if (intake.view(id).of().getState() == ImportState.DONE) {
              intake.undo(id);
            } else {
              intake.cancel(id);
            }
          });
    }
    imports.clear();
  }

  private void change(String statements) throws SQLException {
    try (Statement statement = sql.createStatement()) {
      statement.execute(statements);
    }
  }
}
