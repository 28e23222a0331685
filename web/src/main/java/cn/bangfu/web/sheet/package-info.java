/**
 * The dialog of every export and print, the part of every import, and the print view (USR-124,
 * USR-127, USR-139, ORG-052). A page owns an {@link cn.bangfu.web.sheet.ExportDialog} or an {@link
 * cn.bangfu.web.sheet.ImportPart} and shows it with {@code b:exporter} or {@code b:importer}.
 */
package cn.bangfu.web.sheet;
