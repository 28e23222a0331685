package cn.bangfu.it.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A filled template of the import of help, and the way it takes. */
public final class ImportFile {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private static final int HEAD_ROWS = 2;

  private ImportFile() {}

  /** Help of each amount for the same person today, behind the heads of the template. */
  public static void fill(Path template, Path to, String number, String name, List<String> amounts)
      throws IOException {
    try (InputStream in = Files.newInputStream(template);
        Workbook book = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(to)) {
      Sheet page = book.getSheet("帮扶信息");
      for (int i = 0; i < amounts.size(); i++) {
        row(page.createRow(HEAD_ROWS + i), number, name, amounts.get(i));
      }
      book.write(out);
    }
  }

  public static void row(Row row, String number, String name, String amount) {
    String[] cells = {
      "",
      number,
      name,
      "",
      TODAY.toString(),
      "",
      "",
      "资金帮扶",
      "生活救助",
      amount,
      "工会经费",
      Integer.toString(TODAY.getYear())
    };
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }

  /** Chosen and sent; the page of the import is open afterwards. */
  public static void upload(Desk clerk, Path file) {
    clerk.page().locator("input[type=file][id^='importForm:file']").setInputFiles(file);
    clerk.press("importForm:upload");
    clerk.page().waitForURL(Pattern.compile(".*/assistance/import-view\\.xhtml.*"));
    clerk.settled();
  }

  /** A household that is filed because it is to be helped. */
  public static void fileHousehold(Desk clerk, String name, String number) {
    clerk.open("assistance/find.xhtml");
    clerk.type("form:asked", number);
    clerk.press("form:search");
    clerk.press("form:fileUrban");
    HouseholdForm form = new HouseholdForm(clerk);
    form.fillHead(name, number);
    form.addWife(0, "熊秀兰", HouseholdForm.woman("19730612"));
    form.fillCause("子女上学", "妻子无固定工作,孩子读书,每年学费和生活费约12000元。");
    form.saveForHelp();
  }
}
