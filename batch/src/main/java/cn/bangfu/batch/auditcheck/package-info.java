/**
 * The nightly check of the audit chain (BAT-099): page by page, each in a transaction of its own;
 * it changes nothing, so an interrupted one begins anew.
 */
package cn.bangfu.batch.auditcheck;
