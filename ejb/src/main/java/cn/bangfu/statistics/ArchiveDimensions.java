package cn.bangfu.statistics;

import cn.bangfu.archive.CauseGroup;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldBlock;
import cn.bangfu.archive.catalog.FieldColumns;
import cn.bangfu.archive.catalog.FieldUse;
import cn.bangfu.archive.query.NativeRows;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Texts;
import cn.bangfu.region.RegionLookup;
import cn.bangfu.reporting.ReportState;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dimensions of archives (STA-029): every field of the catalogue that is marked as one, with
 * the groups that some values form. In the statement the archive is called h, its content c.
 */
@Dependent
class ArchiveDimensions {

  /** Drafts are their writers' affair, what was deleted or merged is counted no more. */
  static final Set<LifeState> COUNTED =
      EnumSet.of(LifeState.ACTIVE, LifeState.DEREGISTERED, LifeState.EXITED);

  private static final String INDUSTRY = "industry";
  private static final String VALUE = "m" + ArchiveDimension.PLACE + ".v";

  @Inject CodeValues codes;
  @Inject RegionLookup regions;

  /**
   * All of them, in the order of the catalogue.
   *
   * @param rows the rows that are counted
   * @param day on which ages are counted
   */
  List<ArchiveDimension> all(NativeRows rows, LocalDate day) {
    List<ArchiveDimension> all = new ArrayList<>();
    ArchiveCatalog.all(FieldUse.DIMENSION).stream()
        .filter(field -> rows.known(field.block()))
        .forEach(field -> all.addAll(of(field, rows, day)));
    return all;
  }

  private List<ArchiveDimension> of(CatalogField field, NativeRows rows, LocalDate day) {
    String column = FieldColumns.column(field.block(), field.attribute());
    String stored =
        switch (field.block()) {
          case ARCHIVE -> "h." + column;
          case CONTENT -> "c." + column;
          default -> VALUE;
        };
    String join = stored.equals(VALUE) ? ofBlock(field.block(), column, rows) : "";
    boolean several = field.block() == FieldBlock.ILLNESS;
    String title = field.title();
    return switch (field.kind()) {
      case ENUM ->
          withGroups(
              field, make(field.code(), title, join, text(stored), several, constants(field)));
      case ENUMS -> List.of(make(field.code(), title, each(stored), VALUE, true, constants(field)));
      case CODE ->
          withGroups(field, make(field.code(), title, join, text(stored), several, codes(field)));
      case CODES -> List.of(make(field.code(), title, each(stored), VALUE, true, codes(field)));
      case YES_NO ->
          List.of(
              make(
                  field.code(),
                  title,
                  join,
                  text(stored),
                  several,
                  found ->
                      List.of(
                          new StatisticsValue("true", Texts.get("shell.yes")),
                          new StatisticsValue("false", Texts.get("shell.no")))));
      case NUMBER -> List.of(make(field.code(), title, join, text(stored), several, numbers()));
      case DATE ->
          List.of(
              period("filingYear", "statistics.dimension.byYear", title, stored, "YYYY"),
              period("filingMonth", "statistics.dimension.byMonth", title, stored, "YYYY-MM"));
      case AGE -> List.of(ages(stored, day));
      case MONEY -> List.of(incomes(stored));
      case REGION ->
          List.of(
              make(field.code(), title, join, "left(" + stored + ", 2) || '0000'", false, named()));
      case REPORT_STATE -> List.of(reported(title));
      default -> List.of();
    };
  }

  private static ArchiveDimension make(
      String code,
      String title,
      String join,
      String expression,
      boolean several,
      Dimension.Columns values) {
    return new ArchiveDimension(new Dimension(code, title, several, values), join, expression);
  }

  /** The last row of an archive, or each of its severe illnesses. */
  private static String ofBlock(FieldBlock block, String column, NativeRows rows) {
    String last = block == FieldBlock.ILLNESS ? "" : " order by x.id desc limit 1";
    return " left join lateral (select %s x.%s as v from %s x where x.%s = h.id%s%s) m%s on true"
        .formatted(
            last.isEmpty() ? "distinct" : "",
            column,
            rows.table(block),
            FieldColumns.archiveId(block),
            rows.valid("x"),
            last,
            ArchiveDimension.PLACE);
  }

  private static String each(String stored) {
    return (" cross join lateral unnest(case when coalesce(cardinality(%1$s), 0) = 0"
            + " then array[cast(null as text)] else cast(%1$s as text[]) end) m%2$s(v)")
        .formatted(stored, ArchiveDimension.PLACE);
  }

  private static String text(String stored) {
    return "cast(" + stored + " as text)";
  }

  /** Causes and industries are counted by their groups too. */
  private List<ArchiveDimension> withGroups(CatalogField field, ArchiveDimension dimension) {
    if (field.type().values() == HardshipCause.class && field.block() == FieldBlock.CONTENT) {
      return List.of(dimension, causeGroups(dimension));
    }
    return field.code().equals(INDUSTRY)
        ? List.of(sections(dimension), dimension)
        : List.of(dimension);
  }

  private static ArchiveDimension causeGroups(ArchiveDimension causes) {
    String cases =
        Arrays.stream(HardshipCause.values())
            .map(cause -> " when '%s' then '%s'".formatted(cause, cause.group()))
            .collect(Collectors.joining());
    return make(
        causes.dimension().code() + "Group",
        Texts.get("statistics.dimension.causeGroup"),
        causes.join(),
        "case " + causes.expression() + cases + " end",
        causes.several(),
        found -> labels(Arrays.stream(CauseGroup.values())));
  }

  private ArchiveDimension sections(ArchiveDimension divisions) {
    return make(
        divisions.dimension().code() + "Section",
        Texts.get("statistics.dimension.section"),
        " left join code_value m%1$s on m%1$s.id = c.industry_id".formatted(ArchiveDimension.PLACE),
        text("coalesce(m%1$s.parent_id, m%1$s.id)".formatted(ArchiveDimension.PLACE)),
        false,
        found ->
            StatisticsValue.of(
                codes.valuesWithDisabled(INDUSTRY).stream()
                    .filter(value -> value.getParentId() == null),
                found));
  }

  private static Dimension.Columns constants(CatalogField field) {
    return found ->
        labels(
            Arrays.stream(field.type().values().getEnumConstants())
                .filter(one -> !(one instanceof LifeState state) || COUNTED.contains(state)));
  }

  private static List<StatisticsValue> labels(Stream<? extends Enum<?>> constants) {
    return constants.map(one -> new StatisticsValue(one.name(), Texts.label(one))).toList();
  }

  private Dimension.Columns codes(CatalogField field) {
    boolean divisions = field.code().equals(INDUSTRY);
    return found ->
        StatisticsValue.of(
            codes.valuesWithDisabled(field.type().codeTable()).stream()
                .filter(
                    value ->
                        !divisions
                            || value.getParentId() != null
                            || found.contains(value.getId().toString())),
            found);
  }

  private static Dimension.Columns numbers() {
    return found ->
        found.stream()
            .sorted(Comparator.comparing(Integer::valueOf))
            .map(one -> new StatisticsValue(one, one))
            .toList();
  }

  private static ArchiveDimension period(
      String code, String label, String title, String stored, String form) {
    return make(
        code,
        Texts.format(label, title),
        "",
        "to_char(%s, '%s')".formatted(stored, form),
        false,
        found -> found.stream().map(one -> new StatisticsValue(one, one)).toList());
  }

  private static ArchiveDimension ages(String birth, LocalDate day) {
    String cases =
        Arrays.stream(AgeBand.values())
            .sorted(Comparator.reverseOrder())
            .filter(band -> band != AgeBand.UNDER_18)
            .map(
                band ->
                    " when %s <= date '%s' then '%s'"
                        .formatted(birth, day.minusYears(band.from()), band))
            .collect(Collectors.joining());
    return make(
        "ageBand",
        Texts.get("statistics.dimension.ageBand"),
        "",
        "case when %s is null then null%s else '%s' end".formatted(birth, cases, AgeBand.UNDER_18),
        false,
        found -> labels(Arrays.stream(AgeBand.values())));
  }

  private static ArchiveDimension incomes(String income) {
    String cases =
        Arrays.stream(IncomeBand.values())
            .sorted(Comparator.reverseOrder())
            .filter(band -> band != IncomeBand.UNDER_300)
            .map(band -> " when %s >= %d then '%s'".formatted(income, band.from(), band))
            .collect(Collectors.joining());
    return make(
        "incomeBand",
        Texts.get("statistics.dimension.incomeBand"),
        "",
        "case when %s is null then null%s else '%s' end"
            .formatted(income, cases, IncomeBand.UNDER_300),
        false,
        found -> labels(Arrays.stream(IncomeBand.values())));
  }

  private Dimension.Columns named() {
    return found -> {
      Map<String, String> names = regions.names(found);
      return found.stream()
          .map(code -> new StatisticsValue(code, names.getOrDefault(code, code)))
          .toList();
    };
  }

  /** STA-027: at least one step beyond the filing union, or not. */
  private static ArchiveDimension reported(String title) {
    return make(
        "reported",
        title,
        "",
        "case when h.holder_union_id = h.filing_union_id then '%s' else '%s' end"
            .formatted(ReportState.UNREPORTED, ReportState.REPORTED),
        false,
        found -> labels(Stream.of(ReportState.UNREPORTED, ReportState.REPORTED)));
  }
}
