package cn.bangfu.assistance.intake;

import cn.bangfu.kernel.crypto.SealedTextConverter;
import cn.bangfu.kernel.crypto.Tampered;
import cn.bangfu.sheet.CellError;
import cn.bangfu.sheet.ImportPlan;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One row of a file: what stood in it, and what became of it. */
@Entity
@Table(name = "assistance_import_row")
public class ImportedRow {

  private static final int ALLOCATED = 500;
  private static final int ERRORS_MAX = 8000;
  private static final int WARNINGS_MAX = 4000;
  private static final String CELL = "\u001F";
  private static final String COLUMN = "\t";
  private static final String LINE = "\n";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assistance_import_row_seq")
  @SequenceGenerator(
      name = "assistance_import_row_seq",
      sequenceName = "assistance_import_row_seq",
      allocationSize = ALLOCATED)
  private Long id;

  @Column(name = "import_id", updatable = false)
  private long importId;

  @Column(name = "row_no", updatable = false)
  private int rowNo;

  @Convert(converter = SealedTextConverter.class)
  private String originals;

  private String misread;

  @Column(name = "twin_row")
  private Integer twinRow;

  @Enumerated(EnumType.STRING)
  private RowState state = RowState.PENDING;

  private String errors;
  private String warnings;

  @Column(name = "archive_id")
  private Long archiveId;

  private BigDecimal amount = new BigDecimal("0.00");

  protected ImportedRow() {}

  ImportedRow(
      long importId, int rowNo, List<String> originals, List<CellError> misread, Integer twinRow) {
    this.importId = importId;
    this.rowNo = rowNo;
    this.originals = String.join(CELL, originals);
    this.misread = text(misread);
    this.twinRow = twinRow;
  }

  void passed(long archive, BigDecimal sum, List<String> doubts) {
    state = RowState.VALID;
    archiveId = archive;
    amount = sum;
    String text = String.join(LINE, doubts);
    warnings = text.isEmpty() ? null : cut(text, WARNINGS_MAX);
  }

  void refused(Long archive, List<CellError> wrong) {
    state = state == RowState.VALID ? RowState.FAILED : RowState.INVALID;
    archiveId = archive;
    errors = text(wrong);
  }

  void stored() {
    state = RowState.IMPORTED;
  }

  private static String text(List<CellError> errors) {
    return errors.isEmpty()
        ? null
        : cut(
            errors.stream()
                .map(one -> one.column() + COLUMN + one.sentence().replace(LINE, " "))
                .collect(Collectors.joining(LINE)),
            ERRORS_MAX);
  }

  private static String cut(String text, int max) {
    return text.length() > max ? text.substring(0, max) : text;
  }

  /** What stood in the cells, by the plan's columns; none of it if it was made anonymous. */
  List<String> originals(ImportPlan plan) {
    List<String> cells =
        originals == null || Tampered.is(originals)
            ? new ArrayList<>()
            : new ArrayList<>(List.of(originals.split(CELL, -1)));
    while (cells.size() < plan.columns().size()) {
      cells.add("");
    }
    return cells;
  }

  /** What only the file itself told to be wrong. */
  List<CellError> misread() {
    return errors(misread);
  }

  List<CellError> errors() {
    return errors(errors);
  }

  private List<CellError> errors(String text) {
    return text == null
        ? List.of()
        : text.lines()
            .map(
                line -> {
                  int at = line.indexOf(COLUMN);
                  return new CellError(
                      rowNo, line.substring(0, Math.max(0, at)), "", line.substring(at + 1));
                })
            .toList();
  }

  Long getId() {
    return id;
  }

  int getRowNo() {
    return rowNo;
  }

  Integer getTwinRow() {
    return twinRow;
  }

  RowState getState() {
    return state;
  }

  String getWarnings() {
    return warnings;
  }

  Long getArchiveId() {
    return archiveId;
  }

  BigDecimal getAmount() {
    return amount;
  }
}
