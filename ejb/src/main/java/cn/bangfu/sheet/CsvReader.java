package cn.bangfu.sheet;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.sheet.xlsx.RawRow;
import cn.bangfu.sheet.xlsx.RowSink;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a text file with commas (RFC 4180): UTF-8 with or without its mark, UTF-16 with its mark,
 * or GB18030 as a spreadsheet in China saves it.
 */
public final class CsvReader {

  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final int LONGEST_CELL = 33_000;
  private static final int MAX_COLUMNS = 256;
  private static final char BOM = '\uFEFF';

  private CsvReader() {}

  /** Hands over each row in which something stands. */
  public static void read(Path file, RowSink sink) throws IOException {
    try (PushbackReader in =
        new PushbackReader(
            new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), charset(file).newDecoder())))) {
      int first = in.read();
      if (first >= 0 && first != BOM) {
        in.unread(first);
      }
      int number = 0;
      List<String> cells;
      while ((cells = row(in)) != null) {
        RawRow row = RawRow.ofTexts(++number, cells);
        if (!row.isEmpty()) {
          sink.row(row);
        }
      }
    } catch (CharacterCodingException e) {
      throw new BusinessException(SheetProblem.FILE_CONTENT, "csv");
    }
  }

  private static List<String> row(PushbackReader in) throws IOException {
    int c = in.read();
    if (c < 0) {
      return null;
    }
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    while (true) {
      if (quoted) {
        if (c < 0) {
          break;
        }
        if (c == '"') {
          c = in.read();
          if (c != '"') {
            quoted = false;
            continue;
          }
        }
        cell.append((char) c);
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == ',') {
        add(cells, cell);
      } else if (c < 0 || c == '\n') {
        break;
      } else if (c == '\r') {
        int next = in.read();
        if (next >= 0 && next != '\n') {
          in.unread(next);
        }
        break;
      } else {
        cell.append((char) c);
      }
      if (cell.length() > LONGEST_CELL) {
        throw new BusinessException(SheetProblem.TOO_MUCH_TEXT);
      }
      c = in.read();
    }
    add(cells, cell);
    return cells;
  }

  private static void add(List<String> cells, StringBuilder cell) {
    if (cells.size() == MAX_COLUMNS) {
      throw new BusinessException(SheetProblem.TOO_MANY_COLUMNS);
    }
    cells.add(cell.toString());
    cell.setLength(0);
  }

  private static Charset charset(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(2);
      if (head.length == 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
        return StandardCharsets.UTF_16LE;
      }
      if (head.length == 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
        return StandardCharsets.UTF_16BE;
      }
    }
    try (Reader strict =
        new InputStreamReader(
            Files.newInputStream(file),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      strict.transferTo(Writer.nullWriter());
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return CHINESE;
    }
  }
}
