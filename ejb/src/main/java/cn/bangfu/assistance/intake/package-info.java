/**
 * Assistance out of Excel files (part 30 A.13, part 50 G): template, upload, check of all rows in
 * the background, error report, import of the right rows after confirmation, undo. A row is checked
 * by the same rules as a form, {@link cn.bangfu.assistance.entry.HelpJudge}, a portion of rows at a
 * time and set-wise. Knows {@code assistance.entry}, which does not know it.
 */
package cn.bangfu.assistance.intake;
