package cn.bangfu.sheet;

import java.util.List;

/**
 * A row that is given back.
 *
 * @param number of the row in the file it came from
 * @param originals what stood in its cells, by the plan's columns
 */
public record WrongRow(int number, List<String> originals, List<CellError> errors) {}
