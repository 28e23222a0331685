/**
 * 上报 and 退回 for every kind of record: what was done is one line of a log that is never changed, and
 * where a record stands is told by the union that holds it (ARC-061, ARC-098).
 */
package cn.bangfu.reporting;
