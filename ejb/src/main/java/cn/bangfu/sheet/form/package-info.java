/**
 * Forms on A4: described once as blocks of lines and tables, drawn alike by the print view of the
 * browser and as a Word file. What stands in them is the matter of the rooms above.
 */
package cn.bangfu.sheet.form;
