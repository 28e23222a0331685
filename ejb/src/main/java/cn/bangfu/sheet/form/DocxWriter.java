package cn.bangfu.sheet.form;

import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.form.FormBlock.FormRow;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * Writes a form as a Word file: A4, tables of fixed columns, the facts of the export at the foot of
 * each sheet. The fonts are those that every Chinese Windows and WPS has; for a character that they
 * lack the reader's program takes another one.
 */
public final class DocxWriter {

  private static final String LATIN = "Times New Roman";
  private static final String CHINESE = "\u5B8B\u4F53";
  private static final int A4_WIDTH = 11_906;
  private static final int A4_HEIGHT = 16_838;
  private static final int MARGIN = 850;
  private static final int WIDTH = A4_WIDTH - 2 * MARGIN;
  private static final int LINE_HEIGHT = 300;
  private static final int CELL_MARGIN = 50;
  private static final double TITLE_SIZE = 16;
  private static final double HEADING_SIZE = 11;
  private static final double LINE_SIZE = 10;
  private static final double CELL_SIZE = 8.5;
  private static final double FOOT_SIZE = 8;

  private DocxWriter() {}

  /**
   * @param foot the line at the foot of each sheet; null leaves it out
   */
  public static void write(FormDocument form, String foot, OutputStream out) throws IOException {
    try (XWPFDocument word = new XWPFDocument()) {
      page(word);
      word.getProperties().getCoreProperties().setTitle(form.name());
      word.getProperties().getCoreProperties().setCreator(Texts.get("sheet.form.creator"));
      boolean newSheet = false;
      for (FormBlock block : form.blocks()) {
        if (block.kind() == FormBlock.Kind.BREAK) {
          newSheet = true;
          continue;
        }
        if (newSheet) {
          line(word, "").createRun().addBreak(BreakType.PAGE);
        }
        newSheet = false;
        draw(word, block);
      }
      if (foot != null) {
        XWPFParagraph paragraph = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        text(paragraph, foot, FOOT_SIZE, false);
      }
      word.write(out);
    }
  }

  private static void page(XWPFDocument word) {
    CTSectPr section = word.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(A4_WIDTH));
    size.setH(BigInteger.valueOf(A4_HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    BigInteger margin = BigInteger.valueOf(MARGIN);
    margins.setLeft(margin);
    margins.setRight(margin);
    margins.setTop(margin);
    margins.setBottom(margin);
    margins.setHeader(BigInteger.valueOf(MARGIN / 2));
    margins.setFooter(BigInteger.valueOf(MARGIN / 2));
    margins.setGutter(BigInteger.ZERO);
  }

  private static void draw(XWPFDocument word, FormBlock block) {
    switch (block.kind()) {
      case TITLE -> {
        XWPFParagraph title = line(word, "");
        title.setAlignment(ParagraphAlignment.CENTER);
        text(title, block.text(), TITLE_SIZE, true);
      }
      case HEADING -> {
        XWPFParagraph heading = line(word, "");
        heading.setAlignment(ParagraphAlignment.CENTER);
        text(heading, block.text(), HEADING_SIZE, true);
      }
      case CENTRED -> line(word, block.text()).setAlignment(ParagraphAlignment.CENTER);
      case RIGHT -> line(word, block.text()).setAlignment(ParagraphAlignment.RIGHT);
      case TABLE -> table(word, block);
      default -> line(word, block.text());
    }
  }

  private static XWPFParagraph line(XWPFDocument word, String text) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setSpacingAfter(40);
    paragraph.setSpacingBefore(40);
    if (!text.isEmpty()) {
      text(paragraph, text, LINE_SIZE, false);
    }
    return paragraph;
  }

  private static void table(XWPFDocument word, FormBlock block) {
    XWPFTable table = word.createTable();
    table.removeRow(0);
    CTTblPr properties = table.getCTTbl().getTblPr();
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(WIDTH);
    table.setCellMargins(CELL_MARGIN / 2, CELL_MARGIN, CELL_MARGIN / 2, CELL_MARGIN);
    int column = WIDTH / block.columns();
    CTTblGrid grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    for (int i = 0; i < block.columns(); i++) {
      grid.addNewGridCol().setW(BigInteger.valueOf(column));
    }
    for (FormRow row : block.rows()) {
      row(table.createRow(), row, column);
    }
    // two tables without a line between them would be one
    XWPFParagraph after = word.createParagraph();
    after.setSpacingAfter(0);
    after.setSpacingBefore(0);
    after.setSpacingBetween(0.5);
  }

  private static void row(XWPFTableRow made, FormRow row, int column) {
    made.setHeight(row.lines() * LINE_HEIGHT);
    made.setHeightRule(TableRowHeightRule.AT_LEAST);
    made.setCantSplitRow(true);
    for (int i = made.getTableCells().size() - 1; i >= 0; i--) {
      made.removeCell(i);
    }
    for (FormCell cell : row.cells()) {
      XWPFTableCell drawn = made.createCell();
      drawn.setWidthType(TableWidthType.DXA);
      drawn.setWidth(Integer.toString(cell.span() * column));
      if (cell.span() > 1) {
        drawn.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(cell.span()));
      }
      drawn.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
      if (cell.label()) {
        drawn.setColor("F2F2F2");
      }
      XWPFParagraph paragraph = drawn.getParagraphs().get(0);
      paragraph.setSpacingAfter(0);
      paragraph.setSpacingBefore(0);
      if (cell.label()) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
      }
      text(paragraph, cell.text(), CELL_SIZE, false);
    }
  }

  private static void text(XWPFParagraph paragraph, String text, double size, boolean bold) {
    XWPFRun run = paragraph.createRun();
    run.setFontSize(size);
    run.setBold(bold);
    CTRPr properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
    CTFonts fonts =
        properties.sizeOfRFontsArray() > 0
            ? properties.getRFontsArray(0)
            : properties.addNewRFonts();
    fonts.setAscii(LATIN);
    fonts.setHAnsi(LATIN);
    fonts.setEastAsia(CHINESE);
    String[] lines = legal(text).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i], i);
    }
  }

  /** Without what XML cannot hold: one such character would make the whole file unreadable. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || c >= ' ' && c != 0xFFFE && c != 0xFFFF)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }
}
