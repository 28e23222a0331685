/**
 * The job that checks or stores an Excel file of assistance (AST-087, AST-093, BAT-076): portion by
 * portion, each a transaction of {@link cn.bangfu.assistance.intake.ImportRun}; a stop or crash
 * leaves whole portions and a restart takes up the rows that are left.
 */
package cn.bangfu.batch.assistanceimport;
