/** Checks of files that users send (USR-139); {@link cn.bangfu.sheet.Imports} calls them. */
package cn.bangfu.sheet.upload;
