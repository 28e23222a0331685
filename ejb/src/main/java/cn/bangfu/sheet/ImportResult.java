package cn.bangfu.sheet;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All rows of a file and all that is wrong in it, as far as the file alone tells. */
public record ImportResult(List<ImportRow> rows, List<CellError> errors) implements Serializable {

  public ImportResult {
    rows = List.copyOf(rows);
    errors = errors.stream().sorted(Comparator.comparingInt(CellError::row)).toList();
  }

  /** The same rows with what the module found wrong as well. */
  public ImportResult with(List<CellError> more) {
    List<CellError> all = new ArrayList<>(errors);
    all.addAll(more);
    return new ImportResult(rows, all);
  }
}
