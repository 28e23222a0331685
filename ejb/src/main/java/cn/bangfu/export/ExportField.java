package cn.bangfu.export;

import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.sheet.ColumnKind;
import java.io.Serializable;

/**
 * A column of a file.
 *
 * @param code by which an application names it, within its content
 * @param title heading
 * @param number digits that a spreadsheet would spoil: kept whole by a tab before them (BAT-039)
 * @param field what it reads of an archive; null where it is read otherwise
 */
public record ExportField(
    String code, String title, ColumnKind kind, boolean number, CatalogField field)
    implements Serializable {}
