package cn.bangfu.export;

import cn.bangfu.sheet.ExportMode;
import java.util.ArrayList;
import java.util.List;

/** Writes the rows of a step of one content, and turns to the next file at the limit of rows. */
final class ExportStep {

  /** Takes a piece. */
  @FunctionalInterface
  interface Keeper {
    void keep(int fileNo, int rows, String text);
  }

  private final List<ExportField> columns;
  private final boolean masked;
  private final int before;
  private final int rowsPerFile;
  private final Keeper keeper;
  private final StringBuilder text = new StringBuilder();
  private int written;
  private int waiting;

  /**
   * For the rows that follow those already written.
   *
   * @param before rows of the content that earlier steps have written
   */
  ExportStep(
      List<ExportField> columns, ExportMode mode, int before, int rowsPerFile, Keeper keeper) {
    this.columns = columns;
    masked = mode == ExportMode.MASKED;
    this.before = before;
    this.rowsPerFile = rowsPerFile;
    this.keeper = keeper;
  }

  /** A row, with what joins it to its archive. */
  void add(List<Object> head, ExportedRow row) {
    List<Object> values = new ArrayList<>(head);
    values.addAll(row.values());
    text.append(CsvLines.row(columns, values, masked));
    waiting++;
    written++;
    if ((before + written) % rowsPerFile == 0) {
      keep();
    }
  }

  /** Keeps what is left; how many rows were written in all. */
  int end() {
    if (waiting > 0) {
      keep();
    }
    return written;
  }

  private void keep() {
    int last = before + written;
    keeper.keep((last - 1) / rowsPerFile + 1, waiting, text.toString());
    text.setLength(0);
    waiting = 0;
  }
}
