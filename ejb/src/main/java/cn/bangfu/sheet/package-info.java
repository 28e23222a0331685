/**
 * Rows and columns out to Excel and paper, and Excel back to rows (USR-124 to USR-128, USR-139,
 * USR-149). The only room that knows Apache POI.
 *
 * <p><b>Out:</b> a service of a module describes its list as a {@link cn.bangfu.sheet.Sheet} and
 * hands it to {@link cn.bangfu.sheet.ExportControl}, which decides about masks, purpose and the
 * number of rows and makes the file or the print view. The service's own {@code Right} must be
 * audited.
 *
 * <p><b>In:</b> {@link cn.bangfu.sheet.Imports} checks a file, reads its rows by an {@link
 * cn.bangfu.sheet.ImportPlan} with all errors, makes the template and the workbook of errors. What
 * was sent by a user is read as a stream with bounds, never as a tree.
 *
 * <p>Any room of a higher line may use it.
 */
package cn.bangfu.sheet;
