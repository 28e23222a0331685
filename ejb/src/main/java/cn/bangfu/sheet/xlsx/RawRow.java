package cn.bangfu.sheet.xlsx;

import java.util.BitSet;
import java.util.List;

/**
 * A row as it stands in a file.
 *
 * @param number counted from 1
 * @param cells texts by column, empty where nothing stands
 * @param numeric columns whose cell is a number
 * @param failed columns whose formula gave an error
 */
public record RawRow(int number, List<String> cells, BitSet numeric, BitSet failed) {

  /** A row of texts only. */
  public static RawRow ofTexts(int number, List<String> cells) {
    return new RawRow(number, cells, new BitSet(), new BitSet());
  }

  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  public boolean isEmpty() {
    return cells.stream().allMatch(String::isBlank);
  }
}
