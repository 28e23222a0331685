/**
 * The nightly job that holds every balance of money against its entries and what was spent. Item of
 * the work: a union; the first account that differs is kept as a refusal for people to read.
 */
package cn.bangfu.batch.fundreconciliation;
