/**
 * Papers of archives: the registration form, filled (ARC-063 to ARC-065) or empty (ARC-070), and
 * lists of archives as print or Excel (ARC-066 to ARC-069). Each form is described once, in blocks
 * of {@code sheet.form}, and drawn alike in the browser and as a Word file.
 */
package cn.bangfu.archive.paper;
