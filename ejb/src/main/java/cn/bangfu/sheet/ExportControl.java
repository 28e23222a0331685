package cn.bangfu.sheet;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.security.AlarmKind;
import cn.bangfu.security.SecurityAlarms;
import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameters;
import cn.bangfu.sheet.form.FormDocument;
import cn.bangfu.sheet.xlsx.XlsxWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The one way out for lists with data of persons (USR-124 to USR-128, USR-149). Called by a service
 * whose right is audited: number of rows, way, conditions and purpose go into its record.
 */
@Dependent
public class ExportControl {

  private static final int PURPOSE_MIN = 5;
  private static final int PURPOSE_MAX = 200;
  private static final int ROWS_OF_NOTE = 1_000;
  private static final LocalTime DAY_BEGINS = LocalTime.of(7, 0);
  private static final LocalTime DAY_ENDS = LocalTime.of(21, 0);

  @Inject CallerContext callers;
  @Inject Today today;
  @Inject SecurityParameters parameters;
  @Inject SecurityAlarms alarms;

  /**
   * Makes the file or the print view of a list.
   *
   * @param full the right that allows the data in clear, of the level to handle; null if nobody may
   * @param conditions what the list was asked for, as people read it, without class-A data
   * @param count number of rows, asked before any is read
   * @throws Violations with the field {@code export.purpose}
   * @throws AccessDenied for a full export without the right
   * @throws BusinessException {@link SheetProblem#TOO_MANY_ROWS_OUT}
   */
  public <R> Exported make(
      Right full, ExportOrder order, String conditions, LongSupplier count, Sheet<R> sheet) {
    int most = parameters.value(SecurityParameter.LIST_EXPORT_ROWS);
    return make(most, full, order, conditions, count, sheet);
  }

  /**
   * The same with a limit of its own, which ends the reading; nothing is counted before.
   *
   * @param most most rows of the file
   */
  public <R> Exported makeUpTo(
      int most, Right full, ExportOrder order, String conditions, Sheet<R> sheet) {
    return make(most, full, order, conditions, () -> 0, sheet);
  }

  /**
   * Forms of single records: printed, or one Word file each; several files come in one archive.
   *
   * @param title key of the name of the archive of files
   * @param preset key of the purpose that stands in the dialog (USR-149); it counts as one, however
   *     short; null if there is none
   * @param make the forms; told whether class-A data is masked in them
   */
  public Exported forms(
      Right full,
      ExportOrder order,
      String title,
      String preset,
      String conditions,
      Function<Boolean, List<FormDocument>> make) {
    boolean masked = order.mode() == ExportMode.MASKED;
    ExportFacts facts = begin(full, order, preset == null ? null : Texts.get(preset));
    List<FormDocument> forms = make.apply(masked);
    callers.count(forms.size());
    raiseAtNight(callers.known(), forms.size(), facts.at());
    callers.changed(
        Texts.format("sheet.audit", order.target(), order.mode(), conditions, facts.why()));
    return order.target() == ExportTarget.PRINT
        ? new Exported.Forms(forms, facts.line())
        : FormFiles.of(forms, Texts.get(title), facts);
  }

  /** Asks for right and purpose; the facts of what goes out. */
  private ExportFacts begin(Right full, ExportOrder order, String preset) {
    Caller caller = callers.known();
    if (order.mode() == ExportMode.FULL && (full == null || !caller.has(full))) {
      throw new AccessDenied(AccessProblem.NOT_PERMITTED);
    }
    String purpose = purpose(order, preset);
    callers.purpose(purpose);
    return new ExportFacts(caller.unionName(), caller.name(), today.now(), purpose);
  }

  private <R> Exported make(
      int most,
      Right full,
      ExportOrder order,
      String conditions,
      LongSupplier count,
      Sheet<R> sheet) {
    boolean masked = order.mode() == ExportMode.MASKED;
    ExportFacts facts = begin(full, order, null);
    refuseMoreThan(most, count.getAsLong());
    Counted<R> rows = new Counted<>(sheet.rows(), most);
    Sheet<R> counted = new Sheet<>(sheet.title(), sheet.columns(), rows, sheet.frame());
    Exported made =
        order.target() == ExportTarget.EXCEL
            ? file(counted, masked, facts)
            : paper(counted, masked, facts);
    callers.count(rows.seen());
    raiseAtNight(callers.known(), rows.seen(), facts.at());
    callers.changed(
        Texts.format("sheet.audit", order.target(), order.mode(), conditions, facts.why()));
    return made;
  }

  /** Many rows outside of working hours are told to the security administrators (USR-113). */
  private void raiseAtNight(Caller caller, int rows, OffsetDateTime at) {
    LocalTime time = at.atZoneSameInstant(Today.ZONE).toLocalTime();
    boolean night = time.isBefore(DAY_BEGINS) || !time.isBefore(DAY_ENDS);
    if (night && rows > ROWS_OF_NOTE) {
      alarms.raise(
          AlarmKind.EXPORT_OUTSIDE_HOURS, caller.loginName(), caller.unionName(), rows, at);
    }
  }

  /** Refuses a list that is longer than the parameter allows (USR-125). */
  private static void refuseMoreThan(int most, long found) {
    if (found > most) {
      throw new BusinessException(SheetProblem.TOO_MANY_ROWS_OUT, found, most);
    }
  }

  private static String purpose(ExportOrder order, String preset) {
    String purpose = CleanText.trim(order.purpose());
    if (preset != null && preset.equals(purpose)) {
      return purpose;
    }
    int length = CleanText.length(purpose);
    boolean wrong =
        order.mode() == ExportMode.FULL
            ? length < PURPOSE_MIN || length > PURPOSE_MAX
            : length > PURPOSE_MAX;
    if (wrong) {
      throw new Violations(List.of(Violation.of("export.purpose", SheetProblem.PURPOSE)));
    }
    return purpose;
  }

  private static <R> Exported file(Sheet<R> sheet, boolean masked, ExportFacts facts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      XlsxWriter.write(sheet, masked, facts, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String title = sheet.frame() == null ? Texts.get(sheet.title()) : sheet.frame().title();
    String name = FileNames.dated(title, facts.at().toLocalDate(), FileKind.XLSX);
    return new Exported.File(name, FileKind.XLSX.contentType(), content.toByteArray());
  }

  private static <R> Exported paper(Sheet<R> sheet, boolean masked, ExportFacts facts) {
    List<List<String>> rows = new ArrayList<>();
    for (R row : sheet.rows()) {
      rows.add(
          sheet.columns().stream()
              .map(column -> printed(column.kind(), column.value().apply(row), masked))
              .toList());
    }
    return new Exported.Paper(
        sheet.frame() == null ? Texts.get(sheet.title()) : sheet.frame().title(),
        sheet.columns().stream().map(SheetColumn::heading).toList(),
        rows,
        facts.line(),
        sheet.frame());
  }

  /** Amounts as people read them; a file has them as numbers. */
  private static String printed(ColumnKind kind, Object value, boolean masked) {
    if (value instanceof TypedValue typed) {
      return printed(typed.kind(), typed.value(), masked);
    }
    return kind == ColumnKind.MONEY && value instanceof BigDecimal amount
        ? Texts.money(amount)
        : kind.shown(value, masked);
  }

  /** Counts what is really written: between the count and the reading rows may be added. */
  private static final class Counted<R> implements Iterable<R> {

    private final Iterable<R> rows;
    private final int most;
    private int seen;

    Counted(Iterable<R> rows, int most) {
      this.rows = rows;
      this.most = most;
    }

    int seen() {
      return seen;
    }

    @Override
    public Iterator<R> iterator() {
      Iterator<R> inner = rows.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return inner.hasNext();
        }

        @Override
        public R next() {
          R row = inner.next();
          if (!(row instanceof SumLine)) {
            refuseMoreThan(most, ++seen);
          }
          return row;
        }
      };
    }
  }
}
