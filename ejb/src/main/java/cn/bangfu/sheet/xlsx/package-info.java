/** Excel files: written with POI row by row, read as a stream without it. */
package cn.bangfu.sheet.xlsx;
