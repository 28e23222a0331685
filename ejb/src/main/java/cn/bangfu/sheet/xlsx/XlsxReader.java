package cn.bangfu.sheet.xlsx;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.sheet.SheetProblem;
import cn.bangfu.sheet.upload.SafeXml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the first page of an Excel file as a stream (never as a tree), as Excel, WPS and
 * LibreOffice write it. The file has passed the checks of uploads.
 */
public final class XlsxReader {

  private static final String BOOK = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final String STYLES = "xl/styles.xml";
  private static final String SHARED = "xl/sharedStrings.xml";

  private XlsxReader() {}

  /** Hands over each row in which something stands. */
  public static void read(Path file, RowSink sink) throws IOException {
    read(file, null, sink);
  }

  /**
   * The same of the page with this name.
   *
   * @param page its name, or null for the first visible page
   * @throws BusinessException {@link SheetProblem#PAGE_MISSING} if there is none
   */
  public static void read(Path file, String page, RowSink sink) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Book book = new Book(page);
      parse(zip, BOOK, book);
      if (page != null && book.firstSheet() == null) {
        throw new BusinessException(SheetProblem.PAGE_MISSING, page);
      }
      Relations relations = new Relations(book.firstSheet());
      parse(zip, RELATIONS, relations);
      CellFormats formats = new CellFormats();
      if (zip.getEntry(STYLES) != null) {
        parse(zip, STYLES, formats);
      }
      SharedTexts texts = new SharedTexts();
      if (zip.getEntry(SHARED) != null) {
        parse(zip, SHARED, texts);
      }
      parse(zip, relations.path(), new SheetRows(texts, formats, book.is1904(), sink));
    } catch (ZipException e) {
      throw new BusinessException(SheetProblem.BROKEN_FILE);
    }
  }

  private static void parse(ZipFile zip, String part, DefaultHandler handler) throws IOException {
    ZipEntry entry = part == null ? null : zip.getEntry(part);
    if (entry == null) {
      throw new BusinessException(SheetProblem.BROKEN_FILE);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      SafeXml.parse(in, handler);
    }
  }
}
